import { readdirSync, readFileSync } from 'node:fs';
import type { Json } from '@xinheng/logic';
import type { JsonObject } from '../changes/compare-resources.js';
import { expandSets, setsOf } from '../source/expand-sets.js';
import { readSheets } from './read-sheets.js';
import { ITEMS, type TableResource } from './table.js';
import type { CellContent } from './cell.js';
import { sheetsOf, type Sheet } from './write-sheets.js';

const plugins = new URL('../../../../plugins/', import.meta.url);
const json = (path: string) => JSON.parse(readFileSync(new URL(path, plugins), 'utf8')) as unknown;
const names = (path: string) => {
  try {
    return readdirSync(new URL(path, plugins)).filter((name) => name.endsWith('.json'));
  } catch {
    return [];
  }
};
const words = { locale: 'zh-CN', say: () => '一句话' } as const;
/** A file as the plugin has it: what stands for each member of a set written out. */
const expanded = (plugin: string, path: string): readonly JsonObject[] =>
  [
    expandSets(json(`${plugin}/${path}`) as Json, setsOf(json(`${plugin}/plugin.json`) as Json)).value as unknown,
  ].flat() as JsonObject[];
const written = (resource: TableResource, value: JsonObject): readonly Sheet[] => sheetsOf(resource, value, words);

/** Every scheme, parameter, look-up table and catalogue that is shipped. */
const shipped = readdirSync(plugins).flatMap((plugin): readonly (readonly [string, TableResource, JsonObject])[] => [
  ...names(`${plugin}/schemes`)
    .flatMap((name) => expanded(plugin, `schemes/${name}`))
    .filter((scheme) => !('extends' in scheme))
    .map((scheme) => [`${plugin} ${scheme['key'] as string}`, 'schemes', scheme] as const),
  ...(names(plugin).includes('parameters.json')
    ? (expanded(plugin, 'parameters.json') as (JsonObject & { readonly key: string })[]).map(
        (one) => [`${plugin} ${one.key}`, 'parameters', one] as const,
      )
    : []),
  ...(names(plugin).includes('catalogue.json')
    ? [
        [
          `${plugin} catalogue`,
          'catalogue',
          { [ITEMS]: expanded(plugin, 'catalogue.json') } as unknown as JsonObject,
        ] as const,
      ]
    : []),
]);
const hebei = json('hebei/schemes/enterprise-grade.json') as JsonObject & { readonly rules: readonly JsonObject[] };

/** A sheet with other cells: `[line, title, content]`. */
function filled(
  sheets: readonly Sheet[],
  name: string,
  cells: readonly [number, string, CellContent][],
): readonly Sheet[] {
  return sheets.map((sheet) => {
    if (sheet.name !== name) return sheet;
    const titles = sheet.lines[0]?.cells ?? [];
    const lines = sheet.lines.map(({ line, cells: before }) => {
      const after = [...before];
      for (const [at, title, content] of cells) if (at === line) after[titles.indexOf(title)] = content;
      return { line, cells: after };
    });
    return { name, lines };
  });
}

