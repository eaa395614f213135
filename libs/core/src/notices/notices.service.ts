import { Injectable } from '@nestjs/common';
import { yearOf, type CivilDay } from '@xinheng/calendar';
import type { Template } from '@xinheng/plugin-kit';
import { Clock, Config, rowIdOf, type ListPage, type ListQuery, type Transaction } from '@xinheng/platform';
import { XinhengError } from '@xinheng/problem';
import type { Actor } from '../accounts/actor.js';
import { everyUnit, visibleUnits } from '../accounts/scope.js';
import { UnitsService } from '../accounts/units.service.js';
import { AttachmentsService } from '../attachments/attachments.service.js';
import { AuditService } from '../audit/audit.service.js';
import { DefinitionsService } from '../definitions/definitions.service.js';
import { isInForce } from '../definitions/is-in-force.js';
import { basisView, type BasisView } from '../definitions/reading/basis-view.js';
import { SubjectsRepository } from '../subjects/subjects.repository.js';
import { noticeFilling } from './notice-filling.js';
import { messagesOf } from './notice-messages.js';
import type { IssuedNotice, NoticeOrder, ServiceAttempt } from './notice-order.js';
import type { NoticeListRow } from './notice-row.js';
import { NoticeServing } from './notice-serving.js';
import { noticeDetailView, noticeView, type NoticeDetailView, type NoticeView } from './notice-view.js';
import { NoticesRepository } from './notices.repository.js';
import { OutboxService } from './outbox/outbox.service.js';
import { hashOfText, writeNotice } from './write-notice.js';

/** Documents: issued under a number with a text that never changes, served, and read again. */
@Injectable()
export class NoticesService {
  constructor(
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly notices: NoticesRepository,
    private readonly serving: NoticeServing,
    private readonly attachments: AttachmentsService,
    private readonly outbox: OutboxService,
    private readonly definitions: DefinitionsService,
    private readonly subjects: SubjectsRepository,
    private readonly units: UnitsService,
    private readonly audit: AuditService,
  ) {}

  /**
   * Issues a document of the actor's unit: takes the next number of its series, freezes the text, and has the
   * recipients told when the transaction stands. Where it is historic, nothing is made: null.
   * @throws XinhengError `notice-template-unknown`; `notice-refused` with each placeholder that nothing fills, and
   *   with the remedies that a document against somebody does not show
   */
  async issue(tx: Transaction, actor: Actor, order: NoticeOrder & { readonly historic: true }): Promise<null>;
  async issue(tx: Transaction, actor: Actor, order: NoticeOrder & { readonly historic?: false }): Promise<IssuedNotice>;
  async issue(tx: Transaction, actor: Actor, order: NoticeOrder): Promise<IssuedNotice | null>;
  async issue(tx: Transaction, actor: Actor, order: NoticeOrder): Promise<IssuedNotice | null> {
    if (order.historic === true) return null;
    const today = order.values.today ?? this.clock.today();
    const { template, basis } = await this.template(tx, order.template, today);
    const unit = order.unit ?? Number(actor.unit.id);
    const subject =
      order.subject === null ? null : ((await this.subjects.byId(tx, [order.subject])).get(order.subject) ?? null);
    const unitTitle = (await this.units.titles([unit], tx)).get(unit) ?? actor.username;
    const year = yearOf(today);
    const serial = await this.notices.nextSerial(tx, unit, order.template, year);
    const fill = noticeFilling(order.values, { year, serial, today, basis, unitTitle, subject });
    const isAdverse = template.adverse === true || order.adverse === true;
    const { text, issues } = writeNotice(template, fill, { signedBy: unitTitle, issuedOn: today }, isAdverse);
    if (issues.length > 0) throw new XinhengError('invalid', 'notice-refused', { title: template.title }, issues);
    const needsService = order.recipients.some(({ kind }) => kind === 'subject');
    const id = await this.notices.insert(tx, {
      template: order.template,
      title: text.title,
      number: text.number,
      unit_id: unit,
      year,
      serial,
      subject_id: order.subject,
      case_id: order.caseId,
      is_adverse: isAdverse ? 1 : 0,
      needs_service: needsService ? 1 : 0,
      body: JSON.stringify(text.body),
      signed_by: text.signedBy,
      issued_on: text.issuedOn,
      text_hash: hashOfText(text),
      announcement_days: template.announcementDays ?? this.config.notices.announcementDays,
      state: 'issued',
      created_by: Number(actor.accountId),
      created_at: this.clock.instant(),
    });
    await this.outbox.put(tx, ...messagesOf({ id, unit, ...text }, order));
    await this.audit.append(tx, {
      actor,
      action: 'notice.issue',
      objectType: 'notice',
      objectId: String(id),
      after: { template: order.template, number: text.number, textHash: hashOfText(text), case: order.caseId },
    });
    return { id, number: text.number };
  }

