import { Injectable } from '@nestjs/common';
import type { CivilDay } from '@xinheng/calendar';
import {
  Database,
  placeholders,
  readPage,
  type ListPage,
  type ListQuery,
  type ListSpec,
  type Reader,
  type SqlCondition,
  type Transaction,
} from '@xinheng/platform';
import { NOTICE_STATES, type NoticeListRow, type NoticeRow, type NoticeServiceRow } from './notice-row.js';

/** How documents may be listed. */
export const noticeList: ListSpec = {
  resource: 'notices',
  fields: {
    id: { column: 'n.id', type: 'id', isSort: true },
    number: { column: 'n.number', type: 'text', isSort: true },
    title: { column: 'n.title', type: 'text', isSort: true },
    template: { column: 'n.template', type: 'text', isSort: true },
    state: { column: 'n.state', type: 'text', choices: NOTICE_STATES, isSort: true },
    subject: { column: 'n.subject_id', type: 'id' },
    case: { column: 'n.case_id', type: 'id' },
    unit: { column: 'n.unit_id', type: 'id' },
    isAdverse: { column: 'n.is_adverse', type: 'boolean' },
    needsService: { column: 'n.needs_service', type: 'boolean' },
    issuedOn: { column: 'n.issued_on', type: 'day', isSort: true },
    servedOn: { column: 'n.served_on', type: 'day', isSort: true },
    createdAt: { column: 'n.created_at', type: 'instant', isSort: true },
  },
  search: ['n.number', 'n.title', 's.name'],
  defaultSort: ['createdAt', 'DESC'],
  key: 'n.id',
};

const columns = [
  'template',
  'title',
  'number',
  'unit_id',
  'year',
  'serial',
  'subject_id',
  'case_id',
  'is_adverse',
  'needs_service',
  'body',
  'signed_by',
  'issued_on',
  'text_hash',
  'announcement_days',
  'state',
  'created_by',
  'created_at',
] as const;
/** A document about to be written. */
export type NewNotice = Pick<NoticeRow, (typeof columns)[number]>;

const serviceColumns = [
  'notice_id',
  'sequence',
  'way',
  'sent_on',
  'served_on',
  'outcome',
  'reason',
  'next_attempt_on',
  'proof_id',
  'announced_until',
  'created_by',
  'created_at',
] as const;
/** An attempt about to be written. */
export type NewNoticeService = Omit<NoticeServiceRow, 'id'>;

const SELECT = 'n.*, u.title AS unit_title, s.name AS subject_name, a.display_name AS creator';
const FROM = `notice n JOIN unit u ON u.id = n.unit_id LEFT JOIN subject s ON s.id = n.subject_id
  LEFT JOIN account a ON a.id = n.created_by`;

/** All SQL of documents and their service. */
@Injectable()
export class NoticesRepository {
  constructor(private readonly database: Database) {}

  /** A page of those whose unit `u` the condition lets be seen. */
  async page(query: ListQuery, visible: SqlCondition): Promise<ListPage<NoticeListRow>> {
    return readPage<NoticeListRow>(this.database.read, {
      spec: noticeList,
      query,
      select: SELECT,
      from: FROM,
      where: [visible],
    });
  }

  /** A document, where the condition over its unit `u` lets it be seen. */
  async find(
    id: number,
    visible: SqlCondition,
    reader: Reader = this.database.read,
  ): Promise<NoticeListRow | undefined> {
    const [row] = await reader.query<NoticeListRow>(
      `SELECT ${SELECT} FROM ${FROM} WHERE n.id = ? AND (${visible.sql})`,
      [id, ...visible.parameters],
    );
    return row;
  }

  /** A document, held until the end of the transaction. */
  async lock(tx: Transaction, id: number): Promise<NoticeRow | undefined> {
    const [row] = await tx.query<NoticeRow>(`SELECT * FROM notice WHERE id = ? ${tx.dialect.forUpdate}`, [id]);
    return row;
  }

  /**
   * The next number of a series, which is the transaction's: others wait for its end, and it goes back where the
   * transaction comes to nothing. So no number is given twice, and none is left out.
   */
  async nextSerial(tx: Transaction, unit: number, template: string, year: number): Promise<number> {
    const key = [unit, template, year];
    await tx.insertMissing(
      'notice_series',
      ['unit_id', 'template', 'year', 'last_serial'],
      ['unit_id', 'template', 'year'],
      [[...key, 0]],
    );
    await tx.execute(
      'UPDATE notice_series SET last_serial = last_serial + 1 WHERE unit_id = ? AND template = ? AND year = ?',
      key,
    );
    const [row] = await tx.query<{ last_serial: number }>(
      'SELECT last_serial FROM notice_series WHERE unit_id = ? AND template = ? AND year = ?',
      key,
    );
    return row?.last_serial ?? 0;
  }

