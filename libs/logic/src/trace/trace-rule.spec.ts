import { checkRule } from '../check/check-rule.js';
import { decimalOf } from '../decimal/decimal.js';
import { testScope } from '../test-scope.js';
import type { Json, RuleNode, RuleTrace, Value } from '../types.js';
import { variablesOf } from './names.js';
import { observationsOf } from './observations.js';
import { traceRule } from './trace-rule.js';
import { traceToJson } from './trace-to-json.js';

const facts: Readonly<Record<string, Value>> = {
  general: 6,
  'param.limit': 5,
  revoked: false,
  trades: ['steel'],
  day: '2022-05-31',
};

function treeOf(json: Json): RuleNode {
  const { tree, issues } = checkRule(json, { scope: testScope });
  if (tree === null) throw new Error(JSON.stringify(issues));
  return tree;
}

function traceOf(json: Json): RuleTrace {
  return traceRule(treeOf(json), (name) => facts[name] ?? null, { asOf: '2022-06-30' });
}

describe('traceRule', () => {
  it('tells for every node what it gave', () => {
    expect(traceOf({ '>': [{ var: 'general' }, { var: 'param.limit' }] })).toEqual({
      pointer: '',
      operator: '>',
      value: true,
      operands: [
        { pointer: '/>/0', name: 'general', title: '近1年一般失信次数', value: 6, operands: [] },
        { pointer: '/>/1', name: 'param.limit', title: '一般失信次数上限', value: 5, operands: [] },
      ],
    });
  });

  it('gives no value to what was not reached', () => {
    const { value, operands } = traceOf({ and: [{ var: 'revoked' }, { '>': [{ var: 'general' }, 5] }] });
    expect([value, operands.map((operand) => operand.value)]).toEqual([false, [false, undefined]]);
  });

  it('gives no value inside the bodies of loops, which run many times', () => {
    const { value, operands } = traceOf({ some: [{ var: 'trades' }, { '==': [{ var: '' }, 'steel'] }] });
    expect([value, operands[0]?.value, operands[1]?.value]).toEqual([true, ['steel'], undefined]);
  });

  it('shows no node for an integer that becomes a decimal', () => {
    const { value, operands } = traceOf({ if: [{ var: 'revoked' }, 2.5, { var: 'general' }] });
    expect([value, operands.map(({ name }) => name)]).toEqual([decimalOf(6), ['revoked', undefined, 'general']]);
  });

  it('says where arithmetic ended instead of throwing', () => {
    const { value, error, operands } = traceOf({ '>': [{ '/': [{ var: 'general' }, 0] }, 1] });
    expect([value, error, operands[0]?.operands[0]?.value]).toEqual([undefined, 'rule-arithmetic', 6]);
  });
});

describe('traceToJson', () => {
  it('makes decimals numbers at every node and leaves out what was not reached', () => {
    const trace = traceToJson(traceOf({ if: [{ var: 'revoked' }, { '/': [1, 0] }, 2.5] }));
    expect(JSON.parse(JSON.stringify(trace))).toMatchObject({
      value: 2.5,
      operands: [{ value: false }, {}, { value: 2.5 }],
    });
    expect(trace.operands[1]).not.toHaveProperty('value');
  });
});

describe('variablesOf', () => {
  it('lists declared names once, defaults and missing included, elements of loops not', () => {
    const json: Json = {
      and: [
        { '>': [{ var: 'general' }, { var: ['maybe', { var: 'serious' }] }] },
        { '>': [{ var: 'general' }, 1] },
        { '!': { missing: ['maybeDay'] } },
        { some: [{ var: 'trades' }, { '==': [{ var: '' }, 'steel'] }] },
      ],
    };
    expect(variablesOf(treeOf(json))).toEqual(['general', 'maybe', 'serious', 'maybeDay', 'trades']);
  });
});

describe('observationsOf', () => {
  it.each<[string, Json, readonly string[]]>([
    ['the truth of a comparison, not its sides', { '>': [{ var: 'general' }, 5] }, ['']],
    [
      'each comparison of a condition',
      { and: [{ '>': [{ var: 'general' }, 5] }, { '!': { var: 'revoked' } }] },
      ['/and/0', '/and/1/!'],
    ],
    [
      'the operands of arithmetic inside a comparison',
      { '>': [{ '+': [{ var: 'general' }, { '*': [2, { var: 'serious' }] }] }, 5] },
      ['', '/>/0/+/0', '/>/0/+/1/*/1'],
    ],
    [
      'the values that the expression may give',
      { if: [{ var: 'revoked' }, 10, { var: 'general' }] },
      ['/if/0', '/if/2'],
    ],
    ['a value made decimal', { if: [{ var: 'revoked' }, 0.5, { var: 'general' }] }, ['/if/0', '/if/2']],
    ['a loop as a whole', { some: [{ var: 'trades' }, { '==': [{ var: '' }, 'steel'] }] }, ['']],
    [
      'days since a date, as the truth only',
      { '>': [{ 'days-between': [{ var: 'day' }, { 'as-of': [] }] }, 30] },
      [''],
    ],
    ['the as-of day', { '>=': [{ 'as-of': [] }, { date: '2022-06-01' }] }, ['']],
    ['a condition inside a comparison', { '>': [{ if: [{ var: 'revoked' }, 1, 2] }, 1] }, ['', '/>/0/if/0']],
    ['what is missing', { '!': { missing: ['maybe'] } }, ['']],
    ['whether there is a value, not which', { '!': { var: 'maybe' } }, ['']],
    ['nothing of constants', { '>': [1, { '+': [1, 1] }] }, []],
  ])('watches %s', (_, json, expected) => {
    expect(observationsOf(treeOf(json)).map(({ pointer }) => pointer)).toEqual(expected);
  });
});
