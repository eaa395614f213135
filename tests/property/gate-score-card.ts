import type { FactDefinition } from '@xinheng/facts';
import type { GradingDefinitions, ScoreScheme } from '@xinheng/grading';
import {
  general,
  input,
  licenceRevoked,
  onSeriousList,
  penalty,
  record,
  utilityArrears,
} from '../plugins/hebei-input.js';
import { product } from './gate-comparison.js';
import type { Enumerated } from './gate-enumeration.js';
import { hebei } from './gate-hebei.js';

const basis = { document: 'heb-2022', article: '四(三)' };

const charity: FactDefinition = {
  key: 'charity-12m',
  title: '近1年公益慈善次数',
  type: 'integer',
  from: { records: { items: ['national:charity'] } },
  window: { last: 'P1Y' },
  aggregate: 'count',
  basis,
};

/** A score card over the facts of Hebei. */
export const card: ScoreScheme = {
  key: 'card',
  title: '信用积分',
  subjectKinds: ['enterprise'],
  method: 'score',
  cycle: { mode: 'rolling' },
  basis,
  grades: [
    { key: 'excellent', title: '优秀' },
    { key: 'good', title: '良好' },
    { key: 'fair', title: '一般' },
    { key: 'poor', title: '较差' },
  ],
  base: 950,
  min: 0,
  max: 1040,
  groups: [
    { key: 'plus', title: '加分', max: 90 },
    { key: 'minus', title: '减分', min: -900 },
  ],
  indicators: [
    { key: 'clean', group: 'plus', when: { '==': [{ var: 'general-dishonesty-12m' }, 0] }, points: 30, reason: '无' },
    { key: 'charity', group: 'plus', points: 20, each: 'charity-12m', cap: 60, reason: '公益' },
    { key: 'general', group: 'minus', points: -60, each: 'general-dishonesty-12m', cap: 240, reason: '一般' },
    { key: 'serious', group: 'minus', points: -200, each: 'serious-dishonesty-12m', cap: 400, reason: '严重' },
    { key: 'severe', group: 'minus', when: { var: 'severe-consequence-12m' }, points: -100, reason: '后果' },
    {
      key: 'many',
      group: 'minus',
      when: {
        and: [{ '>=': [{ var: 'general-dishonesty-12m' }, 3] }, { '>=': [{ var: 'serious-dishonesty-12m' }, 1] }],
      },
      points: -50,
      reason: '多',
    },
  ],
  vetoes: [
    { key: 'revoked', when: { var: 'licence-revoked' }, grade: 'poor', reason: '吊销' },
    {
      key: 'listed',
      when: { or: [{ var: 'on-serious-list' }, { '>': [{ var: 'serious-dishonesty-12m' }, 2] }] },
      grade: 'poor',
      reason: '名单',
    },
  ],
  bands: [
    { grade: 'excellent', min: 1000 },
    { grade: 'good', min: 900 },
    { grade: 'fair', min: 600 },
    { grade: 'poor' },
  ],
};

/** The plugin of Hebei with the card in the place of its scheme. */
export const withCard: GradingDefinitions = { ...hebei, facts: [...hebei.facts, charity], schemes: [card] };

export const cardFacts: Readonly<Record<string, string>> = {
  'general-dishonesty-12m': 'integer',
  'serious-dishonesty-12m': 'integer',
  'charity-12m': 'integer',
  'severe-consequence-12m': 'boolean',
  'on-serious-list': 'boolean',
  'licence-revoked': 'boolean',
};

/** Every enterprise that the card can tell apart. */
export const cardEnterprises: readonly Enumerated[] = product(
  [0, 1, 2, 3, 4, 5, 6],
  [0, 1, 2, 3, 4, 5],
  [0, 1],
  [0, 1],
  [0, 1],
  [0, 1, 2, 3, 4],
)
  .filter(([times, , severe]) => severe === 0 || times > 0)
  .map(([times, serious, severe, member, revoked, given]) => ({
    input: input(
      [
        ...general(times - severe),
        ...(severe ? [utilityArrears('2022-03-01', { fields: { severeConsequence: true } })] : []),
        ...Array.from({ length: serious }, () => penalty('2022-03-02', { orderedToClose: true })),
        ...(revoked ? [licenceRevoked('2022-03-03')] : []),
        ...Array.from({ length: given }, () => record('national:charity', '2022-03-02')),
      ],
      member ? [onSeriousList('2022-03-04')] : [],
    ),
    adverse: {
      'general-dishonesty-12m': times,
      'serious-dishonesty-12m': serious,
      'severe-consequence-12m': severe,
      'serious-list-membership': member,
      'licence-revoked-state': revoked,
      'charity-12m': -given,
    },
    neutral: '',
  }));
