import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import jsonLogic from 'json-logic-js';
import { compileConformance } from '@xinheng/logic';
import { dataValues, looseRules } from './json-logic-arbitraries.js';

const FOLDER = join(import.meta.dirname, 'json-logic');

type Case = readonly [rule: unknown, data: unknown, expected: unknown];

/** What evaluation came to: a value, undefined and NaN included, or an error of whatever kind. */
function outcomeOf(evaluate: () => unknown): { readonly value: unknown } | 'thrown' {
  try {
    return { value: evaluate() };
  } catch {
    return 'thrown';
  }
}

const reference = (rule: unknown, data: unknown): unknown => jsonLogic.apply(rule as jsonLogic.RulesLogic, data);

describe.each(readdirSync(FOLDER).sort())('json-logic table %s', (file) => {
  const cases = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as readonly Case[];

  it.each(cases)('%j over %j gives %j', (rule, data, expected) => {
    expect(compileConformance(rule)(data)).toEqual(expected);
    expect(reference(rule, data)).toEqual(expected);
  });
});

describe('compileConformance', () => {
  it('gives the answers of json-logic-js over 10,000 generated rules, thrown for thrown', () => {
    let thrown = 0;
    const property = fc.property(looseRules, dataValues, (rule, data) => {
      const expected = outcomeOf(() => reference(rule, data));
      const actual = outcomeOf(() => compileConformance(rule)(data));
      if (expected === 'thrown') thrown++;
      return isDeepStrictEqual(actual, expected);
    });
    fc.assert(property, { numRuns: 10_000, seed: 20_220_421 });
    expect(thrown).toBeLessThan(5_000);
  });

  it.each<object>([{ log: 'x' }, { method: ['abc', 'toUpperCase'] }, { toString: [] }, { 'var.name': 'a' }])(
    'has no operator %j',
    (rule) => {
      expect(() => compileConformance(rule)({})).toThrow('There is no operator');
    },
  );

  it.each([
    'constructor',
    '__proto__',
    'a.constructor.name',
    'list.push',
    'text.at',
    'toString',
    'list.__proto__.length',
  ])('reaches no prototype by the name %s', (name) => {
    expect(compileConformance({ var: name })({ a: 1, list: [1], text: 'x' })).toBeNull();
  });

  it('leaves what is not evaluated unevaluated, unknown operators too', () => {
    expect(compileConformance({ if: [true, 1, { nope: 2 }] })({})).toBe(1);
    expect(compileConformance({ or: [1, { nope: 2 }] })({})).toBe(1);
  });

  it('refuses what is deeper than the limits before anything recurses', () => {
    let rule: unknown = true;
    for (let level = 0; level < 100_000; level++) rule = { '!': [rule] };
    expect(() => compileConformance(rule)).toThrow('nested deeper than 64');
  });
});
