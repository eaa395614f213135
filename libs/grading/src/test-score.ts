import type { ScoreScheme } from './definitions.js';

const basis = { document: 'measures', article: '三(一)' };

/** A score scheme in the manner of Changxing's over the facts of the small regulation. */
export const scoreLike: ScoreScheme = {
  key: 'score',
  title: '信用积分',
  subjectKinds: ['enterprise'],
  method: 'score',
  cycle: { mode: 'calendar-year' },
  grades: [
    { key: 'good', title: '优秀' },
    { key: 'fair', title: '良好' },
    { key: 'poor', title: '差' },
  ],
  basis,
  base: 1000,
  min: 0,
  max: 1340,
  groups: [
    { key: 'incentive', title: '加分', max: 340 },
    { key: 'constraint', title: '减分', min: -1000 },
  ],
  indicators: [
    {
      key: 'clean',
      group: 'incentive',
      when: { '==': [{ var: 'general-12m' }, 0] },
      points: 20.5,
      reason: '无失信加20.5分',
    },
    { key: 'general', group: 'constraint', points: -0.1, each: 'general-12m', reason: '一般失信{general-12m}次' },
    {
      key: 'serious',
      group: 'constraint',
      points: -60,
      each: 'serious-12m',
      cap: 150,
      reason: '严重失信{serious-12m}次',
    },
  ],
  vetoes: [{ key: 'revoked', when: { var: 'licence-revoked' }, grade: 'poor', reason: '吊销营业执照,一票否决' }],
  bands: [{ grade: 'good', min: 850 }, { grade: 'fair', min: 800, reason: '得{score}分' }, { grade: 'poor' }],
};
