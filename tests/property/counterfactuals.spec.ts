import { findCounterfactuals, SchemeDays, stopsCountingOn, withRepaired, type LiftingSet } from '@xinheng/analysis';
import { addDays } from '@xinheng/calendar';
import type { SubjectInput, SubjectRecord } from '@xinheng/facts';
import { compileScheme, type DefinitionSet } from '@xinheng/grading';
import fc from 'fast-check';
import { input, licenceRevoked, onSeriousList, penalty, record, utilityArrears } from '../plugins/hebei-input.js';
import { shipped } from '../plugins/plugin-folders.js';

const asOf = '2022-06-30';
const scheme = 'hebei:enterprise-grade';
const definitions: DefinitionSet = [shipped('national'), shipped('hebei')];
const days = new SchemeDays(definitions, scheme);
const grades = ['A', 'B', 'C', 'D'];

const gradeOn = (subject: SubjectInput, day: string): string => {
  const outcome = days.on(day).evaluate(subject);
  if (outcome.status !== 'graded') throw new Error(`${day}: ${outcome.status}`);
  return outcome.grade;
};
const isBetter = (grade: string, than: string) => grades.indexOf(grade) < grades.indexOf(than);
const recordsOf = ({ choices }: LiftingSet) => choices.flatMap(({ take, of }) => of.slice(0, take));

/** Some day of the year and a half before. */
const decidedOn = fc.integer({ min: 0, max: 540 }).map((back) => addDays(asOf, -back));
const anyRecord: fc.Arbitrary<SubjectRecord> = fc.oneof(
  { weight: 5, arbitrary: decidedOn.map((day) => utilityArrears(day)) },
  { weight: 1, arbitrary: decidedOn.map((day) => utilityArrears(day, { fields: { severeConsequence: true } })) },
  { weight: 2, arbitrary: decidedOn.map((day) => penalty(day, { orderedToClose: true })) },
  { weight: 1, arbitrary: decidedOn.map((day) => penalty(day, { businessLicenceRevoked: true })) },
  { weight: 1, arbitrary: decidedOn.map((day) => licenceRevoked(day, { endedOn: addDays(asOf, 40) })) },
  { weight: 1, arbitrary: decidedOn.map((day) => record('national:serious-list-entry', day)) },
);
const anySubject = fc
  .tuple(fc.array(anyRecord, { maxLength: 9 }), fc.constantFrom(null, '2022-09-01', 'never'))
  .map(([records, leaves]) =>
    input(records, leaves === null ? [] : [onSeriousList('2022-01-05', leaves === 'never' ? null : leaves)]),
  );

/** Every part of a list. */
function subsets<T>(list: readonly T[]): readonly (readonly T[])[] {
  return list.reduce<readonly (readonly T[])[]>((all, one) => [...all, ...all.map((part) => [...part, one])], [[]]);
}

