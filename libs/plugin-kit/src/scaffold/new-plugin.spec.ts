import { coverageIssues } from '../cases/coverage-issues.js';
import { coverageOf } from '../cases/coverage.js';
import { runCases } from '../cases/run-cases.js';
import { readPlugin } from '../read-plugin.js';
import { resolveDefinitions } from '../resolve-definitions.js';
import { resourceKinds } from '../source/layout.js';
import { nationalLike } from '../test-plugins.js';
import { newPlugin } from './new-plugin.js';

const kinds = ['province', 'city', 'county', 'industry', 'topic'] as const;

describe('newPlugin', () => {
  it.each(kinds)('makes a plugin of kind %s that validates strictly, and whose cases pass and cover it', (kind) => {
    const national = nationalLike();
    const { plugin, issues } = readPlugin(newPlugin({ id: 'dairy', kind }), { others: [national], isStrict: true });
    expect(issues).toEqual([]);
    const definitions = resolveDefinitions([national, plugin!]);
    expect(runCases(plugin!, definitions).issues).toEqual([]);
    expect(coverageIssues(plugin!, coverageOf(plugin!, definitions))).toEqual([]);
  });

  it('holds a file of every kind that the format knows', () => {
    const files = [...newPlugin({ id: 'dairy', kind: 'industry' }).keys()];
    const kindsOf = new Set(files.map((file) => file.split('/')[0].replace('.json', '')));
    expect(resourceKinds.filter((kind) => !kindsOf.has(kind))).toEqual([]);
    expect(files).toEqual(expect.arrayContaining(['plugin.json', 'README.md', 'CHANGELOG.md']));
  });

  it('stands where it is told to: its cases are of its region', () => {
    const source = newPlugin({ id: 'dali', kind: 'city', regions: ['532900'], title: '大理' });
    const { plugin } = readPlugin(source, { others: [nationalLike()], isStrict: true });
    expect(plugin).toMatchObject({ regions: ['532900'], manifest: { title: '大理', kind: 'city' } });
    expect(runCases(plugin!, resolveDefinitions([nationalLike(), plugin!])).failed).toBe(0);
  });
});
