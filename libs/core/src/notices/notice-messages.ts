import type { NoticeOrder, NoticeRecipient } from './notice-order.js';
import type { OutboxDraft } from './outbox/outbox-message.js';
import { dayInWords } from './fill-template.js';
import type { NoticeText } from './write-notice.js';

/** Who hears of a document that was issued. What it decides stands in the document alone. */
export function messagesOf(
  notice: { readonly id: number; readonly unit: number } & NoticeText,
  { recipients }: Pick<NoticeOrder, 'recipients'>,
): readonly OutboxDraft[] {
  const { id, unit, title, number, signedBy, issuedOn } = notice;
  const subject = `${title}（${number}）`;
  const said = `${signedBy}于${dayInWords(issuedOn)}作出${subject}。`;
  return recipients.flatMap(addressesOf).map(({ channel, to }) => ({
    channel,
    to,
    subject,
    body: channel === 'e-mail' ? `${said}内容以依法送达的文书原件为准。` : said,
    effectKey: `notice:${id}:${channel}:${to}`.slice(0, 190),
    about: { objectType: 'notice', objectId: id },
    unit,
  }));
}

function addressesOf(recipient: NoticeRecipient): readonly Pick<OutboxDraft, 'channel' | 'to'>[] {
  switch (recipient.kind) {
    case 'unit':
      return [{ channel: 'in-office', to: `unit:${recipient.unit}` }];
    case 'account':
      return [{ channel: 'in-office', to: `account:${recipient.account}` }];
    case 'receiver':
      return [{ channel: 'receiver', to: recipient.receiver }];
    case 'subject':
      return [
        ...(recipient.email === undefined ? [] : [{ channel: 'e-mail' as const, to: recipient.email }]),
        ...(recipient.phone === undefined ? [] : [{ channel: 'sms' as const, to: recipient.phone }]),
      ];
  }
}