describe('what would lift a grade of Hebei', () => {
  it('is told by sets that lift it when they are applied, while no part of them does [R-HEB-16] [R-HLJ-72]', () => {
    let told = 0;
    fc.assert(
      fc.property(anySubject, (subject) => {
        const { grade, sets, isSearchedWhole } = findCounterfactuals(
          { definitions, scheme, asOf, input: subject },
          days,
        );
        expect(grade).toBe(gradeOn(subject, asOf));
        expect(isSearchedWhole).toBe(true);
        for (const set of sets) {
          told += 1;
          const records = recordsOf(set);
          expect(gradeOn(withRepaired(subject, records, asOf), asOf)).toBe(set.grade);
          expect(isBetter(set.grade, grade ?? '')).toBe(true);
          for (const part of subsets(records).filter(({ length }) => length < records.length)) {
            expect(isBetter(gradeOn(withRepaired(subject, part, asOf), asOf), grade ?? '')).toBe(false);
          }
        }
      }),
      { numRuns: 150, seed: 4 },
    );
    expect(told).toBeGreaterThan(80);
  });

  it('leaves out no set: where none is told, repairing all of any records lifts nothing', () => {
    fc.assert(
      fc.property(anySubject, (subject) => {
        const { grade, sets } = findCounterfactuals({ definitions, scheme, asOf, input: subject }, days);
        const lifting = subsets(subject.records ?? []).filter((part) =>
          isBetter(gradeOn(withRepaired(subject, part, asOf), asOf), grade ?? ''),
        );
        // Whatever lifts contains a set that is told, by some of the records that can stand for one another.
        for (const part of lifting) {
          const holds = sets.some(({ choices }) =>
            choices.every(({ take, of }) => of.filter((one) => part.includes(one)).length >= take),
          );
          expect(holds).toBe(true);
        }
      }),
      { numRuns: 40, seed: 5 },
    );
  });

  it('comes by itself on the day that a replay day by day finds, and not before [R-HEB-16]', () => {
    fc.assert(
      fc.property(anySubject, (subject) => {
        const { byItself } = findCounterfactuals({ definitions, scheme, asOf, input: subject }, days);
        const before = gradeOn(subject, asOf);
        let lifts: { on: string; grade: string } | null = null;
        for (let day = addDays(asOf, 1); day <= '2023-12-31' && lifts === null; day = addDays(day, 1)) {
          const grade = gradeOn(subject, day);
          if (isBetter(grade, before)) lifts = { on: day, grade };
        }
        expect(byItself.lifts).toEqual(lifts);
        if (lifts === null) expect(byItself.until).toBeNull();
      }),
      { numRuns: 20, seed: 6 },
    );
  });

  it('knows the day on which each record stops counting', () => {
    const old = utilityArrears('2022-01-10');
    const state = licenceRevoked('2022-01-10', { endedOn: '2022-08-09' });
    const forever = penalty('2022-01-10', { businessLicenceRevoked: true });
    const subject = input([old, state, forever]);
    expect([old, state, forever].map((one) => stopsCountingOn(days, subject, one, asOf))).toEqual([
      '2023-01-10',
      '2022-08-09',
      null,
    ]);
  });

  it('stays bounded over hundreds of records: alike ones are one choice', () => {
    const many = Array.from({ length: 400 }, (_, at) => utilityArrears(addDays('2022-01-01', at % 150)));
    const { grade, sets, isSearchedWhole } = findCounterfactuals(
      { definitions, scheme, asOf, input: input(many) },
      days,
    );
    expect([grade, isSearchedWhole]).toEqual(['C', true]);
    expect(sets.map((set) => [set.grade, set.choices.map(({ take, of }) => [take, of.length])])).toEqual([
      ['B', [[395, 400]]],
    ]);
  });

  it('says nothing can be better than the best, and that nobody is lifted whom records do not hold down', () => {
    const best = findCounterfactuals({ definitions, scheme, asOf, input: input([]) }, days);
    expect([best.grade, best.isBest, best.sets]).toEqual(['A', true, []]);
    const listed = findCounterfactuals(
      { definitions, scheme, asOf, input: input([], [onSeriousList('2022-01-05')]) },
      days,
    );
    expect([listed.grade, listed.sets, listed.byItself]).toEqual([
      'C',
      [],
      { lifts: null, worsens: null, until: null },
    ]);
  });

  it('tells first what gets worse: a record that begins to count', () => {
    const later = utilityArrears('2022-06-01', { countsFrom: '2022-07-15' });
    const { byItself } = findCounterfactuals(
      {
        definitions,
        scheme,
        asOf,
        input: input([utilityArrears('2022-06-20'), ...[1, 2, 3, 4].map(() => utilityArrears('2022-06-21')), later]),
      },
      days,
    );
    expect(byItself.worsens).toEqual({ on: '2022-07-15', grade: 'C' });
    expect(byItself.lifts).toEqual({ on: '2023-06-21', grade: 'A' });
  });

  it('proves nothing that it did not try: with too many different records it says so', () => {
    const amounts = Array.from({ length: 40 }, (_, at) => penalty(addDays('2022-01-01', at), { fineAmount: 100 + at }));
    const facts = [
      ...shipped('hebei').facts,
      {
        key: 'fines',
        title: '罚款合计',
        type: 'decimal' as const,
        from: { records: { items: ['national:administrative-penalty'] } },
        aggregate: 'sum' as const,
        field: 'fields.fineAmount',
      },
    ];
    const [table] = shipped('hebei').schemes;
    const many = { key: 'fines', when: { '>': [{ var: 'fines' }, 2_000] }, grade: 'D', reason: '罚款过多' };
    const changed = { ...table, rules: [many] } as typeof table;
    const set: DefinitionSet = [shipped('national'), { ...shipped('hebei'), facts, schemes: [changed] }];
    const subject = input(amounts);
    const { sets, isSearchedWhole } = findCounterfactuals({ definitions: set, scheme, asOf, input: subject });
    expect(isSearchedWhole).toBe(false);
    expect(sets.map(({ isProven }) => isProven)).toEqual([false]);
    const program = compileScheme(set, scheme, asOf);
    const chosen = recordsOf(sets[0] ?? { choices: [], grade: '', isProven: false });
    expect(program.evaluate(withRepaired(subject, chosen, asOf))).toMatchObject({ status: 'graded', grade: 'A' });
    for (const one of chosen) {
      const rest = chosen.filter((other) => other !== one);
      expect(program.evaluate(withRepaired(subject, rest, asOf))).toMatchObject({ grade: 'D' });
    }
  });
});
