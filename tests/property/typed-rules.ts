import fc from 'fast-check';
import { decimalOf, type Json, type Scope, type Value, type ValueType } from '@xinheng/logic';

const types: Readonly<Record<string, ValueType>> = {
  count: { kind: 'integer', isNullable: false },
  other: { kind: 'integer', isNullable: false },
  limit: { kind: 'integer', isNullable: false },
  amount: { kind: 'decimal', isNullable: false },
  revoked: { kind: 'boolean', isNullable: false },
  listed: { kind: 'boolean', isNullable: false },
  kind: { kind: 'enum', values: ['minor', 'major', 'grave'], isNullable: false },
  trades: { kind: 'set', values: ['steel', 'coal', 'dairy'], isNullable: false },
  issuer: { kind: 'string', isNullable: false },
  day: { kind: 'date', isNullable: false },
  maybe: { kind: 'integer', isNullable: true },
  maybeAmount: { kind: 'decimal', isNullable: true },
  maybeFlag: { kind: 'boolean', isNullable: true },
};

export const names: readonly string[] = Object.keys(types);

/** What generated rules may read. */
export const scope: Scope = {
  variable: (name) => {
    const type = Object.hasOwn(types, name) ? types[name] : undefined;
    return type && { name, title: name, type };
  },
  names: () => names,
};

const read = (...known: readonly string[]): fc.Arbitrary<Json> =>
  fc.constantFrom(...known).map((name) => ({ var: name }));
const integers = fc.integer({ min: -20, max: 20 });
const decimals = fc.integer({ min: -2_000, max: 2_000 }).map((hundredths) => hundredths / 100);
const days = fc.constantFrom('2021-12-31', '2022-01-01', '2022-02-28', '2022-06-30', '2024-02-29');
const kinds = fc.constantFrom('minor', 'major', 'grave');
const trades = fc.constantFrom('steel', 'coal', 'dairy');

/** One subject's facts by name; all of them of their types. */
export const facts: fc.Arbitrary<Readonly<Record<string, Value>>> = fc.record({
  count: integers,
  other: integers,
  limit: fc.integer({ min: 0, max: 10 }),
  amount: decimals.map(decimalOf),
  revoked: fc.boolean(),
  listed: fc.boolean(),
  kind: kinds,
  trades: fc.uniqueArray(trades),
  issuer: fc.constantFrom('', '河北省生态环境厅', 'steel'),
  day: days,
  maybe: fc.option(integers),
  maybeAmount: fc.option(decimals.map(decimalOf)),
  maybeFlag: fc.option(fc.boolean()),
});

interface Rules {
  readonly number: Json;
  readonly boolean: Json;
  readonly text: Json;
  readonly date: Json;
  readonly list: Json;
  /** A condition and a number over one element of a list of integers. */
  readonly test: Json;
  readonly step: Json;
}

type Tie = <K extends keyof Rules>(key: K) => fc.Arbitrary<Rules[K]>;

/**
 * Rules that check, by what they give. `exact` keeps to what json-logic-js computes exactly too: small integers,
 * booleans and texts, no division, dates or decimals.
 */
export function typedRules(exact: boolean): { readonly [K in keyof Rules]: fc.Arbitrary<Rules[K]> } {
  return fc.letrec<{ [K in keyof Rules]: Rules[K] }>((tie) => ({
    number: numbers(tie, exact),
    boolean: booleans(tie, exact),
    text: texts(tie),
    date: dates(tie),
    list: lists(tie),
    test: fc.oneof(
      { maxDepth: 2 },
      fc
        .tuple(fc.constantFrom('>', '<', '==', '>='), integers)
        .map(([sign, bound]): Json => ({ [sign]: [{ var: '' }, bound] })),
      fc.tuple(tie('test'), tie('test')).map((both): Json => ({ or: both })),
    ),
    step: fc.constantFrom<Json>(
      { '+': [{ var: 'current' }, { var: 'accumulator' }] },
      { max: [{ var: 'accumulator' }, { var: 'current' }] },
      { if: [{ '>': [{ var: 'current' }, 3] }, { '-': [{ var: 'accumulator' }, 1] }, { var: 'accumulator' }] },
    ),
  }));
}

function numbers(tie: Tie, exact: boolean): fc.Arbitrary<Json> {
  const several = fc.array(tie('number'), { minLength: 1, maxLength: 4 });
  const common = [
    { weight: 2, arbitrary: fc.tuple(fc.constantFrom('+', 'min', 'max'), several) },
    { weight: 2, arbitrary: fc.tuple(fc.constant('-'), fc.array(tie('number'), { minLength: 1, maxLength: 2 })) },
    {
      weight: 1,
      arbitrary: fc.tuple(fc.constant('*'), fc.array(tie('number'), { minLength: 1, maxLength: exact ? 2 : 4 })),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(
        fc.constant('if'),
        fc.tuple(tie('boolean'), tie('number'), tie('boolean'), tie('number'), tie('number')),
      ),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(fc.constant('var'), fc.tuple(fc.constant('maybe'), exact ? integers : tie('number'))),
    },
    { weight: 1, arbitrary: fc.tuple(fc.constant('reduce'), fc.tuple(tie('list'), tie('step'), integers)) },
    { weight: 1, arbitrary: fc.tuple(fc.constant('%'), fc.tuple(tie('number'), fc.constantFrom(2, 3, 7))) },
  ];
  const beyond = [
    { weight: 2, arbitrary: fc.tuple(fc.constantFrom('/', '%'), fc.tuple(tie('number'), tie('number'))) },
    { weight: 1, arbitrary: fc.tuple(fc.constant('days-between'), fc.tuple(tie('date'), tie('date'))) },
    { weight: 1, arbitrary: fc.tuple(fc.constant('year-of'), fc.tuple(tie('date'))) },
    { weight: 1, arbitrary: fc.tuple(fc.constant('var'), fc.tuple(fc.constant('maybeAmount'), tie('number'))) },
  ];
  const operations = exact ? common : [...common, ...beyond];
  return fc.oneof(
    { maxDepth: 5 },
    exact ? integers : fc.oneof(integers, decimals, fc.constantFrom<Json>(1e14, 0.0000000001)),
    exact ? read('count', 'other', 'limit') : read('count', 'other', 'limit', 'amount'),
    ...operations.map(({ weight, arbitrary }) => ({
      weight,
      arbitrary: (arbitrary as fc.Arbitrary<[string, Json]>).map(([operator, operands]): Json => ({
        [operator]: operands,
      })),
    })),
  );
}

