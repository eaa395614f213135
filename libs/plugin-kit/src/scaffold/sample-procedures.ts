import type { Procedure } from '@xinheng/procedure';
import type { Relief, Template } from '../model/procedure.js';
import { article } from './sample-manifest.js';

/** How an objection goes, and by when it is decided. */
export const sampleProcedures: readonly Procedure[] = [
  {
    key: 'result-objection',
    title: '示例：评价结果异议',
    kind: 'result-objection',
    form: {
      type: 'object',
      properties: { statement: { type: 'string', title: '异议说明', maxLength: 4000 } },
      required: ['statement'],
    },
    states: [
      { key: 'applied', title: '已申请' },
      { key: 'checked', title: '已核查' },
      { key: 'upheld', title: '异议成立', final: true },
      { key: 'refused', title: '异议不成立', final: true },
    ],
    initial: 'applied',
    transitions: [
      {
        key: 'check',
        title: '核查',
        from: 'applied',
        to: 'checked',
        by: ['reviewer'],
        form: { type: 'object', properties: { finding: { type: 'string', title: '核查情况', maxLength: 4000 } } },
        requires: ['finding'],
      },
      {
        key: 'uphold',
        title: '异议成立',
        from: 'checked',
        to: 'upheld',
        by: ['decider'],
        form: { type: 'object', properties: { reason: { type: 'string', title: '理由', maxLength: 2000 } } },
        requires: ['reason'],
        notSamePersonAs: 'check',
        effects: ['correct-record', 'mark-stale', 'notify-subject'],
        notice: 'objection-decision',
      },
      {
        key: 'refuse',
        title: '异议不成立',
        from: 'checked',
        to: 'refused',
        by: ['decider'],
        form: { type: 'object', properties: { reason: { type: 'string', title: '理由', maxLength: 2000 } } },
        requires: ['reason'],
        notSamePersonAs: 'check',
        effects: ['notify-subject'],
        notice: 'objection-decision',
      },
    ],
    clocks: [
      {
        key: 'decide-within',
        title: '示例：10个工作日内作出决定',
        start: 'applied',
        stop: ['upheld', 'refused'],
        within: { workingDays: 10 },
        suspendedBy: ['appraisal'],
        overdue: 'escalate',
        basis: article('七'),
      },
    ],
    basis: article('七'),
  },
];

/** What may be done in an emergency. */
export const sampleReliefs: readonly Relief[] = [
  {
    key: 'natural-disaster',
    title: '示例：自然灾害期间',
    event: 'natural-disaster',
    actions: ['hold', { action: 'extend', by: { workingDays: 10 }, procedures: ['result-objection'] }],
    items: ['inspection-failed'],
    basis: article('八'),
  },
];

/** The decision on an objection. */
export const sampleTemplate: Template = {
  key: 'objection-decision',
  title: '示例：异议处理决定书',
  number: '示例〔{year}〕{serial}号',
  body: [
    '{subject.name}（{subject.code}）：',
    '你单位提出的异议，经核查，处理结果为：{case.state}。理由：{form.reason}',
    '依据：{basis}',
    '{unit.title}　{today}',
  ],
  basis: article('七'),
};
