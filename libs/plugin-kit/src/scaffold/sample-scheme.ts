import type { ListDefinition, Measure, Metric, Supervision } from '@xinheng/effects';
import type { DecisionScheme } from '@xinheng/grading';
import { article } from './sample-manifest.js';

/** The grades and the rules that give them, worst first. */
export const sampleScheme: DecisionScheme = {
  key: 'credit-grade',
  title: '示例：信用分级',
  subjectKinds: ['enterprise', 'individual-business'],
  method: 'decision',
  cycle: { mode: 'rolling', every: 'P1Y' },
  disclosure: 'self',
  grades: [
    { key: 'A', title: '守信' },
    { key: 'B', title: '一般失信' },
    { key: 'C', title: '严重失信' },
  ],
  rules: [
    {
      key: 'serious-list',
      when: { '==': [{ var: 'on-serious-list' }, true] },
      grade: 'C',
      reason: '在严重失信主体名单内且未移出',
      basis: article('四'),
    },
    {
      key: 'serious-record',
      when: { '>=': [{ var: 'serious-dishonesty-12m' }, 1] },
      grade: 'C',
      reason: '1年内严重失信{serious-dishonesty-12m}次',
      basis: article('四'),
    },
    {
      key: 'many-general',
      when: { '>': [{ var: 'general-dishonesty-12m' }, { var: 'param.general-limit' }] },
      grade: 'C',
      reason: '1年内一般失信{general-dishonesty-12m}次，超过{param.general-limit}次',
      basis: article('四'),
    },
    {
      key: 'some-general',
      when: { '>=': [{ var: 'general-dishonesty-12m' }, 1] },
      grade: 'B',
      reason: '1年内一般失信{general-dishonesty-12m}次',
      basis: article('四'),
    },
  ],
  otherwise: { grade: 'A', reason: '1年内无失信行为记录', basis: article('四') },
};

/** What a grade brings: an incentive from a published list, and a reference. */
export const sampleMeasures: readonly Measure[] = [
  {
    key: 'lower-sampling',
    title: '示例：降低抽查比例和频次',
    kind: 'incentive',
    scope: '差异化监管',
    listedIn: 'incentive-measures',
    period: null,
    causes: [{ scheme: 'credit-grade', grades: ['A'], follows: 'current' }],
    unless: { '==': [{ var: ['subject.attributes.key-field', false] }, true] },
    disclosure: 'self',
    basis: article('五'),
  },
  {
    key: 'key-supervision',
    title: '示例：列为重点监管对象',
    kind: 'reference',
    scope: '差异化监管',
    period: null,
    causes: [{ scheme: 'credit-grade', grades: ['C'], follows: 'current' }],
    disclosure: 'self',
    basis: article('五'),
  },
];

/** The list that the incentive stands in. */
export const sampleLists: readonly ListDefinition[] = [
  {
    key: 'incentive-measures',
    title: '示例：激励措施清单',
    of: 'measure',
    kind: 'measure-list',
    status: 'active',
    allowedScopes: ['差异化监管'],
    publishedOn: '2025-01-01',
    disclosure: 'open',
    basis: article('五'),
  },
];

/** What is inspected, and how often. A better grade never gets a higher ratio. */
export const sampleSupervision: Supervision = {
  items: [
    {
      key: 'routine-inspection',
      title: '示例：日常监督检查',
      duty: '示例：部门权责清单·日常监督检查',
      department: '示例：主管部门',
      level: 'province',
      basis: article('六'),
    },
  ],
  treatments: [
    {
      scheme: 'credit-grade',
      grade: 'A',
      ratio: { var: 'param.sampling-ratio-a' },
      perYear: 1,
      onSite: 'triggered-only',
      triggers: ['complaint', 'lead', 'data', 'law'],
      basis: article('六'),
    },
    {
      scheme: 'credit-grade',
      grade: 'B',
      ratio: { var: 'param.sampling-ratio-b' },
      perYear: 2,
      onSite: 'normal',
      basis: article('六'),
    },
    {
      scheme: 'credit-grade',
      grade: 'C',
      ratio: { var: 'param.sampling-ratio-c' },
      perYear: 4,
      onSite: 'required',
      basis: article('六'),
    },
  ],
  overrides: [
    {
      key: 'key-field',
      title: '示例：重点领域不因等级降低抽查',
      when: { '==': [{ var: ['subject.attributes.key-field', false] }, true] },
      minRatio: { var: 'param.sampling-ratio-key-field' },
      reason: '属于重点领域',
      basis: article('六'),
    },
  ],
};

/** A rate that is watched. */
export const sampleMetrics: readonly Metric[] = [
  {
    key: 'low-grade-share',
    title: '示例：各地区C级占比',
    over: 'evaluations',
    period: 'P1M',
    groupBy: ['region'],
    numerator: { '==': [{ var: 'grade' }, 'C'] },
    denominator: true,
    alert: { var: 'param.low-grade-alert' },
    basis: article('九'),
  },
];
