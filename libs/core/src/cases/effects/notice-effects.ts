import { Injectable } from '@nestjs/common';
import { pluginOfKey, qualify } from '@xinheng/facts';
import type { Json } from '@xinheng/logic';
import { isRefusal } from '@xinheng/procedure';
import type { NoticeRecipient } from '../../notices/notice-order.js';
import { NoticesService } from '../../notices/notices.service.js';
import { OutboxService } from '../../notices/outbox/outbox.service.js';
import type { EffectContext, EffectHandler } from './effect-handler.js';

/** Effects after which somebody is worse off, so that the document names the remedies (Art. 41 para. 1). */
const ADVERSE = ['enter-list', 'apply-measure', 'bar-commitments', 'break-commitment'];

/** Has people told: the subject by a document that is served, offices and receivers of copies by the outbox. */
@Injectable()
export class NoticeEffects implements EffectHandler {
  readonly effects = ['notify-subject', 'notify-receivers', 'request-assistance', 'announce'];

  constructor(
    private readonly notices: NoticesService,
    private readonly outbox: OutboxService,
  ) {}

  /** Issues the document of a step, where it has one. */
  async issue(context: EffectContext): Promise<void> {
    const { tx, actor, row, outcome, form, file } = context;
    if (outcome.notice === null) return;
    const transition = file.procedure.transitions.find(({ notice }) => notice === outcome.notice);
    const isIncentive = file.procedure.kind === 'incentive-listing';
    const hurts = !isIncentive && outcome.effects.some((effect) => ADVERSE.includes(effect));
    const notice = await this.notices.issue(tx, actor, {
      template: qualify(pluginOfKey(row.procedure_key), outcome.notice),
      subject: row.subject_id,
      caseId: row.id,
      unit: row.unit_id,
      adverse: hurts || (transition !== undefined && isRefusal(file, transition)),
      values: {
        case: {
          number: row.number,
          receivedOn: row.received_on,
          applicant: row.applicant,
          state: file.procedure.states.find(({ key }) => key === outcome.state)?.title ?? outcome.state,
        },
        form: written(form),
        decision: written(outcome.event.form),
        today: context.on,
      },
      recipients: recipientsOf(context),
    });
    context.noticed(notice.id);
  }

  async carryOut(effect: string, context: EffectContext): Promise<void> {
    const { tx, row, because, sequence, outcome } = context;
    // The document is the word to the subject; without one somebody of the office has to find the words.
    if (effect === 'notify-subject' && outcome.notice !== null) return;
    await this.outbox.put(tx, {
      channel: 'in-office',
      unit: row.unit_id,
      to: row.owner_id === null ? `unit:${String(row.unit_id)}` : `account:${String(row.owner_id)}`,
      subject: `${TASKS[effect] ?? effect}：${because}`,
      body: `${TASKS[effect] ?? effect}。办件 ${because}。`,
      effectKey: `case:${String(row.id)}:${String(sequence)}:${effect}`,
      about: { objectType: 'case', objectId: row.id },
    });
  }
}

/** What the office has to do itself; there is no line to those who are to be told. */
const TASKS: Readonly<Record<string, string>> = {
  'notify-subject': '请将办理情况告知主体',
  'notify-receivers': '请将变更推送各信息接收单位，督促其在3个工作日内处理',
  'request-assistance': '请将协助核查通知送达协助单位',
  announce: '请予公布',
};

function recipientsOf({ outcome }: EffectContext): readonly NoticeRecipient[] {
  return outcome.recipients.length === 0 || outcome.recipients.includes('subject') ? [{ kind: 'subject' }] : [];
}

/** What a form says as a document shows it. */
function written(form: Readonly<Record<string, Json>>): Readonly<Record<string, Json>> {
  return Object.fromEntries(
    Object.entries(form).map(([name, value]) => [name, typeof value === 'boolean' ? (value ? '是' : '否') : value]),
  );
}
