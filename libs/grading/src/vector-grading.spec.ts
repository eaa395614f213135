import { addDays } from '@xinheng/calendar';
import type { SubjectInput } from '@xinheng/facts';
import type { Json } from '@xinheng/logic';
import fc from 'fast-check';
import { compileScheme } from './compile-scheme.js';
import type { Scheme } from './definitions.js';
import { firm, hebeiLike, record, scheme as decisionLike } from './test-definitions.js';
import { scoreLike } from './test-score.js';

const asOf = '2022-06-30';
const basis = { document: 'opinion', article: '四(三)' };
const programOf = (scheme: Scheme, on = asOf) =>
  compileScheme([{ ...hebeiLike, schemes: [scheme] }], `heb:${scheme.key}`, on);

const inputs: fc.Arbitrary<SubjectInput> = fc
  .array(
    fc.record({
      item: fc.constantFrom('arrears', 'penalty', 'licence-revocation'),
      day: fc.integer({ min: 0, max: 500 }).map((days) => addDays(asOf, -days)),
      kinds: fc.constantFrom('fine', 'permit-revoked'),
      isSevere: fc.boolean(),
    }),
    { maxLength: 8 },
  )
  .map((drafts) =>
    firm({
      records: drafts.map(({ item, day, kinds, isSevere }) =>
        record(item, day, { fields: item === 'penalty' ? { kinds, isSevere } : {} }),
      ),
    }),
  );

describe('grading stored vectors', () => {
  it.each<[string, Scheme]>([
    ['a decision table', decisionLike],
    ['a score card', scoreLike],
  ])('gives by %s what grading the records gives', (_, scheme) => {
    const program = programOf(scheme);
    fc.assert(
      fc.property(inputs, (input) => {
        const outcome = program.evaluate(input);
        if (outcome.status !== 'graded') throw new Error(outcome.status);
        const { grade, score, rule, reasons } = outcome;
        expect(program.vectors?.grade(outcome.vector)).toEqual({ status: 'graded', grade, score, rule, reasons });
      }),
    );
  });

  it.each<[string, Scheme]>([
    ['a decision table', decisionLike],
    ['a score card in doubles', scoreLike],
    ['a score card too fine for doubles', { ...scoreLike, base: 1000.00001 }],
  ])('decides by %s what it grades, reasons left out', (_, scheme) => {
    const program = programOf(scheme);
    const position = program.facts.findIndex(({ name }) => name === 'general-12m');
    fc.assert(
      fc.property(inputs, fc.constantFrom(null, 0, 3, 99_999, 900_000_000_000_000), (input, count) => {
        const vector = (program.factsOf(input) ?? []).map((value, at) =>
          at === position && count !== null ? count : value,
        );
        const outcome = program.vectors?.grade(vector);
        if (outcome?.status !== 'graded') throw new Error(outcome?.status);
        const { grade, score, rule } = outcome;
        expect(program.vectors?.decide(vector)).toEqual({ grade, score, rule });
      }),
    );
  });

  it('keeps a vector true until the day it names, and names no later day than the first change', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const program = programOf(decisionLike);
        const vector = program.factsOf(input);
        const until = program.vectors?.nextFactChangeOn(input) ?? null;
        for (const days of [1, 30, 100, 200, 364, 365, 366]) {
          const day = addDays(asOf, days);
          if (until !== null && day >= until) break;
          expect(programOf(decisionLike, day).factsOf(input)).toEqual(vector);
        }
        if (until !== null) expect(programOf(decisionLike, until).factsOf(input)).not.toEqual(vector);
      }),
      { numRuns: 50 },
    );
  });

  it('leaves a scheme alone whose rules look up the subject itself, but not one that only asks whom it grades', () => {
    const isFirm = { '==': [{ var: 'subject.kind' }, 'enterprise'] };
    expect(programOf({ ...decisionLike, appliesTo: isFirm }).vectors).not.toBeNull();
    const rows = [
      { match: ['130102'], value: true },
      { match: ['*'], value: false },
    ];
    const table = { key: 'central', title: '中心城区', type: 'boolean' as const, by: ['region'], rows, basis };
    const rules = [{ key: 'central', when: { var: 'lookup.central' }, grade: 'B', reason: '中心城区', basis }];
    const plugin = {
      ...hebeiLike,
      parameters: [...hebeiLike.parameters, table],
      schemes: [{ ...decisionLike, rules }],
    };
    expect(compileScheme([plugin], 'heb:grade', asOf).vectors).toBeNull();
  });

  it('names the day on which a subject leaves the scope', () => {
    const open: Json = { '>': [{ var: ['subject.endedOn', { date: '9999-12-31' }] }, { 'as-of': [] }] };
    const program = programOf({ ...decisionLike, appliesTo: open });
    const closing = firm({ subject: { ...firm().subject, endedOn: '2022-09-01' } });
    expect(program.vectors?.nextFactChangeOn(closing)).toBe('2022-09-01');
    expect(program.vectors?.nextFactChangeOn(firm())).toBeNull();
  });

  it('tells whether equal facts may grade otherwise on another day', () => {
    expect(programOf(decisionLike).vectors?.movesByItself).toBe(false);
    const values = [
      { from: '2022-01-01', value: 5, basis },
      { from: '2023-01-01', value: 4, basis },
    ];
    const later = { ...hebeiLike, parameters: [{ key: 'general-limit', title: '一般失信次数上限', values }] };
    expect(compileScheme([later], 'heb:grade', asOf).vectors?.movesByItself).toBe(true);
    const young: Scheme = {
      ...decisionLike,
      rules: [
        {
          key: 'late',
          when: { '>': [{ 'year-of': [{ 'as-of': [] }] }, 2022] },
          grade: 'B',
          reason: '2022年之后',
          basis,
        },
      ],
    };
    expect(programOf(young).vectors?.movesByItself).toBe(true);
  });
});
