import { Injectable } from '@nestjs/common';
import { Clock, Failpoints, Log, UnitOfWork } from '@xinheng/platform';
import { EmailChannel, InOfficeChannel, ReceiverChannel, SmsChannel } from './channels.js';
import { Undeliverable, type MessageChannel, type StoredChannel } from './message-channel.js';
import type { OutboxFailure, OutboxRow } from './outbox-message.js';
import { OutboxRepository, type OutboxLease } from './outbox.repository.js';

/** Durations in milliseconds. A lease outlives the patience with a whole batch of slow mail. */
const LEASE = 5 * 60 * 1000;
const FIRST_PAUSE = 10_000;
const LONGEST_PAUSE = 60 * 60 * 1000;
const BATCH = 8;
/** After so many attempts, about a day, somebody has to look. */
const ATTEMPTS = 30;

/**
 * Sends what waits, at least once: a message is taken under a lease, handed over, and then noted as sent. Whoever dies
 * in between leaves it to the next one, with the same key.
 */
@Injectable()
export class OutboxDrain {
  private readonly channels: readonly (MessageChannel | StoredChannel)[];

  constructor(
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: OutboxRepository,
    private readonly failpoints: Failpoints,
    private readonly log: Log,
    inOffice: InOfficeChannel,
    email: EmailChannel,
    sms: SmsChannel,
    receiver: ReceiverChannel,
  ) {
    this.channels = [inOffice, email, sms, receiver];
  }

  /** Sends what is due, batch by batch, as long as there is something and `goesOn`; answers how many messages it took. */
  async drain(owner: string, goesOn: () => boolean = () => true): Promise<number> {
    let taken = 0;
    while (goesOn() && (await this.outbox.isDue(this.clock.instant()))) {
      const lease = this.lease(owner);
      const messages = await this.unitOfWork.run((tx) => this.outbox.claim(tx, lease, BATCH));
      if (messages.length === 0) break;
      taken += messages.length;
      await this.failpoints.pass('outbox-claimed');
      for (const message of messages) await this.send(message, lease);
    }
    return taken;
  }

  private async send(message: OutboxRow, lease: OutboxLease): Promise<void> {
    const channel = this.channels.find((one) => one.channel === message.channel);
    let carriedBy: string;
    try {
      if (channel === undefined) throw new Undeliverable('outbox-no-adapter', { channel: message.channel });
      if ('store' in channel) {
        await this.unitOfWork.run(async (tx) => {
          const by = await channel.store(tx, message);
          await this.outbox.setSent(tx, message.id, lease, by, this.clock.instant());
        });
        return;
      }
      carriedBy = await channel.hand(message);
    } catch (error) {
      await this.fail(message, lease, error);
      return;
    }
    await this.failpoints.pass('outbox-handed-over');
    await this.unitOfWork.run((tx) => this.outbox.setSent(tx, message.id, lease, carriedBy, this.clock.instant()));
  }

  private async fail(message: OutboxRow, lease: OutboxLease, error: unknown): Promise<void> {
    const { id, attempts, channel } = message;
    const failure: OutboxFailure =
      error instanceof Undeliverable
        ? { code: error.code, params: error.params }
        : { code: 'outbox-refused', params: { reason: causeOf(error) } };
    const isFinal = error instanceof Undeliverable || attempts >= ATTEMPTS;
    const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.min(attempts - 1, 20));
    const next = isFinal ? null : new Date(this.clock.now().getTime() + pause).toISOString();
    await this.unitOfWork.run((tx) => this.outbox.setFailed(tx, id, lease, JSON.stringify(failure), next));
    this.log.warn('A message did not go', { message: id, channel, attempts, code: failure.code, next });
  }

  private lease(owner: string): OutboxLease {
    const now = this.clock.now();
    return { owner, now: now.toISOString(), until: new Date(now.getTime() + LEASE).toISOString() };
  }
}

/** What may be shown of a failure: the code of the connection or of the server's answer, never its words. */
function causeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'unknown';
  const parts = ['code', 'responseCode'].flatMap((name) => {
    const value: unknown = name in error ? (error as Record<string, unknown>)[name] : undefined;
    return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
  });
  return parts.join(' ').slice(0, 80) || 'unknown';
}
