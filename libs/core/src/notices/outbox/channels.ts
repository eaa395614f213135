import { Inject, Injectable, Optional } from '@nestjs/common';
import { Config, Log, rowIdOf, type Transaction } from '@xinheng/platform';
import { createTransport, type Transporter } from 'nodemailer';
import { InboxRepository } from './inbox.repository.js';
import {
  ReceiverGateway,
  SmsSender,
  Undeliverable,
  type MessageChannel,
  type StoredChannel,
} from './message-channel.js';
import type { OutboxRow } from './outbox-message.js';

/** How long a mail server may take for each step. */
const PATIENCE = 10_000;

/** Puts messages into the inboxes here. */
@Injectable()
export class InOfficeChannel implements StoredChannel {
  readonly channel = 'in-office';

  constructor(private readonly inbox: InboxRepository) {}

  async store(tx: Transaction, message: OutboxRow): Promise<string> {
    const [, kind, id] = /^(unit|account):(\d+)$/.exec(message.recipient) ?? [];
    if (kind === undefined || id === undefined) {
      throw new Undeliverable('outbox-recipient', { recipient: message.recipient });
    }
    await this.inbox.put(tx, message, { kind: kind as 'unit' | 'account', id: rowIdOf(id) });
    return 'inbox';
  }
}

/** Sends e-mail by the configured server; where none is configured it is noted in the log that a message would have gone. */
@Injectable()
export class EmailChannel implements MessageChannel {
  readonly channel = 'e-mail';
  private readonly transport: Transporter | null;
  private readonly from: string;

  constructor(
    { mail }: Config,
    private readonly log: Log,
  ) {
    const patience = { connectionTimeout: PATIENCE, greetingTimeout: PATIENCE, socketTimeout: PATIENCE };
    this.transport = mail === null ? null : createTransport({ url: mail.url, ...patience });
    this.from = mail?.from ?? '';
  }

  async hand({ id, recipient, subject, body, effect_key: effectKey }: OutboxRow): Promise<string> {
    if (this.transport === null) {
      this.log.info('No mail server is set; this e-mail went nowhere', { message: id, subject, effectKey });
      return 'log';
    }
    await this.transport.sendMail({
      from: this.from,
      to: recipient,
      subject,
      text: body,
      // The same for every attempt, so that it can be told that one came twice.
      messageId: `<${Buffer.from(effectKey).toString('base64url')}@xinheng>`,
      headers: { 'X-Xinheng-Effect-Key': effectKey },
    });
    return 'smtp';
  }
}

/** Sends text messages by the adapter of the installation. */
@Injectable()
export class SmsChannel implements MessageChannel {
  readonly channel = 'sms';

  constructor(@Optional() @Inject(SmsSender) private readonly sender?: SmsSender) {}

  async hand({ recipient, subject, effect_key: effectKey }: OutboxRow): Promise<string> {
    if (this.sender === undefined) throw new Undeliverable('outbox-no-adapter', { channel: this.channel });
    return this.sender.send(recipient, subject, effectKey);
  }
}

/** Brings messages to systems outside by the adapter of the installation. */
@Injectable()
export class ReceiverChannel implements MessageChannel {
  readonly channel = 'receiver';

  constructor(@Optional() @Inject(ReceiverGateway) private readonly gateway?: ReceiverGateway) {}

  async hand(message: OutboxRow): Promise<string> {
    if (this.gateway === undefined) throw new Undeliverable('outbox-no-adapter', { channel: this.channel });
    return this.gateway.send(message.recipient, message);
  }
}
