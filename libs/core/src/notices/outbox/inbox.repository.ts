import { Injectable } from '@nestjs/common';
import { Database, readPage, type ListPage, type ListQuery, type ListSpec, type Transaction } from '@xinheng/platform';
import type { OutboxRow } from './outbox-message.js';

/** How the messages of an inbox may be listed. */
export const inboxList: ListSpec = {
  resource: 'inbox-messages',
  fields: {
    id: { column: 'm.id', type: 'id', isSort: true },
    isUnread: { column: 'CASE WHEN r.read_at IS NULL THEN 1 ELSE 0 END', type: 'boolean' },
    objectType: { column: 'm.object_type', type: 'text' },
    createdAt: { column: 'm.created_at', type: 'instant', isSort: true },
  },
  search: ['m.subject'],
  defaultSort: ['createdAt', 'DESC'],
  key: 'm.id',
};

/** A message in an inbox, and when the reader read it. */
export interface InboxRow {
  readonly id: number;
  readonly unit_id: number | null;
  readonly account_id: number | null;
  readonly subject: string;
  readonly body: string;
  readonly object_type: string | null;
  readonly object_id: number | null;
  readonly created_at: string;
  readonly read_at: string | null;
}

/** Whose inbox: a person's, with that of their unit. */
export interface InboxOwner {
  readonly account: number;
  readonly unit: number;
}

const OWN = '(m.account_id = ? OR m.unit_id = ?)';

/** All SQL over what came into inboxes here. */
@Injectable()
export class InboxRepository {
  constructor(private readonly database: Database) {}

  /** Puts a message into an inbox; one that is there already by its key stays as it is. */
  async put(
    tx: Transaction,
    message: OutboxRow,
    to: { readonly kind: 'unit' | 'account'; readonly id: number },
  ): Promise<void> {
    await tx.insertMissing(
      'inbox_message',
      ['effect_key', 'unit_id', 'account_id', 'subject', 'body', 'object_type', 'object_id', 'created_at'],
      ['effect_key'],
      [
        [
          message.effect_key,
          to.kind === 'unit' ? to.id : null,
          to.kind === 'account' ? to.id : null,
          message.subject,
          message.body,
          message.object_type,
          message.object_id,
          message.created_at,
        ],
      ],
    );
  }

  async page(query: ListQuery, { account, unit }: InboxOwner): Promise<ListPage<InboxRow>> {
    return readPage<InboxRow>(this.database.read, {
      spec: inboxList,
      query,
      select: 'm.*, r.read_at',
      from: 'inbox_message m LEFT JOIN inbox_reading r ON r.message_id = m.id AND r.account_id = ?',
      fromParameters: [account],
      where: [{ sql: OWN, parameters: [account, unit] }],
    });
  }

  /** Marks messages of an inbox as read by their reader: one, or all. */
  async read(tx: Transaction, { account, unit }: InboxOwner, message: number | null, at: string): Promise<number> {
    const unread = await tx.query<{ id: number }>(
      `SELECT m.id FROM inbox_message m WHERE ${OWN} AND (? IS NULL OR m.id = ?)
       AND NOT EXISTS (SELECT 1 FROM inbox_reading r WHERE r.message_id = m.id AND r.account_id = ?)`,
      [account, unit, message, message, account],
    );
    await tx.insertMissing(
      'inbox_reading',
      ['message_id', 'account_id', 'read_at'],
      ['message_id', 'account_id'],
      unread.map(({ id }) => [id, account, at]),
    );
    return unread.length;
  }
}
