import type { IssueCode, IssueParams } from '@xinheng/problem';

/** By what messages go: an inbox here, e-mail, text messages, or a system outside that holds copies. */
export const OUTBOX_CHANNELS = ['in-office', 'e-mail', 'sms', 'receiver'] as const;
export type OutboxChannel = (typeof OUTBOX_CHANNELS)[number];

/** Waits, is with a process, went, was given up after many attempts, or is not to go any more. */
export const OUTBOX_STATES = ['queued', 'sending', 'sent', 'failed', 'cancelled'] as const;
export type OutboxState = (typeof OUTBOX_STATES)[number];

/** What a message is about: `notice` 12. */
export interface MessageObject {
  readonly objectType: string;
  readonly objectId: number;
}

/** A message to be sent. */
export interface OutboxDraft {
  readonly channel: OutboxChannel;
  /** `unit:3` or `account:7` in the office; an address, a number, or the name of an adapter outside. */
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  /** The same effect has the same key, and goes once; by it receivers outside can tell that it came twice. */
  readonly effectKey: string;
  readonly about?: MessageObject;
  /** The unit whose message it is. */
  readonly unit: number;
  /** True for what is entered because it happened before: nobody is told. */
  readonly historic?: boolean;
}

/** Why a message did not go. */
export interface OutboxFailure {
  readonly code: IssueCode;
  readonly params: IssueParams;
}

/** A message as it lies in the table. */
export interface OutboxRow {
  readonly id: number;
  readonly effect_key: string;
  readonly channel: OutboxChannel;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  readonly object_type: string | null;
  readonly object_id: number | null;
  readonly unit_id: number;
  readonly state: OutboxState;
  readonly attempts: number;
  readonly next_attempt_at: string;
  readonly lease_owner: string | null;
  readonly lease_until: string | null;
  readonly failure: string | null;
  readonly carried_by: string | null;
  readonly created_at: string;
  readonly sent_at: string | null;
}
