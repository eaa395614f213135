import type { CatalogueItem, SubjectInput, SubjectRecord } from '@xinheng/facts';
import type { GradingDefinitions, DecisionScheme } from './definitions.js';

const basis = { document: 'opinion', article: '四(三)' };

/** A small regulation in the manner of Hebei's, for tests of this library; the true one lies in `plugins/hebei`. */
export function item(key: string, more: Partial<CatalogueItem> = {}): CatalogueItem {
  return {
    key,
    title: key,
    category: 'cat-05',
    nature: 'negative',
    temporal: 'event',
    subjectKinds: ['enterprise'],
    providers: ['*'],
    source: 'local',
    layer: 'supplement',
    disclosure: 'open',
    sharing: 'unconditional',
    publicity: 'none',
    updateCycle: 'P1D',
    basis,
    ...more,
  };
}

const penaltyFields = {
  type: 'object',
  required: ['kinds'],
  properties: {
    kinds: { type: 'string', enum: ['fine', 'permit-revoked', 'licence-revoked'], title: '处罚种类' },
    amount: { type: 'number', title: '罚款金额', unit: '元' },
    isSevere: { type: 'boolean', title: '造成严重后果' },
  },
} as const;

export const scheme: DecisionScheme = {
  key: 'grade',
  title: '企业信用分级',
  subjectKinds: ['enterprise'],
  method: 'decision',
  cycle: { mode: 'rolling', every: 'P1Y' },
  grades: [
    { key: 'A', title: '守信' },
    { key: 'B', title: '一般失信' },
    { key: 'C', title: '严重失信' },
    { key: 'D', title: '“黑名单”' },
  ],
  basis,
  rules: [
    { key: 'revoked', when: { '==': [{ var: 'licence-revoked' }, true] }, grade: 'D', reason: '已被依法吊销营业执照' },
    { key: 'listed', when: { var: 'on-serious-list' }, grade: 'C', reason: '被列入严重失信主体名单' },
    { key: 'serious', when: { '>=': [{ var: 'serious-12m' }, 1] }, grade: 'C', reason: '1年内严重失信{serious-12m}次' },
    {
      key: 'many-general',
      when: { '>': [{ var: 'general-12m' }, { var: 'param.general-limit' }] },
      grade: 'C',
      reason: '1年内一般失信{general-12m}次,超过{param.general-limit}次',
      basis: { document: 'opinion', article: '四(三)3' },
    },
    { key: 'severe', when: { var: 'severe-12m' }, grade: 'C', reason: '造成严重后果:{severe-12m}' },
    {
      key: 'some-general',
      when: { '>=': [{ var: 'general-12m' }, 1] },
      grade: 'B',
      reason: '1年内一般失信{general-12m}次',
    },
  ],
  otherwise: { grade: 'A', reason: '1年内无失信行为记录' },
};

export const hebeiLike: GradingDefinitions = {
  id: 'heb',
  version: '1.0.0',
  regions: ['130000'],
  dependsOn: [],
  subjectAttributes: [],
  catalogue: [
    item('arrears'),
    item('penalty', { fields: penaltyFields }),
    item('registration', { nature: 'basic' }),
    item('licence-revocation', { temporal: 'state' }),
  ],
  classifications: [
    {
      key: 'permit-revoked',
      items: ['penalty'],
      when: { '==': [{ var: 'fields.kinds' }, 'permit-revoked'] },
      severity: 'serious',
      basis,
    },
    // The business licence is a state of its own: a record of its revocation is no serious penalty besides.
    {
      key: 'licence-revoked',
      items: ['penalty'],
      when: { '==': [{ var: 'fields.kinds' }, 'licence-revoked'] },
      severity: 'none',
      basis,
    },
    { key: 'general', items: ['arrears', 'penalty'], severity: 'general', basis },
  ],
  parameters: [
    {
      key: 'general-limit',
      title: '一般失信次数上限',
      unit: '次',
      values: [{ from: '2022-01-01', value: 5, basis }],
    },
  ],
  facts: [
    {
      key: 'general-12m',
      title: '近1年一般失信次数',
      type: 'integer',
      unit: '次',
      from: { records: { severity: ['general'] } },
      window: { last: 'P1Y' },
      aggregate: 'count',
    },
    {
      key: 'serious-12m',
      title: '近1年严重失信次数',
      type: 'integer',
      from: { records: { severity: ['serious'] } },
      window: { last: 'P1Y' },
      aggregate: 'count',
    },
    {
      key: 'severe-12m',
      title: '近1年一般失信造成严重后果',
      type: 'boolean',
      from: {
        records: {
          items: ['penalty'],
          severity: ['general'],
          filter: { '==': [{ var: ['fields.isSevere', false] }, true] },
        },
      },
      window: { last: 'P1Y' },
      aggregate: 'exists',
    },
    {
      key: 'licence-revoked',
      title: '营业执照被吊销',
      type: 'boolean',
      from: { records: { items: ['licence-revocation'] } },
      aggregate: 'exists',
    },
    { key: 'on-serious-list', title: '在严重失信主体名单上', type: 'boolean', from: { list: { list: 'serious' } } },
  ],
  lists: [{ key: 'serious', title: '严重失信主体名单' }],
  schemes: [scheme],
};

/** An input of one enterprise in Shijiazhuang. */
export function firm(more: Partial<SubjectInput> = {}): SubjectInput {
  return { subject: { kind: 'enterprise', code: '91130102Y000000161', region: '130102', industry: 'C35' }, ...more };
}

let serial = 0;

/** A record of an item of the small regulation. */
export function record(key: string, decidedOn: string, more: Partial<SubjectRecord> = {}): SubjectRecord {
  serial += 1;
  return { id: `r${serial}`, item: `heb:${key}`, decidedOn, fields: {}, ...more };
}

/** As many records of general dishonesty as asked for, all decided on one day. */
export function generals(count: number, decidedOn = '2022-01-10'): SubjectRecord[] {
  return Array.from({ length: count }, () => record('arrears', decidedOn));
}