  /**
   * Enters an attempt to serve a document; the result of one that was pending completes it.
   * @throws XinhengError `notice-unknown`; `notice-closed` where it is served or recalled; `notice-service-refused`
   */
  async serve(tx: Transaction, actor: Actor, noticeId: number, attempt: ServiceAttempt): Promise<void> {
    await this.serving.serve(tx, actor, await this.find(actor, String(noticeId), tx), attempt);
  }

  /** The day from which the rights run; null as long as the document is not served. */
  async servedOn(tx: Transaction, noticeId: number): Promise<CivilDay | null> {
    return this.serving.servedOn(tx, noticeId);
  }

  /** How a document stands, as it was last noted. */
  async standing(noticeId: number): Promise<NoticeListRow['state'] | null> {
    return (await this.notices.find(noticeId, everyUnit))?.state ?? null;
  }

  /**
   * Takes back a document that is not served; its number stays taken, and what has not gone yet does not go.
   * @throws XinhengError `notice-unknown`; `notice-closed`
   */
  async recall(tx: Transaction, actor: Actor, noticeId: number, reason: string): Promise<void> {
    const { id, state } = await this.find(actor, String(noticeId), tx);
    if ((await this.serving.servedOn(tx, id)) !== null || !(await this.notices.recall(tx, id, reason))) {
      throw new XinhengError('conflict', 'notice-closed', { state });
    }
    await this.outbox.cancel(tx, { objectType: 'notice', objectId: id });
    await this.audit.append(tx, {
      actor,
      action: 'notice.recall',
      objectType: 'notice',
      objectId: String(id),
      before: { state },
      after: { state: 'recalled' },
      reason,
    });
  }

  /**
   * Ties the scan of the sealed original to a document, once.
   * @throws XinhengError `notice-unknown`; `attachment-unknown`; `notice-original-there`
   */
  async attachOriginal(tx: Transaction, actor: Actor, noticeId: number, attachment: string): Promise<void> {
    const { id, number } = await this.find(actor, String(noticeId), tx);
    await this.attachments.link(tx, actor, { objectType: 'notice', objectId: id, attachment, title: number });
    if (!(await this.notices.setOriginal(tx, id, rowIdOf(attachment)))) {
      throw new XinhengError('conflict', 'notice-original-there', { number });
    }
  }

  /** The documents of units that the actor sees. */
  async list(actor: Actor, query: ListQuery): Promise<ListPage<NoticeView>> {
    const { rows, total } = await this.notices.page(query, visibleUnits(actor));
    return { rows: rows.map(noticeView), total };
  }

  /** @throws XinhengError `notice-unknown` */
  async get(actor: Actor, id: string): Promise<NoticeDetailView> {
    const row = await this.find(actor, id);
    return noticeDetailView(row, await this.notices.attempts(row.id));
  }

  private async find(actor: Actor, id: string, tx?: Transaction): Promise<NoticeListRow> {
    const row = await this.notices.find(rowIdOf(id), visibleUnits(actor), tx);
    if (row === undefined) throw new XinhengError('not-found', 'notice-unknown', { id: id.slice(0, 40) });
    return row;
  }

  private async template(
    tx: Transaction,
    id: string,
    on: CivilDay,
  ): Promise<{ template: Template; basis: BasisView | null }> {
    const [plugin, key] = id.split(':');
    const owner = (await this.definitions.current(tx)).plugins.find((one) => one.id === plugin);
    const template = owner?.templates.find((one) => one.key === key && isInForce(one, on));
    if (template === undefined)
      throw new XinhengError('invalid', 'notice-template-unknown', { template: id.slice(0, 130), on });
    return { template, basis: basisView(owner, template.basis) };
  }
}
