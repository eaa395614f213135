import { Injectable } from '@nestjs/common';
import {
  Database,
  placeholders,
  readPage,
  type ListPage,
  type ListQuery,
  type ListSpec,
  type SqlCondition,
  type Transaction,
} from '@xinheng/platform';
import {
  OUTBOX_CHANNELS,
  OUTBOX_STATES,
  type MessageObject,
  type OutboxDraft,
  type OutboxRow,
} from './outbox-message.js';

/** How messages may be listed. */
export const outboxList: ListSpec = {
  resource: 'outbox-messages',
  fields: {
    id: { column: 'm.id', type: 'id', isSort: true },
    state: { column: 'm.state', type: 'text', choices: OUTBOX_STATES, isSort: true },
    channel: { column: 'm.channel', type: 'text', choices: OUTBOX_CHANNELS, isSort: true },
    subject: { column: 'm.subject', type: 'text', isSort: true },
    objectType: { column: 'm.object_type', type: 'text' },
    objectId: { column: 'm.object_id', type: 'id' },
    attempts: { column: 'm.attempts', type: 'number', isSort: true },
    nextAttemptAt: { column: 'm.next_attempt_at', type: 'instant', isSort: true },
    createdAt: { column: 'm.created_at', type: 'instant', isSort: true },
    sentAt: { column: 'm.sent_at', type: 'instant', isSort: true },
  },
  search: ['m.subject'],
  defaultSort: ['createdAt', 'DESC'],
  key: 'm.id',
};

/** Who holds messages, since when and how long. */
export interface OutboxLease {
  readonly owner: string;
  readonly now: string;
  readonly until: string;
}

const columns = [
  'effect_key',
  'channel',
  'recipient',
  'subject',
  'body',
  'object_type',
  'object_id',
  'unit_id',
  'state',
  'next_attempt_at',
  'created_at',
];
const FROM = 'outbox_message m JOIN unit u ON u.id = m.unit_id';
/** Waiting, or with a process that let its lease run out. */
const CLAIMABLE = "((m.state = 'queued' AND m.next_attempt_at <= ?) OR (m.state = 'sending' AND m.lease_until < ?))";

/** All SQL over messages on their way. */
@Injectable()
export class OutboxRepository {
  constructor(private readonly database: Database) {}

  /** Writes messages that wait; one whose key is there already is not written again. */
  async put(tx: Transaction, drafts: readonly OutboxDraft[], at: string): Promise<void> {
    await tx.insertMissing(
      'outbox_message',
      columns,
      ['effect_key'],
      drafts.map((draft) => [
        draft.effectKey,
        draft.channel,
        draft.to,
        draft.subject,
        draft.body,
        draft.about?.objectType ?? null,
        draft.about?.objectId ?? null,
        draft.unit,
        'queued',
        at,
        at,
      ]),
    );
  }

  async page(query: ListQuery, visible: SqlCondition): Promise<ListPage<OutboxRow>> {
    return readPage<OutboxRow>(this.database.read, {
      spec: outboxList,
      query,
      select: 'm.*',
      from: FROM,
      where: [visible],
    });
  }

  /** A message, where the condition over its unit `u` lets it be seen. */
  async find(id: number, visible: SqlCondition, tx?: Transaction): Promise<OutboxRow | undefined> {
    const [row] = await (tx ?? this.database.read).query<OutboxRow>(
      `SELECT m.* FROM ${FROM} WHERE m.id = ? AND (${visible.sql})`,
      [id, ...visible.parameters],
    );
    return row;
  }

  /** Whether there is something to send; asked without holding anything. */
  async isDue(now: string): Promise<boolean> {
    const rows = await this.database.read.query<{ id: number }>(
      `SELECT m.id FROM outbox_message m WHERE ${CLAIMABLE} LIMIT 1`,
      [now, now],
    );
    return rows.length > 0;
  }

  /** Takes the oldest messages that are due; nobody else gets them until the lease is over. */
  async claim(tx: Transaction, { owner, now, until }: OutboxLease, most: number): Promise<readonly OutboxRow[]> {
    const rows = await tx.query<OutboxRow>(
      `SELECT m.* FROM outbox_message m WHERE ${CLAIMABLE} ORDER BY m.id LIMIT ? ${tx.dialect.forUpdateSkipLocked}`,
      [now, now, most],
    );
    const ids = rows.map(({ id }) => id);
    if (ids.length === 0) return [];
    await tx.execute(
      `UPDATE outbox_message SET state = 'sending', lease_owner = ?, lease_until = ?, attempts = attempts + 1
       WHERE id IN ${placeholders(ids)}`,
      [owner, until, ...ids],
    );
    return rows.map((row) => ({
      ...row,
      state: 'sending',
      attempts: row.attempts + 1,
      lease_owner: owner,
      lease_until: until,
    }));
  }

  /** Notes that a message went; false where somebody else holds it by now. */
  async setSent(
    tx: Transaction,
    id: number,
    { owner, until }: OutboxLease,
    carriedBy: string,
    at: string,
  ): Promise<boolean> {
    const { affected } = await tx.execute(
      `UPDATE outbox_message SET state = 'sent', sent_at = ?, carried_by = ?, failure = NULL, lease_owner = NULL,
       lease_until = NULL WHERE id = ? AND state = 'sending' AND lease_owner = ? AND lease_until = ?`,
      [at, carriedBy, id, owner, until],
    );
    return affected === 1;
  }

  /** Notes why a message did not go, and when it is tried again; null: not by itself. */
  async setFailed(
    tx: Transaction,
    id: number,
    { owner, until }: OutboxLease,
    failure: string,
    nextAttemptAt: string | null,
  ): Promise<boolean> {
    const { affected } = await tx.execute(
      `UPDATE outbox_message SET state = ?, failure = ?, next_attempt_at = COALESCE(?, next_attempt_at), lease_owner = NULL,
       lease_until = NULL WHERE id = ? AND state = 'sending' AND lease_owner = ? AND lease_until = ?`,
      [nextAttemptAt === null ? 'failed' : 'queued', failure, nextAttemptAt, id, owner, until],
    );
    return affected === 1;
  }

  /** Has a message tried again at once, from the first attempt on; false where it went, or is on its way. */
  async retry(tx: Transaction, id: number, at: string): Promise<boolean> {
    const { affected } = await tx.execute(
      `UPDATE outbox_message SET state = 'queued', attempts = 0, next_attempt_at = ?
       WHERE id = ? AND state IN ('failed', 'queued')`,
      [at, id],
    );
    return affected === 1;
  }

  /** Keeps what has not gone yet about an object from going. */
  async cancel(tx: Transaction, { objectType, objectId }: MessageObject): Promise<void> {
    await tx.execute(
      `UPDATE outbox_message SET state = 'cancelled' WHERE object_type = ? AND object_id = ? AND state IN ('queued', 'failed')`,
      [objectType, objectId],
    );
  }
}
