import { Injectable } from '@nestjs/common';
import {
  Database,
  placeholders,
  readPage,
  rowIdOf,
  type ListPage,
  type ListQuery,
  type ListSpec,
  type Reader,
  type SqlCondition,
  type Transaction,
} from '@xinheng/platform';
import type { AttachmentType } from './attachment-type.js';

/** What an attachment belongs to: `case` 12. */
export interface LinkedObject {
  readonly objectType: string;
  readonly objectId: number;
}

/** An attachment as it lies in the table, with who brought it. */
export interface AttachmentRow {
  readonly id: number;
  readonly hash: string;
  readonly size: number;
  readonly media_type: AttachmentType;
  readonly name: string;
  readonly scanned_by: string | null;
  readonly unit_id: number;
  readonly created_by: number;
  readonly created_at: string;
  readonly creator: string | null;
}

/** An attachment about to be written. */
export type NewAttachment = Omit<AttachmentRow, 'id' | 'creator'>;

/** An attachment as something that has it calls it. */
export interface LinkedAttachmentRow extends AttachmentRow {
  readonly title: string;
}

/** How attachments may be listed. */
export const attachmentList: ListSpec = {
  resource: 'attachments',
  fields: {
    id: { column: 'f.id', type: 'id', isSort: true },
    name: { column: 'f.name', type: 'text', isSort: true },
    mediaType: { column: 'f.media_type', type: 'text', isSort: true },
    size: { column: 'f.size', type: 'number', isSort: true },
    createdAt: { column: 'f.created_at', type: 'instant', isSort: true },
  },
  search: ['f.name'],
  custom: { objectType: 'text', objectId: 'id' },
  defaultSort: ['createdAt', 'DESC'],
  key: 'f.id',
};

const columns = ['hash', 'size', 'media_type', 'name', 'scanned_by', 'unit_id', 'created_by', 'created_at'] as const;
const FROM = 'attachment f JOIN unit u ON u.id = f.unit_id LEFT JOIN account a ON a.id = f.created_by';
const SELECT = 'f.*, a.display_name AS creator';

/** All SQL of attachments. */
@Injectable()
export class AttachmentsRepository {
  constructor(private readonly database: Database) {}

  /** A page of those whose unit `u` the condition lets be seen. */
  async page(query: ListQuery, visible: SqlCondition): Promise<ListPage<AttachmentRow>> {
    const { objectType, objectId } = query.custom;
    const linked = [
      ...(objectType === undefined ? [] : ['l.object_type']),
      ...(objectId === undefined ? [] : ['l.object_id']),
    ];
    const wanted = [objectType, objectId].filter((values) => values !== undefined);
    return readPage<AttachmentRow>(this.database.read, {
      spec: attachmentList,
      query,
      select: SELECT,
      from: FROM,
      where: [
        visible,
        ...(linked.length === 0
          ? []
          : [
              {
                sql: `EXISTS (SELECT 1 FROM attachment_link l WHERE l.attachment_id = f.id AND ${linked
                  .map((column, order) => `${column} IN ${placeholders(wanted[order] ?? [])}`)
                  .join(' AND ')})`,
                parameters: wanted.flat(),
              },
            ]),
      ],
    });
  }

  /** An attachment, where the condition over its unit `u` lets it be seen. */
  async find(
    id: string,
    visible: SqlCondition,
    reader: Reader = this.database.read,
  ): Promise<AttachmentRow | undefined> {
    const [row] = await reader.query<AttachmentRow>(
      `SELECT ${SELECT} FROM ${FROM} WHERE f.id = ? AND (${visible.sql})`,
      [rowIdOf(id), ...visible.parameters],
    );
    return row;
  }

  /** The attachments of an object, oldest first. */
  async ofObject(
    { objectType, objectId }: LinkedObject,
    reader: Reader = this.database.read,
  ): Promise<readonly LinkedAttachmentRow[]> {
    return reader.query<LinkedAttachmentRow>(
      `SELECT ${SELECT}, l.title FROM ${FROM} JOIN attachment_link l ON l.attachment_id = f.id
       WHERE l.object_type = ? AND l.object_id = ? ORDER BY l.id`,
      [objectType, objectId],
    );
  }

  /** Writes an attachment; answers its id. */
  async insert(tx: Transaction, attachment: NewAttachment): Promise<number> {
    const [id = 0] = await tx.insertMany('attachment', columns, [columns.map((column) => attachment[column])]);
    return id;
  }

  /** Ties an attachment to an object; where it is tied already, nothing changes. */
  async link(
    tx: Transaction,
    link: LinkedObject & { readonly attachment: number; readonly title: string; readonly by: number },
    at: string,
  ): Promise<void> {
    await tx.insertMissing(
      'attachment_link',
      ['attachment_id', 'object_type', 'object_id', 'title', 'created_by', 'created_at'],
      ['object_type', 'object_id', 'attachment_id'],
      [[link.attachment, link.objectType, link.objectId, link.title, link.by, at]],
    );
  }

  /** Which of some hashes some attachment has. */
  async hashesInUse(hashes: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.database.read.query<{ hash: string }>(
      `SELECT DISTINCT f.hash FROM attachment f WHERE f.hash IN ${placeholders(hashes)}`,
      hashes,
    );
    return new Set(rows.map(({ hash }) => hash));
  }
}
