import type { Transaction } from '@xinheng/platform';
import type { IssueCode, IssueParams } from '@xinheng/problem';
import type { OutboxChannel, OutboxRow } from './outbox-message.js';

/** Carries messages to where they are read. What it throws is tried again later. */
export interface MessageChannel {
  readonly channel: OutboxChannel;
  /**
   * Hands a message over; at least once, so `effect_key` goes with it for whoever has to tell.
   * @returns the name of what took it
   */
  hand(message: OutboxRow): Promise<string>;
}

/** A channel whose messages go into the database itself: together with the note that they went, so exactly once. */
export interface StoredChannel {
  readonly channel: OutboxChannel;
  store(tx: Transaction, message: OutboxRow): Promise<string>;
}

/** An adapter for text messages, which an installation binds. */
export abstract class SmsSender {
  abstract send(to: string, text: string, effectKey: string): Promise<string>;
}

/** An adapter that brings corrections and withdrawals to systems outside, which an installation binds. */
export abstract class ReceiverGateway {
  abstract send(receiver: string, message: Pick<OutboxRow, 'subject' | 'body' | 'effect_key'>): Promise<string>;
}

/** A message cannot go however often it is tried, until somebody changes something. */
export class Undeliverable extends Error {
  constructor(
    readonly code: IssueCode,
    readonly params: IssueParams = {},
  ) {
    super(code);
  }
}
