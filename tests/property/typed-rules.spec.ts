import fc from 'fast-check';
import jsonLogic from 'json-logic-js';
import {
  checkRule,
  compileFirst,
  compileRule,
  compileRules,
  describeRule,
  evaluateRule,
  observationsOf,
  RuleArithmeticError,
  RuleEvaluationError,
  traceRule,
  valueToJson,
  variablesOf,
  type Json,
  type RuleNode,
  type Value,
} from '@xinheng/logic';
import { facts, names, scope, typedRules } from './typed-rules.js';

const layout = new Map(names.map((name, at) => [name, at]));
const options = { asOf: '2022-06-30' };
const all = typedRules(false);
const anyRule = fc.oneof(all.boolean, all.number, all.text, all.date, all.list);

type Facts = Readonly<Record<string, Value>>;

function treeOf(json: Json): RuleNode {
  const { tree, issues } = checkRule(json, { scope });
  if (tree === null) throw new Error(`${JSON.stringify(json)}: ${JSON.stringify(issues)}`);
  return tree;
}

const rowOf = (values: Facts): readonly Value[] => names.map((name) => values[name] ?? null);

function outcome<T>(evaluate: () => T): T | string {
  try {
    return evaluate();
  } catch (error) {
    if (error instanceof RuleEvaluationError) return `thrown ${error.code}`;
    throw error;
  }
}

const walked = (tree: RuleNode, values: Facts): Value =>
  outcome(() => evaluateRule(tree, (name) => values[name] ?? null, options));

describe('typed rules', () => {
  it('give the same value compiled, walked and traced', () => {
    fc.assert(
      fc.property(anyRule, facts, (json, values) => {
        const tree = treeOf(json);
        const expected = walked(tree, values);
        expect(outcome(() => compileRule(tree, layout, options)(rowOf(values)))).toEqual(expected);
        const trace = traceRule(tree, (name) => values[name] ?? null, options);
        expect(trace.error === undefined ? trace.value : `thrown ${trace.error}`).toEqual(expected);
      }),
      { numRuns: 4_000, seed: 1 },
    );
  });

  it('give the same values fused as one by one', () => {
    fc.assert(
      fc.property(fc.array(all.boolean, { minLength: 1, maxLength: 8 }), facts, (rules, values) => {
        // Twice the same, so that they share everything that can be shared.
        const trees = [...rules, ...rules].map(treeOf);
        const single = trees.map((tree) => walked(tree, values));
        const thrown = single.find((value) => typeof value === 'string');
        expect(outcome(() => compileRules(trees, layout, options)(rowOf(values)))).toEqual(thrown ?? single);
        const decisive = single.findIndex((value) => value !== false);
        const first = decisive === -1 || single[decisive] === true ? decisive : single[decisive];
        expect(outcome(() => compileFirst(trees, layout, options)(rowOf(values)))).toEqual(first);
      }),
      { numRuns: 1_000, seed: 2 },
    );
  });

  it('give values of the type they were checked for', () => {
    fc.assert(
      fc.property(anyRule, facts, (json, values) => {
        const tree = treeOf(json);
        const value = outcome(() => compileRule(tree, layout, options)(rowOf(values)));
        if (typeof value === 'string' && value.startsWith('thrown')) return;
        const wanted = { integer: 'number', decimal: 'bigint', boolean: 'boolean', set: 'object' }[
          tree.type.kind as string
        ];
        expect(typeof value).toBe(wanted ?? 'string');
      }),
      { numRuns: 1_000, seed: 3 },
    );
  });

  it('agree with json-logic-js on small integers, booleans and texts', () => {
    const exact = typedRules(true);
    fc.assert(
      fc.property(fc.oneof(exact.boolean, exact.number, exact.text, exact.list), facts, (json, values) => {
        const tree = treeOf(json);
        // What is null here is absent there, so that defaults stand in.
        const present = Object.entries(values).filter(([, value]) => value !== null);
        const data = Object.fromEntries(present.map(([name, value]) => [name, valueToJson(value)]));
        const value = outcome(() => compileRule(tree, layout, options)(rowOf(values)));
        if (value === 'thrown rule-arithmetic') return;
        const expected: unknown = jsonLogic.apply(json as jsonLogic.RulesLogic, data);
        expect(positiveZero(valueToJson(value))).toEqual(positiveZero(expected));
      }),
      { numRuns: 4_000, seed: 4 },
    );
  });

  it('give the same result as long as all observations stay', () => {
    let kept = 0;
    fc.assert(
      fc.property(anyRule, facts, facts, fc.nat(names.length - 1), (json, before, others, at) => {
        const tree = treeOf(json);
        const name = names[at] ?? '';
        const after = { ...before, [name]: others[name] ?? null };
        const seen = (values: Facts): readonly Value[] =>
          observationsOf(tree).map((node) => walked(node, values) as Value[] & Value);
        if (JSON.stringify(seen(before), bigints) !== JSON.stringify(seen(after), bigints)) return;
        kept++;
        expect(walked(tree, after)).toEqual(walked(tree, before));
      }),
      { numRuns: 3_000, seed: 5 },
    );
    expect(kept).toBeGreaterThan(1_000);
  });

  it('depend on nothing but the names they list', () => {
    fc.assert(
      fc.property(anyRule, facts, facts, (json, values, others) => {
        const tree = treeOf(json);
        const read = variablesOf(tree);
        const mixed = Object.fromEntries(
          names.map((name) => [name, (read.includes(name) ? values : others)[name] ?? null]),
        );
        expect(walked(tree, mixed)).toEqual(walked(tree, values));
      }),
      { numRuns: 1_000, seed: 6 },
    );
  });

  it('are said in both languages without a gap', () => {
    fc.assert(
      fc.property(anyRule, (json) => {
        for (const locale of ['zh-CN', 'en'] as const) {
          const sentence = describeRule(treeOf(json), locale);
          expect(sentence).not.toMatch(/undefined|\{\d?\}|\[object|^\s*$/);
          expect([...sentence].filter((letter) => letter === '(').length).toBe(
            [...sentence].filter((letter) => letter === ')').length,
          );
        }
      }),
      { numRuns: 1_000, seed: 7 },
    );
  });

  it('set a subject aside rather than overflow', () => {
    const product = treeOf({ '*': [{ var: 'amount' }, 1e14, 1e14] });
    expect(() => compileRule(product, layout, options)(rowOf({ amount: 10_000_000_000n }))).toThrow(
      RuleArithmeticError,
    );
  });
});

const bigints = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? `${value}n` : value);

/** json-logic-js may give -0, which equals 0 in every comparison a rule can make. */
function positiveZero(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(positiveZero);
  return typeof value === 'number' ? value + 0 : value;
}
