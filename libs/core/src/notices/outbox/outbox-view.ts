import { maskText } from '../../subjects/mask.js';
import type { OutboxChannel, OutboxFailure, OutboxRow, OutboxState } from './outbox-message.js';

/** A message as it is shown: where it goes is told as far as it is needed to know it again. */
export interface OutboxView {
  readonly id: string;
  readonly effectKey: string;
  readonly channel: OutboxChannel;
  readonly to: string;
  readonly subject: string;
  readonly objectType: string | null;
  readonly objectId: string | null;
  readonly state: OutboxState;
  readonly attempts: number;
  /** When it is tried next; null where it is not. */
  readonly nextAttemptAt: string | null;
  readonly failure: OutboxFailure | null;
  readonly carriedBy: string | null;
  readonly createdAt: string;
  readonly sentAt: string | null;
}

/** A message as it is shown, with the titles of units here by their numbers. */
export function outboxView(row: OutboxRow, titles: ReadonlyMap<number, string>): OutboxView {
  return {
    id: String(row.id),
    effectKey: row.effect_key,
    channel: row.channel,
    to: unitOf(row.recipient).map((unit) => titles.get(unit))[0] ?? masked(row),
    subject: row.subject,
    objectType: row.object_type,
    objectId: row.object_id === null ? null : String(row.object_id),
    state: row.state,
    attempts: row.attempts,
    nextAttemptAt: row.state === 'queued' ? row.next_attempt_at : null,
    failure: row.failure === null ? null : (JSON.parse(row.failure) as OutboxFailure),
    carriedBy: row.carried_by,
    createdAt: row.created_at,
    sentAt: row.sent_at,
  };
}

/** The unit here that a message goes to; none where it goes to a person or outside. */
export function unitOf(recipient: string): readonly number[] {
  const [, id] = /^unit:(\d+)$/.exec(recipient) ?? [];
  return id === undefined ? [] : [Number(id)];
}

function masked({ channel, recipient }: OutboxRow): string {
  if (channel === 'e-mail') return recipient.replace(/^(.).*(@.*)$/, '$1***$2');
  return channel === 'sms' ? maskText(recipient) : recipient;
}
