import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { PluginFiles } from '../../resource-editors/plugin-resources.js';
import type { RawObject } from '../../resource-editors/raw-object.js';
import { checkSchemeDraft } from './check-scheme-draft.js';
import { distinctFindings, findingsByRow, messagesAt } from './scheme-finding.js';

const PLUGINS = join(import.meta.dirname, '../../../../../plugins');
const read = (file: string): unknown => JSON.parse(readFileSync(join(PLUGINS, file), 'utf8'));

/** A plugin of the repository as the server sends it. */
function filesOf(id: string): PluginFiles {
  const names = ['catalogue', 'classifications', 'parameters', 'facts', 'lists', 'measures', 'procedures'];
  const present = readdirSync(join(PLUGINS, id));
  const resources = Object.fromEntries(
    names.filter((name) => present.includes(`${name}.json`)).map((name) => [name, read(`${id}/${name}.json`)]),
  );
  const schemes = present.includes('schemes')
    ? readdirSync(join(PLUGINS, id, 'schemes')).map((file) => read(`${id}/schemes/${file}`))
    : [];
  const manifest = read(`${id}/plugin.json`) as PluginFiles & { readonly id: string };
  return {
    ...manifest,
    plugin: manifest.id,
    dependsOn: [],
    resources: { ...resources, schemes } as PluginFiles['resources'],
  };
}

const files = [filesOf('hebei'), filesOf('national')];
const grades = files[0].resources.schemes?.[0] as RawObject;
const rules = grades['rules'] as readonly RawObject[];
const check = (changed: Readonly<Record<string, unknown>>) =>
  checkSchemeDraft({ files, scheme: { ...grades, ...changed } as RawObject, today: '2026-11-26', locale: 'zh-CN' }).map(
    ({ pointer, code }) => `${code} ${pointer}`,
  );
const errors = (changed: Readonly<Record<string, unknown>>) =>
  checkSchemeDraft({ files, scheme: { ...grades, ...changed } as RawObject, today: '2026-11-26', locale: 'zh-CN' })
    .filter(({ severity }) => severity === 'error')
    .map(({ pointer, code }) => `${code} ${pointer}`);

describe('the check of a scheme while it is edited', () => {
  it('finds no error in the scheme of Hebei', () => {
    expect(errors({})).toEqual([]);
  });

  it('tells what is missing where it would stand', () => {
    expect(errors({ rules: [{ ...rules[0], reason: '' }, ...rules.slice(1)] }).join()).toContain('/rules/0/reason');
    const { grade: _, ...open } = rules[1];
    expect(errors({ rules: [rules[0], open] })).toContain('plugin-property-missing /rules/1/grade');
  });

  it('tells of names, grades and keys within the scheme', () => {
    const strange = { ...rules[0], when: { '>': [{ var: 'general-dishonesty-21m' }, 5] } };
    expect(errors({ rules: [strange, ...rules.slice(1)] })).toContain('logic-unknown-name-near /rules/0/when/>/0/var');
    expect(errors({ rules: [...rules, { ...rules[0], grade: 'E' }] })).toEqual(
      expect.arrayContaining(['grading-unknown-grade /rules/6/grade', 'grading-key-twice /rules/6/key']),
    );
  });

  it('tells what the gate finds: a rule that is never reached, with the rules and an article', () => {
    const twice = { ...rules[0], key: 'revoked-again' };
    const found = checkSchemeDraft({
      files,
      scheme: { ...grades, rules: [...rules, twice] },
      today: '2026-11-26',
      locale: 'zh-CN',
    }).filter(({ pointer }) => pointer?.startsWith('/rules/6'));
    expect(found.flatMap(({ rules: named = [] }) => named)).toContain('revoked-again');
    expect(found.flatMap(({ basis = [] }) => basis)).toContainEqual({ document: 'heb-2022', article: '四(三)' });
  });

  it('never throws, whatever stands in the draft', () => {
    for (const rows of [null, 7, [null], [[]], [{ when: { var: [] } }]]) expect(check({ rules: rows })).not.toEqual([]);
  });
});

describe('findings', () => {
  const found = [
    { pointer: '/rules/10/when/>/0', code: 'a', message: '甲', severity: 'warning' as const },
    { pointer: '/rules/1', code: 'b', message: '乙', severity: 'error' as const },
    { pointer: '', code: 'c', message: '丙', severity: 'error' as const },
  ];

  it('are told at their row and field', () => {
    const of = findingsByRow(found, 'rules');
    expect(of(1).map(({ code }) => code)).toEqual(['b']);
    expect(of(10).map(({ code }) => code)).toEqual(['a']);
    expect(of(0)).toBe(of(2));
    expect(messagesAt(found, '/rules/10/when')).toBe('甲');
    expect(messagesAt(found, '/rules/10/grade')).toBeUndefined();
  });

  it('are told once, errors first', () => {
    expect(distinctFindings(found, found).map(({ code }) => code)).toEqual(['b', 'c', 'a']);
  });
});
