import fc from 'fast-check';

/** Numbers, texts and the rest, with the values on which JavaScript's conversions differ. */
const scalars = fc.constantFrom<unknown>(
  null,
  true,
  false,
  0,
  -0,
  1,
  2,
  -3,
  0.5,
  10,
  1e21,
  '',
  'a',
  'b',
  '1',
  '10',
  '2.5',
  '12abc',
  ' 3 ',
  '信用',
);

const names = fc.constantFrom<unknown>(
  'a',
  'b',
  'a.b',
  'list',
  'list.0',
  'rows',
  'rows.1.a',
  'none',
  'text',
  '',
  0,
  1,
  null,
  'current',
  'accumulator',
  'current.a',
  'a.length',
);

const eager = [
  '==',
  '===',
  '!=',
  '!==',
  '!',
  '!!',
  '>',
  '>=',
  '<',
  '<=',
  'max',
  'min',
  '+',
  '-',
  '*',
  '/',
  '%',
  'merge',
  'in',
  'cat',
  'substr',
  'missing',
  'missing_some',
  'and',
  'or',
  'if',
  '?:',
  'var',
];
const loops = ['map', 'filter', 'all', 'some', 'none', 'reduce'];

/** Any rule of json-logic-js, well formed or not: wrong counts, wrong types, unknown operators, plain objects. */
export const looseRules: fc.Arbitrary<unknown> = fc.letrec<{ rule: unknown; operands: unknown }>((tie) => ({
  operands: fc.oneof(
    { weight: 6, arbitrary: fc.array(tie('rule'), { minLength: 1, maxLength: 3 }) },
    { weight: 1, arbitrary: fc.array(tie('rule'), { maxLength: 5 }) },
    { weight: 1, arbitrary: tie('rule') },
  ),
  rule: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    scalars,
    { weight: 3, arbitrary: fc.record({ var: fc.oneof(names, fc.tuple(names, scalars)) }) },
    {
      weight: 9,
      arbitrary: fc
        .tuple(fc.constantFrom(...eager), tie('operands'))
        .map(([operator, operands]) => ({ [operator]: operands })),
    },
    {
      weight: 4,
      arbitrary: fc
        .tuple(
          fc.constantFrom(...loops),
          fc.oneof(
            fc.constant({ var: 'list' }),
            fc.constant({ var: 'rows' }),
            fc.array(scalars, { maxLength: 4 }),
            tie('rule'),
          ),
          tie('rule'),
          fc.array(tie('rule'), { maxLength: 1 }),
        )
        .map(([operator, list, body, more]) => ({ [operator]: [list, body, ...more] })),
    },
    { weight: 1, arbitrary: fc.array(tie('rule'), { maxLength: 3 }) },
    { weight: 1, arbitrary: fc.constantFrom({ unknown: 1 }, { '': 1 }, {}, { a: 1, b: { var: 'a' } }) },
  ),
})).rule;

const shallow = fc.oneof(
  scalars,
  fc.array(scalars, { maxLength: 3 }),
  fc.record({ b: scalars }),
  fc.record({ a: scalars, b: scalars }),
);

/** Data for such rules: often a record with the names they read, sometimes anything. */
export const dataValues: fc.Arbitrary<unknown> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record(
      {
        a: shallow,
        b: scalars,
        text: fc.constantFrom('abc', ''),
        list: fc.array(shallow, { maxLength: 4 }),
        rows: fc.array(fc.record({ a: scalars, b: shallow }), { maxLength: 3 }),
      },
      { requiredKeys: [] },
    ),
  },
  { weight: 1, arbitrary: scalars },
  { weight: 1, arbitrary: fc.array(shallow, { maxLength: 3 }) },
);
