import type { Json } from '@xinheng/logic';
import fc from 'fast-check';
import { compareResources, type JsonObject } from './compare-resources.js';
import { schemaTitle } from './schema-title.js';

const rule = (key: string, change: object = {}) => ({ key, grade: 'C', when: { '>': [{ var: 'a' }, 5] }, ...change });
const scheme = (...rules: JsonObject[]): JsonObject => ({ key: 's', method: 'decision', rules });
const told = (before: JsonObject, after: JsonObject) =>
  compareResources(before, after).map(({ kind, path, before: old, after: now }) => [kind, path, old, now]);

describe('compareResources', () => {
  it('tells nothing of what is equal, in whatever order its properties stand', () => {
    expect(compareResources({ a: 1, b: [{ key: 'x', c: null }] }, { b: [{ c: null, key: 'x' }], a: 1 })).toEqual([]);
  });

  it('knows rules by their keys: one added, one gone, one changed', () => {
    const before = scheme(rule('one'), rule('two'), rule('three'));
    const after = scheme(rule('one'), rule('three', { grade: 'D' }), rule('four'));
    expect(told(before, after)).toEqual([
      ['removed', '/rules/1', rule('two'), null],
      ['changed', '/rules/1/grade', 'C', 'D'],
      ['added', '/rules/2', null, rule('four')],
    ]);
  });

  it('tells of a rule that was moved that it was, and nothing of those it passed', () => {
    const before = scheme(rule('one'), rule('two'), rule('three'), rule('four'));
    const after = scheme(rule('four'), rule('one'), rule('two'), rule('three'));
    expect(told(before, after)).toEqual([['moved', '/rules/0', 4, 1]]);
  });

  it('leaves expressions whole', () => {
    const after = scheme(rule('one', { when: { '>': [{ var: 'a' }, 6] } }));
    expect(told(scheme(rule('one')), after)).toEqual([
      ['changed', '/rules/0/when', { '>': [{ var: 'a' }, 5] }, { '>': [{ var: 'a' }, 6] }],
    ]);
  });

  it('finds no difference only between what is equal', () => {
    const json = fc.dictionary(fc.constantFrom('a', 'b', 'key', 'rules'), fc.jsonValue()) as fc.Arbitrary<JsonObject>;
    const blank = (value: Json): Json => JSON.parse(JSON.stringify(value)) as Json;
    fc.assert(fc.property(json, (one) => compareResources(one, blank(one) as JsonObject).length === 0));
    const present = json.filter((one) => !JSON.stringify(one).includes('null'));
    fc.assert(
      fc.property(present, present, (one, other) => {
        const isEqual = compareResources(one, other).length === 0;
        if (isEqual) expect(other).toEqual(one);
      }),
    );
  });
});

describe('schemaTitle', () => {
  it('calls properties as the schema does', () => {
    expect(schemaTitle('schemes', { method: 'decision' }, ['rules', 'reason'])).toBe('理由');
    expect(schemaTitle('schemes', { method: 'score' }, ['bands'])).not.toBeNull();
    expect(schemaTitle('parameters', {}, ['unit'])).not.toBeNull();
    expect(schemaTitle('cases', {}, ['expect'])).not.toBeNull();
    expect(schemaTitle('schemes', { method: 'decision' }, ['no-such'])).toBeNull();
  });
});
