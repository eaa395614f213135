import type { SubjectInput } from '@xinheng/facts';
import fc from 'fast-check';
import { compileScheme } from './compile-scheme.js';
import type { ScoreScheme } from './definitions.js';
import { firm, generals, hebeiLike, record } from './test-definitions.js';
import { scoreLike } from './test-score.js';

const asOf = '2022-06-30';

function graded(input: SubjectInput, scheme: ScoreScheme = scoreLike) {
  const program = compileScheme([{ ...hebeiLike, schemes: [scheme] }], `heb:${scheme.key}`, asOf);
  const outcome = program.evaluate(input);
  if (outcome.status !== 'graded') throw new Error(outcome.status);
  return outcome;
}

const serious = (count: number) =>
  Array.from({ length: count }, () => record('penalty', '2022-02-01', { fields: { kinds: 'permit-revoked' } }));
const withRecords = (...records: NonNullable<SubjectInput['records']>): SubjectInput => firm({ records });

/** The scheme with a base that puts a clean firm (+20.5) on a chosen score. */
const withScore = (score: number): ScoreScheme => ({ ...scoreLike, base: score - 20.5 });

describe('a score scheme', () => {
  it.each([
    [850, 'good'],
    [849.9, 'fair'],
    [800, 'fair'],
    [799.9, 'poor'],
  ])('puts %d into the band %s: the lower edge belongs to it', (score, grade) => {
    expect(graded(firm(), withScore(score))).toMatchObject({ score, grade, rule: `band:${grade}` });
  });

  it('subtracts 0.1 for each of 1,500 and arrives at 850 exactly, not a band too low', () => {
    const outcome = graded(withRecords(...generals(1_500)));
    expect([outcome.score, outcome.grade]).toEqual([850, 'good']);
  });

  it.each([
    [0, 1020.5],
    [1, 960.5],
    [2, 900.5],
    // 3 × 60 = 180 is capped at 150.
    [3, 870.5],
    [9, 870.5],
  ])('counts %i serious records with the cap of 150: %d', (count, score) => {
    expect(graded(withRecords(...serious(count))).score).toBe(score);
  });

  it('keeps groups, and the whole, inside their bounds', () => {
    const harsh: ScoreScheme = {
      ...scoreLike,
      indicators: [{ key: 'g', group: 'constraint', points: -600, each: 'general-12m', reason: '{general-12m}' }],
    };
    expect(graded(withRecords(...generals(1)), harsh).score).toBe(400);
    expect(graded(withRecords(...generals(2)), harsh).score).toBe(0);
    expect(graded(withRecords(...generals(9)), { ...harsh, min: 100 }).score).toBe(100);
    expect(graded(firm(), { ...scoreLike, max: 1_010 }).score).toBe(1_010);
  });

  it('lets the first veto set the grade and leaves the score', () => {
    const outcome = graded(withRecords(record('licence-revocation', '2020-01-01')));
    expect(outcome).toMatchObject({ grade: 'poor', rule: 'revoked', score: 1020.5 });
    expect(outcome.reasons.map(({ text }) => text)).toEqual(['吊销营业执照,一票否决', '无失信加20.5分']);
  });

  it('gives the reason of the band, then of each indicator with points, in file order', () => {
    const outcome = graded(withRecords(...generals(2), ...serious(1)));
    expect(outcome.reasons.map(({ text, points }) => [text, points])).toEqual([
      ['信用分939.8', undefined],
      ['一般失信2次', -0.2],
      ['严重失信1次', -60],
    ]);
    expect(outcome.reasons.every(({ basis }) => basis !== null)).toBe(true);
  });

  it('gives every subject exactly one grade, and a worse record never a better one', () => {
    const grades = scoreLike.grades.map(({ key }) => key);
    const rank = (input: SubjectInput) => grades.indexOf(graded(input).grade);
    fc.assert(
      fc.property(fc.nat(8), fc.nat(4), (count, heavy) => {
        const before = rank(withRecords(...generals(count), ...serious(heavy)));
        expect(before).toBeGreaterThanOrEqual(0);
        expect(rank(withRecords(...generals(count + 1), ...serious(heavy)))).toBeGreaterThanOrEqual(before);
        expect(rank(withRecords(...generals(count), ...serious(heavy + 1)))).toBeGreaterThanOrEqual(before);
      }),
      { numRuns: 40 },
    );
  });
});
