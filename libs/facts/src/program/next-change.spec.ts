import { addDays, subtractDuration } from '@xinheng/calendar';
import { checkRule, evaluateRule, variablesOf, type Json, type RuleNode, type Value } from '@xinheng/logic';
import fc from 'fast-check';
import { FactNames } from '../names/fact-names.js';
import { DefinitionIndex } from '../names/definition-index.js';
import type { SubjectInput, SubjectRecord } from '../model.js';
import { derived, fact, firm, plugin, record } from '../test-definitions.js';
import { compileFacts } from './compile-facts.js';
import type { FactProgram } from './fact-program.js';
import { nextChange } from './next-change.js';
import { compileWatch } from './watch.js';

const asOf = '2022-06-30';
/** How far the oracle looks. */
const DAYS = 500;

const definitions = [
  plugin([
    fact('general', { from: { records: { severity: ['general'] } }, window: { last: 'P1Y' } }),
    fact('serious', { from: { records: { severity: ['serious'] } }, window: { last: { var: 'param.span' } } }),
    fact('this-year', { window: { calendarYear: true } }),
    fact('ever', { window: { on: 'occurredOn' } }),
    fact('in-state', { type: 'boolean', aggregate: 'exists', from: { records: { items: ['state'] } } }),
    fact('amount', { type: 'decimal', aggregate: 'sum', field: 'fields.amount', window: { last: 'P3M' } }),
    fact('mean', { type: 'decimal', aggregate: 'average', field: 'fields.amount', absent: 0 }),
    fact('worst', { type: 'decimal', aggregate: 'max', field: 'fields.amount', window: { last: 'P2M' }, absent: -1 }),
    fact('kinds', { aggregate: 'distinct', field: 'fields.kind', window: { last: 'P6M' } }),
    fact('last-kind', {
      type: 'string',
      aggregate: 'latest',
      field: 'fields.kind',
      window: { last: 'P1Y' },
      absent: '',
    }),
    fact('days', { aggregate: 'daysSinceLatest', window: { last: 'P1Y' }, absent: 9999 }),
    fact('boss', { from: { records: { of: { linked: 'legal-representative' } } }, window: { last: 'P1Y' } }),
    fact('listed', { type: 'boolean', from: { list: 'black' } }),
    fact('rounds', {
      from: { evaluations: { scheme: 'grade', rounds: 2, filter: { '==': [{ var: 'grade' }, 'B'] } } },
      aggregate: 'count',
    }),
    fact('years', { from: { evaluations: { scheme: 'grade', lastYears: 1 } }, aggregate: 'count' }),
    fact('broken', { from: { commitments: { state: ['broken'] } }, aggregate: 'count' }),
    derived('total', 'integer', { '+': [{ var: 'general' }, { var: 'serious' }] }),
    derived('age', 'integer', { '-': [{ 'year-of': [{ 'as-of': [] }] }, 2020] }),
    derived('is-old', 'boolean', { '>': [{ var: 'days' }, 100] }),
  ]),
];
const index = new DefinitionIndex(definitions);

/** Expressions worth watching; each reads something of its own. */
const expressions: readonly Json[] = [
  { '>=': [{ var: 'general' }, 1] },
  { '>': [{ var: 'general' }, { var: 'param.limit' }] },
  { '>': [{ var: 'serious' }, 0] },
  { '==': [{ var: 'this-year' }, 2] },
  { '<': [{ var: 'ever' }, 3] },
  { var: 'in-state' },
  { '>': [{ var: 'amount' }, 100.5] },
  { '<': [{ var: 'mean' }, { '*': [20, { var: 'param.rate' }] }] },
  { '>=': [{ var: 'worst' }, 50] },
  { '>': [{ var: 'kinds' }, 1] },
  { '==': [{ var: 'last-kind' }, 'fine'] },
  { '>': [{ var: 'days' }, 45] },
  { '==': [{ var: 'days' }, 200] },
  { '>': [{ '+': [{ var: 'days' }, 1] }, 45] },
  { '>': [{ var: 'boss' }, 0] },
  { var: 'listed' },
  { '>': [{ var: 'rounds' }, 0] },
  { '>': [{ var: 'broken' }, 0] },
  { '>': [{ var: 'total' }, 2] },
  { '>=': [{ var: 'age' }, 3] },
  { var: 'is-old' },
  {
    '<': [
      { 'date-add': [{ var: ['subject.registeredOn', { date: '2022-01-01' }] }, { duration: 'P1Y' }] },
      { 'as-of': [] },
    ],
  },
  {
    '>': [
      { 'days-between': [{ var: ['subject.registeredOn', { date: '2022-01-01' }] }, { 'as-of': [] }] },
      { var: 'days' },
    ],
  },
  { '==': [{ '%': [{ 'days-between': [{ date: '2022-01-01' }, { 'as-of': [] }] }, 7] }, 0] },
  { '>=': [{ var: 'years' }, 1] },
];