function booleans(tie: Tie, exact: boolean): fc.Arbitrary<Json> {
  const pair = fc.tuple(tie('number'), tie('number'));
  const order = fc.constantFrom('<', '<=', '>', '>=', '==', '!=', '===', '!==');
  const operations: readonly fc.Arbitrary<readonly [string, Json]>[] = [
    fc.tuple(order, pair),
    fc.tuple(fc.constantFrom('<', '<='), fc.tuple(tie('number'), tie('number'), tie('number'))),
    fc.tuple(fc.constantFrom('and', 'or'), fc.array(tie('boolean'), { minLength: 1, maxLength: 3 })),
    fc.tuple(fc.constantFrom('!', '!!'), fc.tuple(tie('boolean'))),
    fc.tuple(
      fc.constant('!'),
      read('maybeFlag', 'maybe').map((json) => [json]),
    ),
    fc.tuple(fc.constant('if'), fc.tuple(tie('boolean'), tie('boolean'), tie('boolean'))),
    fc.tuple(fc.constantFrom('==', '!='), fc.tuple(read('maybe', 'maybeFlag', 'count'), fc.constant(null))),
    fc.tuple(fc.constantFrom('==', '!='), fc.tuple(read('kind'), kinds)),
    // Joined with nothing it is any text, and no member of an enum that could never be equal.
    fc.tuple(
      fc.constantFrom('==', '!=='),
      fc.tuple(
        tie('text'),
        tie('text').map((text): Json => ({ cat: [text, ''] })),
      ),
    ),
    fc.tuple(fc.constant('in'), fc.tuple(read('kind'), fc.uniqueArray(kinds, { minLength: 1 }))),
    fc.tuple(fc.constant('in'), fc.tuple(trades, read('trades'))),
    fc.tuple(fc.constant('in'), fc.tuple(tie('text'), tie('text'))),
    fc.tuple(fc.constant('in'), fc.tuple(tie('number'), tie('list'))),
    fc.tuple(fc.constantFrom('all', 'some', 'none'), fc.tuple(tie('list'), tie('test'))),
    fc.tuple(
      fc.constantFrom('all', 'some', 'none'),
      fc.tuple(
        read('trades'),
        trades.map((trade): Json => ({ '==': [{ var: '' }, trade] })),
      ),
    ),
    fc.tuple(fc.constantFrom('!', '!!'), fc.tuple(fc.constant<Json>({ missing: ['maybe', 'issuer', 'maybeFlag'] }))),
    fc.tuple(fc.constant('!'), fc.tuple(fc.constant<Json>({ missing_some: [2, ['maybe', 'issuer', 'maybeFlag']] }))),
    ...(exact ? [] : [fc.tuple(order, fc.tuple(tie('date'), tie('date')))]),
  ];
  return fc.oneof(
    { maxDepth: 5 },
    read('revoked', 'listed'),
    fc.boolean(),
    ...operations.map((arbitrary) => ({
      weight: 2,
      arbitrary: arbitrary.map(([operator, operands]): Json => ({ [operator]: operands })),
    })),
  );
}

function texts(tie: Tie): fc.Arbitrary<Json> {
  const bound = fc.integer({ min: -6, max: 6 });
  return fc.oneof(
    { maxDepth: 4 },
    read('issuer', 'kind'),
    fc.constantFrom('', 'steel', '环境', 'a'),
    fc.tuple(tie('text'), tie('text'), integers).map((parts): Json => ({ cat: parts })),
    fc.tuple(tie('text'), bound).map((operands): Json => ({ substr: operands })),
    fc.tuple(tie('text'), bound, bound).map((operands): Json => ({ substr: operands })),
    fc.tuple(tie('boolean'), tie('text'), tie('text')).map((operands): Json => ({ if: operands })),
  );
}

function dates(tie: Tie): fc.Arbitrary<Json> {
  const lengths = fc.constantFrom<Json>('P1Y', 'P3M', 'P7D', { workingDays: 3 });
  return fc.oneof(
    { maxDepth: 3 },
    read('day'),
    fc.constant<Json>({ 'as-of': [] }),
    days.map((day): Json => ({ date: day })),
    fc.tuple(tie('date'), lengths).map(([day, duration]): Json => ({ 'date-add': [day, { duration }] })),
  );
}

/** Lists of integers. */
function lists(tie: Tie): fc.Arbitrary<Json> {
  return fc.oneof(
    { maxDepth: 3 },
    fc.array(integers, { minLength: 1, maxLength: 5 }),
    fc.tuple(read('count', 'other'), integers).map((both): Json => both),
    fc.tuple(tie('list'), tie('test')).map((operands): Json => ({ filter: operands })),
    fc.tuple(tie('list'), integers).map(([list, add]): Json => ({ map: [list, { '+': [{ var: '' }, add] }] })),
    fc.tuple(tie('list'), tie('list'), integers).map((operands): Json => ({ merge: operands })),
  );
}
