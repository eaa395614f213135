import fc from 'fast-check';
import { compileConformance } from '../conformance/compile-conformance.js';
import { compileRule } from '../compile/compile-rule.js';
import { RuleEvaluationError } from '../errors.js';
import { operatorNames } from '../operators/table.js';
import { testScope, typesOfScope } from '../test-scope.js';
import type { CheckedRule, Value } from '../types.js';
import { checkRule } from './check-rule.js';

const check = (json: unknown): CheckedRule => checkRule(json, { scope: testScope, pointer: '/when' });

/** A value nested `levels` deep, built without recursion. */
function nested(levels: number, wrap: (inner: unknown) => unknown): unknown {
  let value: unknown = true;
  for (let level = 0; level < levels; level++) value = wrap(value);
  return value;
}

const prototypeNames = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '__defineGetter__',
  '__lookupGetter__',
  'isPrototypeOf',
  'propertyIsEnumerable',
];
const attacks = [
  'process.exit(1)',
  '"];throw 1;//',
  '${process}',
  '\u2028',
  '`',
  '*/',
  "');alert(1)//",
  '\\',
  '\0',
  '</script>',
  'constructor.constructor',
  'fields.constructor.prototype',
];

const wraps: readonly (readonly [string, (inner: unknown) => unknown])[] = [
  ['arrays', (inner) => [inner]],
  ['objects', (inner) => ({ '!': inner })],
  ['operators with arrays', (inner) => ({ and: [inner, true] })],
  ['conditions', (inner) => ({ if: [inner, inner === true, 1] })],
  ['loops', (inner) => ({ map: [[1], inner] })],
  ['defaults', (inner) => ({ var: ['general', inner] })],
  ['lists in objects', (inner) => ({ in: [1, [inner]] })],
  ['unknown operators', (inner) => ({ nope: [inner] })],
];

const hostile: readonly (readonly [string, unknown])[] = [
  ...wraps.flatMap(([name, wrap]) =>
    [33, 64, 65, 1_000, 3_000, 100_000].map((levels) => [`${levels} ${name}`, nested(levels, wrap)] as const),
  ),
  ...prototypeNames.flatMap((name) => [
    [`operator ${name}`, JSON.parse(`{"${name}": [1, 2]}`)] as const,
    [`name ${name}`, { '==': [{ var: name }, 1] }] as const,
    [`path ${name}`, { '==': [{ var: `general.${name}` }, 1] }] as const,
    [`missing ${name}`, { '!': { missing: [name] } }] as const,
    [`name ${name} in a body`, { some: [[1], { '==': [{ var: name }, 1] }] }] as const,
  ]),
  ...attacks.flatMap((text) => [
    [`operator ${JSON.stringify(text)}`, { [text]: [1] }] as const,
    [`name ${JSON.stringify(text)}`, { '==': [{ var: text }, 1] }] as const,
    [`default ${JSON.stringify(text)}`, { '==': [{ var: ['maybe', text] }, 1] }] as const,
  ]),
  ...operatorNames.flatMap((operator) => [
    [`${operator} of nothing`, { [operator]: [] }] as const,
    [`${operator} of null`, { [operator]: null }] as const,
    [`${operator} of an object`, { [operator]: {} }] as const,
    [`${operator} of nine nulls`, { [operator]: Array(9).fill(null) }] as const,
  ]),
  ['an array of ten million', Array(10_000_000).fill(0)],
  ['a list of 1,001', { in: [1, Array(1_001).fill(1)] }],
  ['3,000 operands', { and: Array(3_000).fill(true) }],
  ['a text of ten million', 'x'.repeat(10_000_000)],
  ['a name of ten million', { var: 'x'.repeat(10_000_000) }],
  ['an operator of ten million', { ['x'.repeat(10_000_000)]: 1 }],
  ['200,000 keys', Object.fromEntries(Array.from({ length: 200_000 }, (_, index) => [`k${index}`, index]))],
  ['600 wrong names', { and: Array.from({ length: 600 }, (_, index) => ({ var: `genera${index}` })) }],
  ['NaN', { '<': [NaN, 1] }],
  ['-Infinity', [-Infinity]],
  ['1e308', { '<': [1e308, 1] }],
  ['undefined', undefined],
  ['a function', { '==': [() => 1, 1] }],
  ['a symbol', { '==': [Symbol('x'), 1] }],
  ['a bigint', { '==': [10n, 1] }],
  ['a Date', { '<': [new Date(0), 1] }],
  ['a Map', new Map([['==', [1, 1]]])],
  ['a hole', { and: Array(2) }],
  [
    'a class instance',
    {
      '==': [
        new (class Rule {
          var = 'general';
        })(),
        1,
      ],
    },
  ],
];

