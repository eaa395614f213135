import { createWorkingCalendar } from '@xinheng/calendar';
import { checkRule } from '../check/check-rule.js';
import { decimalOf } from '../decimal/decimal.js';
import { RuleArithmeticError, RuleBudgetError } from '../errors.js';
import { testScope, typesOfScope } from '../test-scope.js';
import { evaluateRule } from '../trace/evaluate-rule.js';
import type { Json, RuleNode, Value } from '../types.js';
import { compileFirst, compileRule, compileRules } from './compile-rule.js';

const names = Object.keys(typesOfScope);
const layout = new Map(names.map((name, at) => [name, at]));
const options = { asOf: '2022-06-30' };

const facts: Readonly<Record<string, Value>> = {
  general: 6,
  serious: 0,
  'param.limit': 5,
  amount: decimalOf('12.5'),
  revoked: false,
  listed: true,
  kind: 'minor',
  trades: ['steel', 'coal'],
  issuer: '河北省生态环境厅',
  day: '2022-05-31',
  maybe: null,
  maybeAmount: null,
  maybeFlag: null,
  maybeDay: null,
};
const row = names.map((name) => facts[name] ?? null);

function treeOf(json: Json): RuleNode {
  const { tree, issues } = checkRule(json, { scope: testScope });
  if (tree === null) throw new Error(JSON.stringify(issues));
  return tree;
}

/** The value by compiled code, which the walk over the tree must confirm. */
function valueOf(json: Json): Value {
  const tree = treeOf(json);
  const value = compileRule(tree, layout, options)(row);
  expect(evaluateRule(tree, (name) => facts[name] ?? null, options)).toEqual(value);
  return value;
}

