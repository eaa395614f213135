import type { CatalogueItem, SubjectInput } from '@xinheng/facts';
import type { EffectDefinitions } from './definitions.js';

const basis = { document: 'opinion', article: '六' };

const arrears: CatalogueItem = {
  key: 'arrears',
  title: '欠费',
  category: 'cat-05',
  nature: 'negative',
  temporal: 'event',
  subjectKinds: ['enterprise'],
  providers: ['*'],
  source: 'local',
  layer: 'supplement',
  disclosure: 'open',
  sharing: 'none',
  publicity: 'none',
  updateCycle: 'P1D',
  basis,
};

const ratio = (key: string, value: number) => ({ key, title: key, values: [{ from: '2022-01-01', value, basis }] });
const grade = { scheme: 'grade', basis };

/** A small regulation with registers, treatments, measures and a metric. */
export const definitions: readonly EffectDefinitions[] = [
  {
    id: 'heb',
    version: '1.0.0',
    regions: ['130000'],
    dependsOn: [],
    subjectAttributes: [
      { key: 'ownership', title: '隶属', type: 'enum', values: ['省属', '市属'] },
      { key: 'key-fields', title: '重点领域', type: 'set', values: ['食品药品', '特种设备'] },
      { key: 'new-industry', title: '新产业', type: 'boolean' },
    ],
    catalogue: [arrears],
    classifications: [{ key: 'general', items: ['arrears'], severity: 'general', basis }],
    parameters: [ratio('ratio-a', 0.01), ratio('ratio-c', 0.1), ratio('ratio-key', 0.2), ratio('alarm', 0.25)],
    facts: [
      {
        key: 'general',
        title: '失信次数',
        type: 'integer',
        from: { records: { severity: ['general'] } },
        aggregate: 'count',
      },
      { key: 'key-fields', title: '重点领域', type: 'set', from: { subject: { attribute: 'key-fields' } }, absent: [] },
    ],
    lists: [
      {
        key: 'register',
        title: '名录',
        of: 'subject',
        kind: 'register',
        assign: [
          { when: { '==': [{ var: ['subject.attributes.ownership', ''] }, '省属'] }, to: 'province', reason: '省属' },
          { when: { '==': [{ var: ['subject.attributes.ownership', ''] }, '市属'] }, to: 'city' },
          { when: true, to: 'county' },
        ],
        basis,
      },
    ],
    measures: [
      {
        key: 'fewer-checks',
        title: '降低频次',
        kind: 'incentive',
        causes: [{ scheme: 'grade', grades: ['A'], follows: 'current' }],
        unless: { '>': [{ var: 'general' }, 0] },
        insteadNotice: 'no-incentive',
        basis,
      },
      {
        key: 'restrict',
        title: '限制',
        kind: 'punishment',
        listedIn: 'national:base',
        causes: [{ scheme: 'grade', grades: ['C'], follows: 'announced' }, { list: 'heb:black' }],
        basis,
      },
      { key: 'reference', title: '参考', kind: 'reference', causes: [{ scheme: 'grade', grades: ['A', 'C'] }], basis },
      {
        key: 'new-industry',
        title: '仅作参考',
        kind: 'reference',
        causes: [{ scheme: 'grade', grades: ['A', 'C'] }],
        unless: { '!': [{ var: ['subject.attributes.new-industry', false] }] },
        basis,
      },
    ],
    supervision: {
      items: [],
      treatments: [
        {
          ...grade,
          grade: 'A',
          ratio: { var: 'param.ratio-a' },
          perYear: 1,
          onSite: 'triggered-only',
          triggers: ['law'],
        },
        { ...grade, grade: 'C', ratio: { var: 'param.ratio-c' }, onSite: 'required' },
      ],
      overrides: [
        {
          key: 'key-field',
          title: '重点领域',
          when: { or: [{ in: ['食品药品', { var: 'key-fields' }] }, { in: ['特种设备', { var: 'key-fields' }] }] },
          minRatio: { var: 'param.ratio-key' },
          basis,
        },
      ],
    },
    metrics: [
      {
        key: 'low',
        title: '低等级占比',
        over: 'evaluations',
        groupBy: ['region', 'industry'],
        numerator: { in: [{ var: 'grade' }, ['C']] },
        denominator: true,
        alert: { var: 'param.alarm' },
        basis,
      },
      {
        key: 'score',
        title: '平均分',
        over: 'evaluations',
        numerator: { var: ['score', 0] },
        denominator: true,
        target: 600,
        basis,
      },
      { key: 'timely', title: '及时率', over: 'records', numerator: true, denominator: true, basis },
    ],
    schemes: [
      {
        key: 'grade',
        title: '分级',
        subjectKinds: ['enterprise'],
        method: 'decision',
        cycle: { mode: 'rolling' },
        grades: [
          { key: 'A', title: '守信' },
          { key: 'C', title: '失信' },
        ],
        rules: [{ key: 'general', when: { '>': [{ var: 'general' }, 0] }, grade: 'C', reason: '失信' }],
        otherwise: { grade: 'A', reason: '守信' },
        basis,
      },
    ],
  },
];

/** An input of one enterprise with attributes. */
export function firm(attributes: SubjectInput['subject']['attributes'] = {}, region = '130102'): SubjectInput {
  return { subject: { kind: 'enterprise', code: '91130102Y000000161', region, industry: 'C35', attributes } };
}