describe('checkRule over hostile input', () => {
  it.each(hostile)('gives typed findings below the pointer, or a tree, for %s', (_, json) => {
    const { tree, issues } = check(json);
    expect(tree === null).toBe(issues.length > 0);
    for (const { pointer, code } of issues) {
      expect(pointer.startsWith('/when')).toBe(true);
      expect(code).toMatch(/^logic-/);
    }
  });

  it('holds at least 150 inputs', () => {
    expect(hostile.length).toBeGreaterThanOrEqual(150);
  });

  it('draws the line at 64 levels, arrays and objects counted, the root being the first', () => {
    expect(check(nested(64, (inner) => [inner])).issues.map(({ code }) => code)).not.toContain('logic-too-deep');
    expect(check(nested(65, (inner) => [inner])).issues.map(({ code }) => code)).toEqual(['logic-too-deep']);
  });

  it('draws the line at 2,000 nodes, 1,000 elements and 64 KiB', () => {
    const codes = (json: unknown): readonly string[] => check(json).issues.map(({ code }) => code);
    expect(codes({ and: Array(1_998).fill(true) })).toEqual([]);
    expect(codes({ and: Array(1_999).fill(true) })).toEqual(['logic-too-many-nodes']);
    expect(codes({ in: [1, Array(1_000).fill(1)] })).toEqual([]);
    expect(codes({ in: [1, Array(1_001).fill(1)] })).toEqual(['logic-array-too-long']);
    expect(codes({ in: ['x', '信'.repeat(21_800)] })).toEqual([]);
    expect(codes({ in: ['x', '信'.repeat(22_000)] })).toEqual(['logic-too-large']);
  });

  it('gives a tree that compiles and runs, or findings, for 5,000 generated values of any shape', () => {
    const key = fc.oneof(fc.constantFrom(...operatorNames), fc.constantFrom(...prototypeNames), fc.string());
    const leaf = fc.oneof(
      fc.constantFrom(...Object.keys(typesOfScope), '', '2022-06-01', 'steel'),
      fc.double(),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
    );
    const { json } = fc.letrec<{ json: unknown }>((tie) => ({
      json: fc.oneof(
        { maxDepth: 6 },
        leaf,
        { weight: 2, arbitrary: fc.constantFrom(...Object.keys(typesOfScope)).map((name) => ({ var: name })) },
        { weight: 3, arbitrary: fc.array(tie('json'), { maxLength: 4 }) },
        { weight: 5, arbitrary: fc.tuple(key, tie('json')).map(([operator, operands]) => ({ [operator]: operands })) },
      ),
    }));
    const names = Object.keys(typesOfScope);
    const layout = new Map(names.map((name, at) => [name, at]));
    fc.assert(
      fc.property(json, (value) => {
        const { tree, issues } = check(value);
        expect(tree === null).toBe(issues.length > 0);
        if (tree !== null) run(() => compileRule(tree, layout, { asOf: '2022-06-30' })(row));
      }),
      { numRuns: 5_000, seed: 4 },
    );
  });

  it('keeps memory flat over a thousand deep inputs', () => {
    const deep = nested(100_000, (inner) => ({ and: [inner] }));
    const before = process.memoryUsage().rss;
    for (let times = 0; times < 1_000; times++) check(deep);
    expect(process.memoryUsage().rss - before).toBeLessThan(64 * 1024 * 1024);
  });
});

describe('compileConformance over hostile input', () => {
  it.each(hostile)('compiles, or refuses with a finding or an error of its own, for %s', (_, json) => {
    let compiled: ((data?: unknown) => unknown) | undefined;
    try {
      compiled = compileConformance(json);
    } catch (error) {
      expect((error as Error).name).toBe('XinhengError');
    }
    if (compiled !== undefined) expect(outcome(compiled)).not.toContain('exit');
  });
});

const row: readonly Value[] = [
  1,
  0,
  5,
  125_000_000_000n,
  false,
  true,
  'minor',
  ['steel'],
  '河北',
  '2022-05-31',
  null,
  null,
  null,
  null,
];

function run(evaluate: () => unknown): void {
  try {
    evaluate();
  } catch (error) {
    if (!(error instanceof RuleEvaluationError)) throw error;
  }
}

function outcome(evaluate: (data?: unknown) => unknown): string {
  try {
    return typeof evaluate({ general: 1 });
  } catch (error) {
    return (error as Error).name;
  }
}