describe('compileRule', () => {
  it.each<[Json, Value]>([
    [{ '>': [{ var: 'general' }, { var: 'param.limit' }] }, true],
    [{ '>': [{ var: 'general' }, 6] }, false],
    [{ '>=': [{ var: 'general' }, 6] }, true],
    [{ '<': [5, { var: 'general' }, 7] }, true],
    [{ '<': [5, { var: 'general' }, 6] }, false],
    [{ '<=': [5, { var: 'general' }, 6] }, true],
    [{ '==': [{ var: 'amount' }, 12.5] }, true],
    [{ '==': [12, { var: 'amount' }] }, false],
    [{ '!==': [12, { var: 'amount' }] }, true],
    [{ '==': [{ '+': [0.1, 0.2] }, 0.3] }, true],
    [{ '-': [1000, { '*': [0.1, 1500] }] }, decimalOf(850)],
    [{ '-': [{ var: 'general' }] }, -6],
    [{ '/': [1, 3] }, decimalOf('0.3333333333')],
    [{ '/': [-2, 3] }, decimalOf('-0.6666666667')],
    [{ '%': [-7, 3] }, -1],
    [{ '%': [7.5, 2] }, decimalOf('1.5')],
    [{ max: [1, 2.5, { var: 'general' }] }, decimalOf(6)],
    [{ min: [4, { var: 'general' }] }, 4],
    [{ '+': [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] }, 55],
    [{ if: [{ var: 'revoked' }, 1, { var: 'listed' }, 2.5, 3] }, decimalOf('2.5')],
    [{ if: [{ var: 'revoked' }, 1] }, null],
    [{ and: [{ var: 'listed' }, { '!': { var: 'revoked' } }] }, true],
    [{ or: [{ var: 'revoked' }, { '==': [{ var: 'kind' }, 'major'] }] }, false],
    [{ '!': { var: 'maybeFlag' } }, true],
    [{ '!!': { var: 'trades' } }, true],
    [{ '==': [{ var: 'maybe' }, null] }, true],
    [{ '!=': [{ var: 'maybe' }, null] }, false],
    [{ var: ['maybe', 7] }, 7],
    [{ var: ['maybe', 7.5] }, decimalOf('7.5')],
    [{ var: ['general', 7.5] }, decimalOf(6)],
    [{ missing: ['maybe', 'general', 'maybeDay'] }, ['maybe', 'maybeDay']],
    [{ missing_some: [1, ['maybe', 'general']] }, []],
    [{ missing_some: [2, ['maybe', 'general']] }, ['maybe']],
    [{ in: [{ var: 'kind' }, ['minor', 'major']] }, true],
    [{ in: ['dairy', { var: 'trades' }] }, false],
    [{ in: ['河北', { var: 'issuer' }] }, true],
    [{ in: [{ var: 'amount' }, [1, 12.5]] }, true],
    [{ in: [{ var: 'general' }, [1.5, 6]] }, true],
    [{ in: [{ var: 'general' }, { merge: [[1.5], 6] }] }, true],
    [{ cat: ['a', 1, 2.5, true, { var: 'day' }] }, 'a12.5true2022-05-31'],
    [{ substr: ['jsonlogic', 4] }, 'logic'],
    [{ substr: ['jsonlogic', -5] }, 'logic'],
    [{ substr: ['jsonlogic', 1, 3] }, 'son'],
    [{ substr: ['jsonlogic', 4, -2] }, 'log'],
    [{ merge: [[1, 2], 3, [4]] }, [1, 2, 3, 4]],
    [{ merge: [[1], 2.5] }, [decimalOf(1), decimalOf(2.5)]],
    [{ map: [[1, 2], { '*': [{ var: '' }, 2] }] }, [2, 4]],
    [{ filter: [{ var: 'trades' }, { '==': [{ var: '' }, 'coal'] }] }, ['coal']],
    [{ all: [[], true] }, false],
    [{ none: [[], true] }, true],
    [{ some: [{ var: 'trades' }, { '==': [{ var: '' }, 'coal'] }] }, true],
    [{ reduce: [[1, 2, 3], { '+': [{ var: 'current' }, { var: 'accumulator' }] }, 0] }, 6],
    [{ reduce: [[1, 2], { '+': [{ '/': [{ var: 'current' }, 2] }, { var: 'accumulator' }] }, 0] }, decimalOf(1.5)],
    [
      { map: [[1, 2], { reduce: [[10, 20], { '+': [{ var: 'current' }, { var: 'accumulator' }] }, { var: '' }] }] },
      [31, 32],
    ],
    [{ 'as-of': [] }, '2022-06-30'],
    [{ 'days-between': [{ var: 'day' }, { 'as-of': [] }] }, 30],
    [{ 'date-add': [{ date: '2024-02-29' }, { duration: 'P1Y' }] }, '2025-02-28'],
    [{ 'date-add': [{ date: '2022-06-30' }, { duration: { workingDays: 3 } }] }, '2022-07-05'],
    [{ 'year-of': [{ var: 'day' }] }, 2022],
    [{ '>': [{ var: 'day' }, { date: '2022-05-30' }] }, true],
    ['\u2028"; throw 1; //', '\u2028"; throw 1; //'],
  ])('%j gives %p', (json, expected) => {
    expect(valueOf(json)).toEqual(expected);
  });

  it.each<[Json]>([
    [{ '/': [1, { '-': [{ var: 'general' }, 6] }] }],
    [{ '%': [1, 0] }],
    [{ '%': [1.5, 0] }],
    [{ '*': [1e14, 10] }],
    [{ '*': [1e14, -10] }],
    [{ '+': [999_999_999_999_999, 1] }],
    [{ '+': [999_999_999_999_999, 0.5, 0.5] }],
    [{ '/': [1e14, 0.01] }],
    [{ 'date-add': [{ date: '9999-12-31' }, { duration: 'P1D' }] }],
  ])('sets the subject of %j aside', (json) => {
    const tree = treeOf(json);
    expect(() => compileRule(tree, layout, options)(row)).toThrow(RuleArithmeticError);
    expect(() => evaluateRule(tree, (name) => facts[name] ?? null, options)).toThrow(RuleArithmeticError);
  });

  it('does not evaluate what a decided condition leaves out', () => {
    expect(valueOf({ or: [{ var: 'listed' }, { '>': [{ '/': [1, 0] }, 1] }] })).toBe(true);
    expect(valueOf({ if: [{ var: 'listed' }, 1, { '/': [1, 0] }] })).toEqual(decimalOf(1));
  });

  it('ends loops at 100,000 steps and texts at 4,096 units, anew for every row', () => {
    const forty = Array.from({ length: 40 }, (_, index) => index);
    const nested = (levels: number): Json =>
      levels === 0
        ? { var: '' }
        : { reduce: [{ map: [forty, nested(levels - 1)] }, { max: [{ var: 'current' }, { var: 'accumulator' }] }, 0] };
    const inTime = compileRule(treeOf(nested(2)), layout, options);
    for (let times = 0; times < 100; times++) expect(inTime(row)).toBe(39);
    expect(() => compileRule(treeOf(nested(4)), layout, options)(row)).toThrow(RuleBudgetError);
    const doubled = { reduce: [forty, { cat: [{ var: 'accumulator' }, { var: 'accumulator' }] }, 'x'] };
    expect(() => compileRule(treeOf(doubled), layout, options)(row)).toThrow(RuleBudgetError);
    const merged = { reduce: [forty, { merge: [{ var: 'accumulator' }, { var: 'accumulator' }] }, ['x']] };
    expect(() => compileRule(treeOf(merged), layout, options)(row)).toThrow(RuleBudgetError);
  });

  it('walks the tree with the same answers where generated code is forbidden', () => {
    const generated = globalThis.Function;
    const forbidden = function refuse(): never {
      throw new EvalError('unsafe-eval');
    };
    globalThis.Function = forbidden as unknown as FunctionConstructor;
    try {
      expect(compileRule(treeOf({ '>': [{ var: 'general' }, 5] }), layout, options)(row)).toBe(true);
      expect(compileRules([treeOf({ '+': [{ var: 'general' }, 0.5] })], layout, options)(row)).toEqual([
        decimalOf(6.5),
      ]);
      expect(compileFirst([treeOf(false), treeOf({ var: 'listed' })], layout, options)(row)).toBe(1);
    } finally {
      globalThis.Function = generated;
    }
  });

  it('refuses a layout that lacks a name', () => {
    expect(() => compileRule(treeOf({ var: 'general' }), new Map(), options)).toThrow('general');
  });
});

