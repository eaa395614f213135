import { Injectable } from '@nestjs/common';
import { Clock, Config, Log, rowIdOf, type ListPage, type ListQuery, type Transaction } from '@xinheng/platform';
import { XinhengError } from '@xinheng/problem';
import type { Actor } from '../accounts/actor.js';
import { visibleUnits } from '../accounts/scope.js';
import { AuditService } from '../audit/audit.service.js';
import { AttachmentFiles } from './attachment-files.js';
import {
  attachmentView,
  linkedAttachmentView,
  type AttachmentView,
  type LinkedAttachmentView,
} from './attachment-view.js';
import { AttachmentsRepository, type AttachmentRow, type LinkedObject } from './attachments.repository.js';
import { checkAttachment, type BroughtFile } from './check-attachment.js';
import { FileScanner } from './file-scanner.js';

/** The content of an attachment with what it is called and what it is. */
export interface AttachmentContent {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

/** A content that no transaction has written down may be about to be: it is left alone for so long. */
const SETTLING = 24 * 60 * 60 * 1000;

/** Evidence: what is brought to a case, the proof of a service, the scan of a sealed original. */
@Injectable()
export class AttachmentsService {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly files: AttachmentFiles,
    private readonly scanner: FileScanner,
    private readonly attachments: AttachmentsRepository,
    private readonly audit: AuditService,
  ) {}

  /**
   * Keeps a file as evidence of the actor's unit.
   * @throws XinhengError `attachment-refused` with what is wrong with it; `attachment-infected`. Nothing of it stays then.
   */
  async store(tx: Transaction, actor: Actor, file: BroughtFile): Promise<AttachmentView> {
    const type = await checkAttachment(file, this.config.attachments.maxBytes);
    const scan = await this.scanner.scan(file.content);
    if (!scan.isClean) throw new XinhengError('invalid', 'attachment-infected', { found: scan.found.slice(0, 80) });
    const row = {
      hash: await this.files.keep(file.content),
      size: file.content.length,
      media_type: type,
      name: file.name,
      scanned_by: scan.scannedBy,
      unit_id: Number(actor.unit.id),
      created_by: Number(actor.accountId),
      created_at: this.clock.instant(),
    };
    const id = await this.attachments.insert(tx, row);
    const { hash, size, media_type: mediaType } = row;
    await this.audit.append(tx, {
      actor,
      action: 'attachment.store',
      objectType: 'attachment',
      objectId: String(id),
      after: { hash, size, mediaType },
    });
    return attachmentView({ ...row, id, creator: null });
  }

  /**
   * Ties an attachment that the actor sees to an object; the caller has made sure that the object is theirs.
   * @throws XinhengError `attachment-unknown`
   */
  async link(
    tx: Transaction,
    actor: Actor,
    link: LinkedObject & { readonly attachment: string; readonly title: string },
  ): Promise<AttachmentView> {
    const row = await this.find(actor, link.attachment, tx);
    const by = Number(actor.accountId);
    await this.attachments.link(
      tx,
      { ...link, attachment: row.id, title: link.title.slice(0, 200), by },
      this.clock.instant(),
    );
    await this.audit.append(tx, {
      actor,
      action: 'attachment.link',
      objectType: link.objectType,
      objectId: String(link.objectId),
      after: { attachment: String(row.id), title: link.title },
    });
    return attachmentView(row);
  }

  /** The attachments of units that the actor sees. */
  async list(actor: Actor, query: ListQuery): Promise<ListPage<AttachmentView>> {
    const { rows, total } = await this.attachments.page(query, visibleUnits(actor));
    return { rows: rows.map(attachmentView), total };
  }

  /** @throws XinhengError `attachment-unknown` */
  async get(actor: Actor, id: string): Promise<AttachmentView> {
    return attachmentView(await this.find(actor, id));
  }

  /** The attachments of an object that the caller lets the actor see, whichever unit brought them. */
  async ofObject(object: LinkedObject, tx?: Transaction): Promise<readonly LinkedAttachmentView[]> {
    return (await this.attachments.ofObject(object, tx)).map(linkedAttachmentView);
  }

  /**
   * The content of an attachment of a unit that the actor sees.
   * @throws XinhengError `attachment-unknown`; `attachment-damaged` where it is not what was kept
   */
  async content(actor: Actor, id: string): Promise<AttachmentContent> {
    return this.read(await this.find(actor, id));
  }

  /** The content of an attachment of an object that the caller lets the actor see. @throws as `content` */
  async contentOf(object: LinkedObject, id: string): Promise<AttachmentContent> {
    const linked = (await this.attachments.ofObject(object)).find((row) => row.id === rowIdOf(id));
    if (linked === undefined) throw unknown(id);
    return this.read(linked);
  }

  /** Removes contents that no attachment has: those of transactions that came to nothing. */
  async removeLeft(): Promise<void> {
    const older = await this.files.olderThan(new Date(this.clock.now().getTime() - SETTLING));
    const inUse = await this.attachments.hashesInUse(older);
    for (const name of older) if (!inUse.has(name)) await this.files.remove(name);
  }

  private async find(actor: Actor, id: string, tx?: Transaction): Promise<AttachmentRow> {
    const row = await this.attachments.find(id, visibleUnits(actor), tx);
    if (row === undefined) throw unknown(id);
    return row;
  }

  private async read({ id, hash, name, media_type: mediaType }: AttachmentRow): Promise<AttachmentContent> {
    const content = await this.files.read(hash);
    if (content === null) {
      this.log.error('The content of an attachment is gone or was changed', new Error('hash'), { attachment: id });
      throw new XinhengError('unavailable', 'attachment-damaged', { id });
    }
    return { name, mediaType, content };
  }
}

function unknown(id: string): XinhengError {
  return new XinhengError('not-found', 'attachment-unknown', { id: id.slice(0, 40) });
}