const scope = new FactNames(index, 'p', null, { subject: true });
const trees = expressions.map((json): RuleNode => {
  const { tree, issues } = checkRule(json, { scope });
  if (tree === null) throw new Error(JSON.stringify([json, issues]));
  return tree;
});
/** What the compiler of a scheme would hand over: here the expression as it is, or the operand of its arithmetic. */
const names = [...new Set(trees.flatMap(variablesOf))];
const programs = new Map<string, FactProgram>();

function programOn(day: string): FactProgram {
  let program = programs.get(day);
  if (program === undefined) programs.set(day, (program = compileFacts(index, 'p', names, day)));
  return program;
}

/** The oracle: everything read anew on that day, the expression walked. */
function valueOn(input: SubjectInput, tree: RuleNode, day: string): Value {
  const program = programOn(day);
  const { row } = program.read(input);
  const layout = program.layout();
  return evaluateRule(tree, (name) => row[layout.get(name) ?? -1] ?? null, { asOf: day });
}

const day = fc.integer({ min: -700, max: 450 }).map((offset) => addDays(asOf, offset));
const sometimes = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 2, nil: null });
const records = fc
  .array(
    fc.record({
      key: fc.constantFrom('penalty', 'arrears', 'praise', 'state'),
      decidedOn: day,
      occurredOn: sometimes(day),
      countsFrom: sometimes(day),
      endedOn: sometimes(day),
      repairedOn: sometimes(day),
      voidedOn: fc.option(day, { freq: 10, nil: null }),
      kind: fc.constantFrom('fine', 'warning', 'closure'),
      amount: fc.option(fc.constantFrom(10, 20.25, 60, 100.5), { nil: null }),
    }),
    { maxLength: 7 },
  )
  .map((given) =>
    given.map(({ key, kind, amount, ...dates }, order) =>
      record(`r${order}`, key, dates.decidedOn, {
        ...dates,
        fields: key === 'penalty' ? { kind, ...(amount !== null && { amount }) } : {},
      }),
    ),
  );
const span = fc.record({ from: sometimes(day), until: sometimes(day) });
const inputs: fc.Arbitrary<SubjectInput> = fc
  .record({
    records,
    bossRecords: fc.oneof(fc.constant([] as SubjectRecord[]), records),
    links: fc.array(span, { maxLength: 2 }),
    lists: fc.array(fc.record({ enteredOn: day, endedOn: sometimes(day) }), { maxLength: 2 }),
    rounds: fc.uniqueArray(fc.record({ asOf: day, grade: fc.constantFrom('A', 'B') }), {
      maxLength: 4,
      selector: (one) => one.asOf,
    }),
    commitments: fc.array(
      fc.record({
        madeOn: day,
        dueOn: sometimes(day),
        brokenOn: sometimes(day),
        state: fc.constantFrom('kept', 'broken', 'pending'),
      }),
      { maxLength: 2 },
    ),
    registeredOn: sometimes(day),
  })
  .map(({ records, bossRecords, links, lists, rounds, commitments, registeredOn }) => ({
    ...firm({
      records,
      lists: lists.map((entry) => ({ list: 'p:black', ...entry })),
      evaluations: rounds.map((round) => ({ scheme: 'p:grade', ...round })),
      commitments: commitments.map((one) => ({ kind: 'repair', ...one }) as const),
    }),
    subject: {
      ...firm().subject,
      registeredOn,
      links: links.map((link) => ({ role: 'legal-representative', to: 'boss', ...link }) as const),
    },
    linked: [
      { role: 'legal-representative', subject: { ...firm().subject, code: 'boss' }, records: bossRecords } as const,
    ],
  }));