describe('compileRules and compileFirst', () => {
  const trees = [{ '>': [{ var: 'general' }, 9] }, { '>': [{ var: 'general' }, 5] }, { '>': [{ '/': [1, 0] }, 1] }].map(
    treeOf,
  );

  it('gives the values of many in order', () => {
    expect(compileRules(trees.slice(0, 2), layout, options)(row)).toEqual([false, true]);
  });

  it('finds the first that holds and leaves the later ones out', () => {
    expect(compileFirst(trees, layout, options)(row)).toBe(1);
    expect(compileFirst(trees.slice(0, 1), layout, options)(row)).toBe(-1);
  });

  it('evaluates what rules have in common once a row, and only when it is reached', () => {
    const weekends = createWorkingCalendar([]);
    let count = 0;
    const calendar = {
      ...weekends,
      addWorkingDays: (day: string, days: number) => {
        count++;
        return weekends.addWorkingDays(day, days);
      },
    };
    const deadline: Json = { 'date-add': [{ var: 'day' }, { duration: { workingDays: 3 } }] };
    const late: Json = { '<': [deadline, { 'as-of': [] }] };
    const guarded: readonly Json[] = [{ and: [{ var: 'revoked' }, late] }, { or: [{ var: 'listed' }, late] }];
    const compiled = compileRules([...guarded, late, late].map(treeOf), layout, { ...options, calendar });
    expect([compiled(row), count]).toEqual([[false, true, true, true], 1]);
    expect([compiled(row), count]).toEqual([[false, true, true, true], 2]);
    expect([compileRules(guarded.map(treeOf), layout, { ...options, calendar })(row), count]).toEqual([
      [false, true],
      2,
    ]);
  });
});