  /** Writes a document; answers its id. */
  async insert(tx: Transaction, notice: NewNotice): Promise<number> {
    const [id = 0] = await tx.insertMany('notice', columns, [columns.map((column) => notice[column])]);
    return id;
  }

  /** The attempts to serve a document, in their order. */
  async attempts(id: number, reader: Reader = this.database.read): Promise<readonly NoticeServiceRow[]> {
    return reader.query<NoticeServiceRow>('SELECT * FROM notice_service WHERE notice_id = ? ORDER BY sequence', [id]);
  }

  /** Writes an attempt, or what became of it where it is there already. */
  async putAttempt(tx: Transaction, attempt: NewNoticeService): Promise<void> {
    await tx.upsertMany(
      'notice_service',
      serviceColumns,
      ['notice_id', 'sequence'],
      ['served_on', 'outcome', 'reason', 'next_attempt_on', 'proof_id', 'created_by', 'created_at'],
      [serviceColumns.map((column) => attempt[column])],
    );
  }

  /** Notes on which day a document was served; false where it is not waiting for that. */
  async setServed(tx: Transaction, id: number, on: CivilDay): Promise<boolean> {
    const { affected } = await tx.execute(
      "UPDATE notice SET state = 'served', served_on = ? WHERE id = ? AND state = 'issued'",
      [on, id],
    );
    return affected === 1;
  }

  /** Notes that an announcement's period is over. */
  async closeAnnouncement(tx: Transaction, attempt: number): Promise<void> {
    await tx.execute(
      "UPDATE notice_service SET outcome = 'served', served_on = announced_until WHERE id = ? AND outcome = 'pending'",
      [attempt],
    );
  }

  /** Takes a document back that is not served; false where it is. */
  async recall(tx: Transaction, id: number, reason: string): Promise<boolean> {
    const { affected } = await tx.execute(
      "UPDATE notice SET state = 'recalled', recall_reason = ? WHERE id = ? AND state = 'issued'",
      [reason, id],
    );
    return affected === 1;
  }

  /** Ties the scan of the sealed original to a document that has none. */
  async setOriginal(tx: Transaction, id: number, attachment: number): Promise<boolean> {
    const { affected } = await tx.execute('UPDATE notice SET original_id = ? WHERE id = ? AND original_id IS NULL', [
      attachment,
      id,
    ]);
    return affected === 1;
  }

  /** Announcements whose period ended before a day. */
  async endedAnnouncements(today: CivilDay, most: number): Promise<readonly NoticeServiceRow[]> {
    return this.database.read.query<NoticeServiceRow>(
      `SELECT v.* FROM notice_service v JOIN notice n ON n.id = v.notice_id
       WHERE v.outcome = 'pending' AND v.announced_until < ? AND n.state = 'issued' ORDER BY v.id LIMIT ?`,
      [today, most],
    );
  }

  /**
   * Documents to remind of: not served and not being announced, whose last attempt, or issue, was so long ago that
   * somebody is reminded again, or whose next attempt has come since.
   */
  async unserved(longAgo: CivilDay, today: CivilDay, most: number): Promise<readonly NoticeRow[]> {
    return this.database.read.query<NoticeRow>(
      `SELECT n.* FROM notice n LEFT JOIN notice_service v ON v.notice_id = n.id AND v.sequence =
         (SELECT MAX(w.sequence) FROM notice_service w WHERE w.notice_id = n.id)
       WHERE n.state = 'issued' AND n.needs_service = 1 AND v.announced_until IS NULL
       AND (v.next_attempt_on IS NULL OR v.next_attempt_on <= ?)
       AND ((COALESCE(v.sent_on, n.issued_on) <= ? AND (n.reminded_on IS NULL OR n.reminded_on <= ?))
         OR (v.next_attempt_on IS NOT NULL AND (n.reminded_on IS NULL OR n.reminded_on < v.next_attempt_on)))
       ORDER BY n.id LIMIT ?`,
      [today, longAgo, longAgo, most],
    );
  }

  /** Notes that somebody was reminded of some documents. */
  async setReminded(tx: Transaction, ids: readonly number[], today: CivilDay): Promise<void> {
    await tx.execute(`UPDATE notice SET reminded_on = ? WHERE id IN ${placeholders(ids)}`, [today, ...ids]);
  }
}
