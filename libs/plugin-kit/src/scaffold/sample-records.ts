import type { CatalogueItem, Classification, FactDefinition, Parameter } from '@xinheng/facts';
import { article } from './sample-manifest.js';

/** What kinds of record exist: one, with a rule that refuses and fields. */
export const sampleCatalogue: readonly CatalogueItem[] = [
  {
    key: 'inspection-failed',
    title: '示例：监督检查不合格信息',
    behaviour: '监督检查不合格',
    category: 'cat-04',
    act: 'inspection',
    nature: 'negative',
    temporal: 'event',
    subjectKinds: ['enterprise', 'individual-business'],
    providers: ['*'],
    source: '示例：监督检查系统',
    layer: 'supplement',
    edition: '2025年版',
    disclosure: 'conditional',
    sharing: 'unconditional',
    publicity: { min: 'P3M', max: 'P1Y' },
    updateCycle: '每日',
    admit: [
      {
        refuseWhen: { '==': [{ var: ['fields.reviewed', true] }, false] },
        reason: '检查结论未经复核的，不予归集',
        basis: article('二'),
      },
    ],
    clocks: [{ from: 'decided', to: 'gathered', within: { workingDays: 7 }, basis: article('二') }],
    fields: {
      type: 'object',
      properties: {
        result: { type: 'string', title: '检查结果', enum: ['不合格', '严重不合格'] },
        reviewed: { type: 'boolean', title: '已经复核' },
        note: { type: 'string', title: '说明', maxLength: 1000 },
      },
      required: ['result'],
    },
    basis: article('二'),
  },
];

/** How records weigh: the heaviest stands first, the first that matches holds. */
export const sampleClassifications: readonly Classification[] = [
  {
    key: 'serious-failure',
    title: '严重不合格为严重失信',
    items: ['inspection-failed'],
    when: { '==': [{ var: 'fields.result' }, '严重不合格'] },
    severity: 'serious',
    basis: article('三'),
  },
  {
    key: 'other-failure',
    title: '其他不合格为一般失信',
    items: ['inspection-failed'],
    severity: 'general',
    basis: article('三'),
  },
];

const since = (value: number | string, numeral: string) => [{ from: '2025-01-01', value, basis: article(numeral) }];

/** Numbers that people may want to change. */
export const sampleParameters: readonly Parameter[] = [
  { key: 'general-limit', title: '示例：一般失信次数上限', unit: '次', values: since(2, '四') },
  { key: 'counting-window', title: '示例：失信行为计算期限', values: since('P1Y', '四') },
  { key: 'sampling-ratio-a', title: '示例：A级抽查比例', values: since(0.01, '六') },
  { key: 'sampling-ratio-b', title: '示例：B级抽查比例', values: since(0.03, '六') },
  { key: 'sampling-ratio-c', title: '示例：C级抽查比例', values: since(0.1, '六') },
  { key: 'sampling-ratio-key-field', title: '示例：重点领域最低抽查比例', values: since(0.2, '六') },
  { key: 'low-grade-alert', title: '示例：低等级占比预警线', values: since(0.1, '九') },
];

const window = { last: { var: 'param.counting-window' } };

/** What is counted. */
export const sampleFacts: readonly FactDefinition[] = [
  {
    key: 'general-dishonesty-12m',
    title: '近1年一般失信次数',
    type: 'integer',
    unit: '次',
    from: { records: { severity: ['general'] } },
    window,
    aggregate: 'count',
    basis: article('四'),
  },
  {
    key: 'serious-dishonesty-12m',
    title: '近1年严重失信次数',
    type: 'integer',
    unit: '次',
    from: { records: { severity: ['serious'] } },
    window,
    aggregate: 'count',
    basis: article('四'),
  },
  {
    key: 'on-serious-list',
    title: '在严重失信主体名单内',
    type: 'boolean',
    from: { list: 'national:serious-dishonesty' },
    basis: article('四'),
  },
];