describe('sheets of rules', () => {
  it.each(shipped)('of %s come back without a change, and the value is the one it was', (_, resource, value) => {
    const sheets = written(resource, value);
    const read = readSheets(resource, value, sheets);
    expect(read.findings).toEqual([]);
    expect(read.changes).toEqual([]);
    expect(read.value).toBe(value);
    const english = sheetsOf(resource, value, { locale: 'en', say: () => null });
    expect(readSheets(resource, value, english).changes).toEqual([]);
  });

  it.each(shipped)('of %s bring back all that they show when every row is written anew', (_, resource, value) => {
    const part =
      resource === 'catalogue' ? ITEMS : resource === 'parameters' ? ('by' in value ? 'rows' : 'values') : '';
    if (
      part === '' ||
      (resource === 'catalogue' &&
        (value[ITEMS] as JsonObject[]).some(({ admit, clocks, routes, fields }) => admit ?? clocks ?? routes ?? fields))
    )
      return;
    const read = readSheets(resource, { ...value, [part]: [] }, written(resource, value));
    expect(read.value).toEqual(value);
  });

  it('tell a changed cell by sheet and cell, before and after, and leave all else the objects they were', () => {
    const sheets = filled(written('schemes', hebei), '规则', [
      [5, '等级', 'D'],
      [5, '条件（供阅读）', '别的话'],
    ]);
    const { value, changes, findings } = readSheets('schemes', hebei, sheets);
    expect(findings).toEqual([]);
    expect(changes).toEqual([
      {
        id: '规则!C5',
        kind: 'cell',
        sheet: '规则',
        cell: 'C5',
        row: 'many-general',
        column: '等级',
        before: 'C',
        after: 'D',
      },
    ]);
    const rules = value['rules'] as readonly JsonObject[];
    expect(rules[3]).toEqual({ ...hebei.rules[3], grade: 'D' });
    expect(rules.filter((_, at) => at !== 3)).toEqual(hebei.rules.filter((_, at) => at !== 3));
    expect(rules[0]).toBe(hebei.rules[0]);
    expect(rules[3]?.['when']).toBe(hebei.rules[3]?.['when']);
    expect(readSheets('schemes', hebei, sheets, new Set(['规则!C5'])).value).toBe(hebei);
  });

  it('tell rows that came, went and moved, each of which can be left', () => {
    const sheets = written('schemes', hebei).map((sheet): Sheet => {
      if (sheet.name !== '规则') return sheet;
      const [titles, first, second, third, ...rest] = sheet.lines.map(({ cells }) => cells);
      const added = [...(third ?? [])];
      added[0] = 'more';
      const [fourth, ...others] = rest;
      const lines = [titles, second, first, fourth, added, ...others].map((cells = [], at) => ({
        line: at + 1,
        cells,
      }));
      return { name: sheet.name, lines };
    });
    const { value, changes } = readSheets('schemes', hebei, sheets);
    const keys = (scheme: JsonObject) => (scheme['rules'] as readonly JsonObject[]).map(({ key }) => key);
    const [first, second, third, fourth, ...rest] = hebei.rules.map(({ key }) => key);
    expect(keys(value)).toEqual([second, first, fourth, 'more', ...rest]);
    expect(changes.map(({ kind, row }) => [kind, row])).toEqual([
      ['order', ''],
      ['removed', third],
      ['added', 'more'],
    ]);
    const ids = Object.fromEntries(changes.map(({ kind, id }) => [kind, id]));
    const without = (kinds: readonly string[]) =>
      keys(readSheets('schemes', hebei, sheets, new Set(kinds.map((kind) => ids[kind] ?? ''))).value);
    expect(without(['order'])).toEqual([first, second, fourth, 'more', ...rest]);
    expect(without(['removed', 'added'])).toEqual([second, third, first, fourth, ...rest]);
    expect(without(['order', 'removed', 'added'])).toEqual(keys(hebei));
  });

  it('take a row whose key was changed for the row that it was', () => {
    const { value, changes } = readSheets(
      'schemes',
      hebei,
      filled(written('schemes', hebei), '规则', [[2, '键', 'gone']]),
    );
    expect(changes.map(({ kind, cell }) => [kind, cell])).toEqual([['cell', 'A2']]);
    expect((value['rules'] as readonly JsonObject[])[0]).toEqual({ ...hebei.rules[0], key: 'gone' });
  });

  it.each([
    ['等级', 'Z', 'table-cell-choice', 'C3'],
    ['理由', null, 'table-cell-missing', 'D3'],
    ['条件（JSON-Logic）', '{">": [', 'table-cell-json', 'H3'],
    ['键', 'revoked', 'table-row-twice', 'A3'],
    ['依据条款', null, 'plugin-property-missing', 'F3'],
  ] as const)('tell a wrong %s of %p by its cell', (title, content, code, cell) => {
    const sheets = filled(written('schemes', hebei), '规则', [[3, title, content]]);
    const { findings } = readSheets('schemes', hebei, sheets);
    expect(findings.map((found) => [found.code, found.sheet, found.cell])).toContainEqual([code, '规则', cell]);
  });

  it('say so where a title or every sheet is missing, and change nothing then', () => {
    const other = readSheets('schemes', hebei, [{ name: 'Sheet1', lines: [] }]);
    expect([other.value, other.findings.map(({ code }) => code)]).toEqual([hebei, ['table-sheet-none']]);
    const untitled = readSheets('schemes', hebei, filled(written('schemes', hebei), '规则', [[1, '键', '编号']]));
    expect(untitled.value).toBe(hebei);
    expect(untitled.findings.map(({ code }) => code)).toContain('table-column-missing');
  });

  it('keep a text that looks like a number apart from a number, and a parameter from a text', () => {
    const lookup = {
      key: 'k',
      title: 't',
      type: 'string',
      by: ['region'],
      rows: [
        { match: ['130000'], value: '5' },
        { match: ['*'], value: 5 },
      ],
    };
    const sheets = written('parameters', lookup);
    expect(readSheets('parameters', { ...lookup, rows: [] }, sheets).value).toEqual(lookup);
    expect(sheets[0]?.lines[1]?.cells).toEqual(['130000', '"5"']);
  });
});
