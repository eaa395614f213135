import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Json } from '@xinheng/logic';
import { allParts } from '../../apps/admin/src/rule-builder/expression/parts-of.js';
import { replacePart } from '../../apps/admin/src/rule-builder/expression/edit-expression.js';
import { readExpression } from '../../apps/admin/src/rule-builder/expression/read-expression.js';
import { writeExpression } from '../../apps/admin/src/rule-builder/expression/write-expression.js';
import { looseRules } from '../conformance/json-logic-arbitraries.js';
import { typedRules } from './typed-rules.js';

const TABLES = join(import.meta.dirname, '../conformance/json-logic');
const PLUGINS = join(import.meta.dirname, '../../plugins');

/** Opened and saved; key order counts, which deep equality would forgive. */
const saved = (json: Json): string => JSON.stringify(writeExpression(readExpression(json)));

const rules = typedRules(false);
const anyTypedRule = fc.oneof(rules.boolean, rules.number, rules.text, rules.date, rules.list);

/** Every object that stands anywhere in the plugins that ship, conditions among them. */
function shippedObjects(): readonly Json[] {
  const files = readdirSync(PLUGINS, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json'));
  const objectsIn = (value: Json): readonly Json[] =>
    typeof value !== 'object' || value === null ? [] : [value, ...Object.values(value).flatMap(objectsIn)];
  return files.flatMap((file) => objectsIn(JSON.parse(readFileSync(join(PLUGINS, file), 'utf8')) as Json));
}

describe('an expression that is opened and saved', () => {
  it('stays the same to the letter: 5,000 generated rules', () => {
    fc.assert(
      fc.property(anyTypedRule, (rule) => saved(rule) === JSON.stringify(rule)),
      { numRuns: 5_000, seed: 11 },
    );
  });

  it('stays the same to the letter: 5,000 rules that nobody checked', () => {
    fc.assert(
      fc.property(looseRules, (rule) => saved(rule as Json) === JSON.stringify(rule)),
      { numRuns: 5_000, seed: 12 },
    );
  });

  it.each(readdirSync(TABLES).sort())('stays the same to the letter: the table %s', (file) => {
    const cases = JSON.parse(readFileSync(join(TABLES, file), 'utf8')) as readonly (readonly [Json])[];
    expect(cases.length).toBeGreaterThan(0);
    expect(cases.map(([rule]) => saved(rule))).toEqual(cases.map(([rule]) => JSON.stringify(rule)));
  });

  it('stays the same to the letter: everything in the plugins that ship', () => {
    const objects = shippedObjects();
    expect(objects.length).toBeGreaterThan(1_000);
    expect(objects.map(saved)).toEqual(objects.map((object) => JSON.stringify(object)));
  });

  it('stays the same with members in any order, names of prototypes, and deeper than anybody may go', () => {
    let deep: Json = 1;
    for (let level = 0; level < 5_000; level += 1) deep = { '!': [deep] };
    const odd = JSON.parse(
      '[{"b":1,"a":2},{"__proto__":{"x":1}},{"constructor":[]},{"var":{"a":1}},{"date":7}]',
    ) as Json;
    expect(saved(odd)).toBe(JSON.stringify(odd));
    expect(writeExpression(readExpression(deep))).toEqual(deep);
  });
});

describe('a part that is edited', () => {
  it('leaves every other part the very object it was, and comes back by being set back', () => {
    const property = fc.property(anyTypedRule, fc.nat(), (rule, chance) => {
      const parts = allParts(readExpression(rule)).filter(({ kind }) => kind !== 'duration');
      const edited = parts[chance % parts.length];
      const changed = replacePart(rule, edited.pointer, { var: 'edited' });
      for (const part of parts) {
        const isTouched = part.pointer === edited.pointer || part.pointer.startsWith(`${edited.pointer}/`);
        const isAbove = edited.pointer.startsWith(`${part.pointer}/`) || part.pointer === '';
        if (isTouched || isAbove) continue;
        if (at(changed, part.pointer) !== at(rule, part.pointer)) return false;
      }
      const back = replacePart(changed, edited.pointer, writeExpression(edited));
      return JSON.stringify(back) === JSON.stringify(rule);
    });
    fc.assert(property, { numRuns: 3_000, seed: 13 });
  });
});

function at(json: Json, pointer: string): unknown {
  const steps = pointer.split('/').slice(1);
  return steps.reduce<unknown>(
    (value, step) => (value as Record<string, unknown>)[step.replaceAll('~1', '/').replaceAll('~0', '~')],
    json,
  );
}