describe('nextChangeOn', () => {
  it.each(trees.map((tree, order) => [JSON.stringify(expressions[order]), tree] as const))(
    'names the first day on which %s changes',
    (_, tree) => {
      const program = programOn(asOf);
      const watch = compileWatch(program, [tree]);
      fc.assert(
        fc.property(inputs, (input) => {
          const found = nextChange(program, program.read(input), watch);
          const before = valueOn(input, tree, asOf);
          for (let offset = 1; offset <= DAYS; offset++) {
            const later = addDays(asOf, offset);
            if (later === found && watch.isErratic && offset >= 366) return;
            const isChanged = valueOn(input, tree, later) !== before;
            if (isChanged || later === found) {
              expect([later, isChanged]).toEqual([found, true]);
              return;
            }
          }
          if (found !== null) expect(found > addDays(asOf, DAYS)).toBe(true);
        }),
        { numRuns: 60 },
      );
    },
  );

  it('names the first of several', () => {
    const program = programOn(asOf);
    const input = firm({ records: [record('a', 'arrears', '2021-09-01'), record('b', 'penalty', '2022-06-01')] });
    const [general, , serious] = trees;
    if (general === undefined || serious === undefined) throw new Error('there are expressions');
    expect(nextChange(program, program.read(input), compileWatch(program, [general, serious]))).toBe('2023-06-01');
    expect(nextChange(program, program.read(firm()), compileWatch(program, [general, serious]))).toBeNull();
  });
});

describe('facts', () => {
  const program = programOn(asOf);
  const read = (input: SubjectInput) => program.read(input).row.slice(0, program.facts.length);

  it('do not depend on the order of anything', () => {
    const shuffled = inputs.chain((input) =>
      fc
        .tuple(
          fc.shuffledSubarray([...(input.records ?? [])], { minLength: input.records?.length ?? 0 }),
          fc.shuffledSubarray([...(input.evaluations ?? [])], { minLength: input.evaluations?.length ?? 0 }),
        )
        .map(([records, evaluations]) => [input, { ...input, records, evaluations }] as const),
    );
    fc.assert(fc.property(shuffled, ([input, other]) => expect(read(other)).toEqual(read(input))));
  });

  it('do not change by records that count nowhere', () => {
    const noise = records.map((given) =>
      given.map((one) => ({ ...one, id: `n${one.id}`, voidedOn: one.voidedOn ?? '2022-01-01' })),
    );
    fc.assert(
      fc.property(inputs, noise, (input, more) => {
        expect(read({ ...input, records: [...more, ...(input.records ?? [])] })).toEqual(read(input));
      }),
    );
  });

  it('count what the definition says, record by record', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const counted = (input.records ?? []).filter((one) => {
          const isGeneral = one.item === 'p:arrears' || (one.item === 'p:penalty' && one.fields['kind'] !== 'closure');
          const isCounting =
            one.voidedOn == null &&
            one.decidedOn <= asOf &&
            (one.countsFrom == null || one.countsFrom <= asOf) &&
            (one.repairedOn == null || one.repairedOn > asOf);
          return isGeneral && isCounting && one.decidedOn > subtractDuration(asOf, 'P1Y');
        });
        expect(read(input)[0]).toBe(counted.length);
        expect(program.recordsBehind(input).get(0)).toEqual(expect.arrayContaining(counted));
        expect(program.recordsBehind(input).get(0)).toHaveLength(counted.length);
      }),
    );
  });
});
