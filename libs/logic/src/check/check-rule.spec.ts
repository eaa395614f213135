import { renderIssue } from '@xinheng/problem';
import { checkRule } from './check-rule.js';
import { typesOfScope as types, testScope } from '../test-scope.js';
import type { Expectation } from '../types.js';

const findings = (json: unknown, expected?: Expectation): string[] =>
  checkRule(json, { scope: testScope, ...(expected !== undefined && { expected }) }).issues.map(
    ({ code, pointer }) => `${pointer} ${code}`,
  );

describe('checkRule', () => {
  it.each([
    ['the rules of Hebei', { '>': [{ var: 'general' }, { var: 'param.limit' }] }],
    ['a boolean fact', { '==': [{ var: 'revoked' }, true] }],
    ['a bare boolean fact', { var: 'revoked' }],
    ['integer beside decimal', { '>=': [{ '+': [{ var: 'general' }, { var: 'amount' }, 0.1] }, 5] }],
    ['a member of an enum', { '==': [{ var: 'kind' }, 'minor'] }],
    ['an enum in a literal array', { in: [{ var: 'kind' }, ['minor', 'major']] }],
    ['an element of a set', { in: ['steel', { var: 'trades' }] }],
    ['a text in a text', { in: ['河北', { var: 'issuer' }] }],
    ['a date beside a date', { '<': [{ var: 'day' }, { date: '2022-06-01' }] }],
    ['a date between two dates', { '<=': [{ date: '2022-06-01' }, { var: 'day' }, { 'as-of': [] }] }],
    ['null in an equality', { '!=': [null, { var: 'maybe' }] }],
    ['a default in place of null', { '>': [{ var: ['maybe', 0] }, 5] }],
    ['! on what may be null', { '!': [{ var: 'maybe' }] }],
    ['missing', { '!': { missing: ['maybe', 'maybeDay'] } }],
    ['missing_some', { '!!': { missing_some: [1, ['maybe', 'maybeDay']] } }],
    ['an if in a comparison', { '>': [{ if: [{ var: 'revoked' }, 1, 2.5] }, 2] }],
    ['loops over a set', { some: [{ var: 'trades' }, { '==': [{ var: '' }, 'steel'] }] }],
    ['a reduce', { '>': [{ reduce: [[1, 2], { '+': [{ var: 'current' }, { var: 'accumulator' }] }, 0] }, 2] }],
    ['days between', { '>': [{ 'days-between': [{ var: 'day' }, { 'as-of': [] }] }, 30] }],
    ['date arithmetic', { '>': [{ 'date-add': [{ var: 'day' }, { duration: 'P1Y' }] }, { 'as-of': [] }] }],
    ['working days', { '>': [{ 'date-add': [{ var: 'day' }, { duration: { workingDays: 3 } }] }, { 'as-of': [] }] }],
    ['a year', { '==': [{ 'year-of': { var: 'day' } }, 2022] }],
  ])('takes %s', (_, json) => {
    expect(findings(json, 'boolean')).toEqual([]);
  });

  it.each([
    ['an unknown fact', { '>': [{ var: 'genaral' }, 5] }, '/>/0/var logic-unknown-name-near'],
    ['a fact that is like none', { '>': [{ var: 'something-else' }, 5] }, '/>/0/var logic-unknown-name'],
    ['an unknown operator', { '=>': [1, 2] }, ' logic-unknown-operator-near'],
    ['?: of json-logic-js', { '?:': [true, 1, 2] }, ' logic-unknown-operator'],
    ['log', { log: 'x' }, ' logic-unknown-operator'],
    ['method', { method: ['a', 'b'] }, ' logic-unknown-operator'],
    ['too few operands', { '==': [1] }, ' logic-wrong-arity'],
    ['too many operands', { '>': [3, 2, 1] }, ' logic-wrong-arity'],
    ['a number where a boolean belongs', { and: [{ var: 'general' }, true] }, '/and/0 logic-not-boolean'],
    ['a number denied', { '!': [{ var: 'general' }] }, '/! logic-not-boolean'.replace('/!', '/!/0')],
    ['text beside a number', { '==': [{ var: 'general' }, '5'] }, ' logic-different-types'],
    ['texts in order', { '<': [{ var: 'issuer' }, 'b'] }, '/</0 logic-not-ordered'],
    ['a date as text', { '<': [{ var: 'day' }, '2022-06-01'] }, '/</1 logic-date-as-text'],
    ['a date as text in an equality', { '==': ['2022-06-01', { var: 'day' }] }, '/==/0 logic-date-as-text'],
    ['a day that does not exist', { '<': [{ var: 'day' }, { date: '2023-02-29' }] }, '/</1/date logic-not-a-day'],
    ['an impossible member', { '==': [{ var: 'kind' }, 'minr'] }, '/==/1 logic-not-a-member'],
    ['an impossible member in an array', { in: [{ var: 'kind' }, ['minor', 'x']] }, '/in/1/1 logic-not-a-member'],
    ['an impossible element of a set', { in: ['stel', { var: 'trades' }] }, '/in/0 logic-not-a-member'],
    ['what may be null, ordered', { '<': [{ var: 'maybe' }, 5] }, '/</0 logic-nullable'],
    ['what may be null, added', { '<': [{ '+': [{ var: 'maybe' }, 1] }, 5] }, '/</0/+/0 logic-nullable'],
    ['what may be null beside a value', { '==': [{ var: 'maybe' }, 5] }, '/==/0 logic-nullable'],
    ['what may be null as a condition', { and: [{ var: 'maybeFlag' }] }, '/and/0 logic-nullable'],
    ['an if without its last branch', { '<': [{ if: [{ var: 'revoked' }, 1] }, 5] }, '/</0 logic-may-be-null'],
    ['branches of two types', { '==': [{ if: [{ var: 'revoked' }, 1, 'a'] }, 1] }, '/==/0/if/2 logic-different-types'],
    ['two operators', { '==': [1, 1], '!=': [1, 2] }, ' logic-not-one-operator'],
    ['no operator', {}, ' logic-not-one-operator'],
    ['a computed name', { var: { cat: ['a', 'b'] } }, '/var logic-name-not-text'],
    ['an outer name in a body', { some: [['a'], { var: 'revoked' }] }, '/some/1/var logic-name-in-body'],
    ['a prototype name', { var: 'constructor' }, '/var logic-prototype-name'],
    ['a prototype path', { var: 'fields.__proto__.x' }, '/var logic-prototype-name'],
    ['a prototype operator', { constructor: [1] }, ' logic-prototype-name'],
    ['__proto__ as operator', JSON.parse('{"__proto__": [1]}'), ' logic-prototype-name'],
    ['a list in a list', { in: [1, [[1], [2]]] }, '/in/1/0 logic-nested-list\n/in/1/1 logic-nested-list'],
    ['what may be null in a list', { in: [1, [{ var: 'maybe' }]] }, '/in/1/0 logic-nullable'],
    ['lists compared', { '==': [{ var: 'trades' }, ['steel']] }, '/==/0 logic-not-a-scalar'],
    ['infinity', { '<': [{ var: 'general' }, Infinity] }, '/</1 logic-not-finite'],
    ['a number beyond the range', { '<': [{ var: 'general' }, 1e15] }, '/</1 logic-number-too-large'],
    ['undefined', { '<': [{ var: 'general' }, undefined] }, '/</1 logic-not-json'],
    [
      'a wrong duration',
      { '<': [{ 'date-add': [{ var: 'day' }, 'P1Y'] }, { 'as-of': [] }] },
      '/</0/date-add/1 logic-not-a-duration',
    ],
    ['a number as the result', { '+': [1, 2] }, ' logic-wrong-result'],
  ])('refuses %s', (_, json, expected) => {
    expect(findings(json, 'boolean')).toEqual(expected.split('\n'));
    for (const found of checkRule(json, { scope: testScope, expected: 'boolean' }).issues) {
      expect(renderIssue(found, 'zh-CN') + renderIssue(found, 'en')).not.toMatch(/\{[a-zA-Z]+\}/);
    }
  });

  it('gives all findings in one go, each below the pointer of the expression', () => {
    const json = { and: [{ '>': [{ var: 'genaral' }, 5] }, { '==': [{ var: 'kind' }, 'x'] }, { nope: 1 }] };
    const { tree, issues } = checkRule(json, { scope: testScope, pointer: '/rules/0/when' });
    expect(tree).toBeNull();
    expect(issues.map(({ pointer }) => pointer)).toEqual([
      '/rules/0/when/and/0/>/0/var',
      '/rules/0/when/and/1/==/1',
      '/rules/0/when/and/2',
    ]);
  });

  it('names the culprit and the cure', () => {
    const { issues } = checkRule({ '>': [{ var: 'genaral' }, 5] }, { scope: testScope });
    expect(issues.map((found) => renderIssue(found, 'en'))).toEqual([
      '"genaral" is not declared; did you mean "general"?',
    ]);
  });

  it('types an expression and keeps the JSON as it was', () => {
    const json = { if: [{ var: 'revoked' }, 1, 2.5] };
    const { tree } = checkRule(json, { scope: testScope, expected: 'number' });
    expect(tree?.type).toEqual({ kind: 'decimal', isNullable: false });
    expect(tree?.json).toBe(json);
  });

  it('checks the members that an enum fact may give', () => {
    const expected = types.kind;
    expect(findings({ if: [{ var: 'revoked' }, 'minor', 'major'] }, expected)).toEqual([]);
    expect(findings({ if: [{ var: 'revoked' }, 'minor', 'huge'] }, expected)).toEqual([' logic-not-a-member']);
  });
});
