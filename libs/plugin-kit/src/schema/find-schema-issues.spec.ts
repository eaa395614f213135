import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Issue } from '@xinheng/problem';
import { checkSchema } from './check-schema.js';
import { findSchemaIssues } from './find-schema-issues.js';

const files: Readonly<Record<string, string>> = {
  parameters: 'parameters.v1.json',
  facts: 'facts.v1.json',
  classifications: 'classifications.v1.json',
  measures: 'measures.v1.json',
  lists: 'lists.v1.json',
  catalogue: 'catalogue.v1.json',
  procedures: 'procedures.v1.json',
  supervision: 'supervision.v1.json',
  plugin: 'plugin.v1.json',
  'cases/enterprise-grade': 'case.v1.json',
};
const shipped = Object.entries(files).map(([file, schema]) => ({
  schema,
  value: JSON.parse(readFileSync(`plugins/hebei/${file}.json`, 'utf8')) as unknown,
}));

const odd = fc.constantFrom<unknown>(
  null,
  true,
  -1,
  1.5,
  1e9,
  '',
  'P1Y',
  '2022-02-30',
  'Not-a-key',
  'param',
  [],
  ['a', 'a'],
  {},
  {
    var: 'param.x',
  },
);

/** One part of a value changed for something odd, taken away, or with a property more. */
function mutated(value: unknown, steps: readonly number[], by: unknown, how: number): unknown {
  if (typeof value !== 'object' || value === null) return by;
  const keys = Object.keys(value);
  const [step, ...rest] = steps;
  const key = keys[(step ?? 0) % Math.max(1, keys.length)];
  if (step === undefined || key === undefined || rest.length === 0) {
    if (how === 0) return by;
    if (how === 1 && !Array.isArray(value)) return { ...value, extra: by };
    if (how === 2 && !Array.isArray(value)) return Object.fromEntries(Object.entries(value).filter(([k]) => k !== key));
    if (Array.isArray(value)) return [...(value as unknown[]), ...(value as unknown[])];
    return by;
  }
  const next = mutated((value as Record<string, unknown>)[key], rest, by, how);
  if (Array.isArray(value)) return value.map((one, at) => (String(at) === key ? next : (one as unknown)));
  return { ...value, [key]: next };
}

/** Which of several pairs of equal values is told is all that may differ. */
const sorted = (issues: readonly Issue[]) =>
  issues
    .map(({ pointer, code, params }) => JSON.stringify([pointer, code, code === 'plugin-value-twice' ? {} : params]))
    .sort();

describe('findSchemaIssues', () => {
  it('finds nothing in the resources of the shipped plugin', () => {
    expect(shipped.map(({ schema, value }) => findSchemaIssues(schema, value))).toEqual(shipped.map(() => []));
  });

  it('finds what the compiled schema finds, whatever is broken', () => {
    let broken = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...shipped),
        fc.array(fc.nat(40), { minLength: 1, maxLength: 7 }),
        odd,
        fc.nat(3),
        ({ schema, value }, steps, by, how) => {
          const changed = mutated(value, steps, by, how);
          const compiled = checkSchema(schema, changed, '');
          broken += compiled.length > 0 ? 1 : 0;
          if (compiled.length < 200) expect(sorted(findSchemaIssues(schema, changed))).toEqual(sorted(compiled));
        },
      ),
      { numRuns: 600 },
    );
    expect(broken).toBeGreaterThan(200);
  });
});
