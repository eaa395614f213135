import { editorContext } from './editor-context.js';
import type { PluginResources } from './plugin-resources.js';

const resources: PluginResources = {
  plugin: 'hebei',
  title: '河北',
  documents: [{ key: 'heb-2022', title: '实施意见', number: '冀政办字〔2022〕54号' }],
  coverage: [{ document: 'heb-2022', article: '四(三)', note: '5次为B类' }],
  resources: {
    catalogue: [{ key: 'arrears', title: '欠费', fields: {} }],
    parameters: [
      {
        key: 'limit',
        title: '上限',
        values: [{ from: '2022-01-01', value: 5, basis: { document: 'heb-2022', article: '四(一)' } }],
      },
      { key: 'class', title: '分类', by: ['kind'], rows: [] },
    ],
    facts: [{ key: 'count', title: '次数', type: 'integer', unit: '次', from: { records: {} } }],
    supervision: { items: [{ key: 'food', title: '食品' }] },
  },
  dependencies: [
    { plugin: 'national', title: '国家', resources: { lists: [{ key: 'serious', title: '严重失信主体名单' }] } },
  ],
};
const today = '2026-11-26';

describe('editorContext', () => {
  it('names what the plugin declares bare, and what others declare with their plugin', () => {
    const context = editorContext(resources, [], { today });
    expect(context.items.map(({ reference }) => reference)).toEqual(['arrears']);
    expect(context.lists).toMatchObject([
      { reference: 'national:serious', plugin: 'national', title: '严重失信主体名单' },
    ]);
    expect(context.facts).toMatchObject([{ reference: 'count', type: 'integer', unit: '次', values: null }]);
    expect([context.parameters.length, context.lookups.length]).toEqual([1, 1]);
  });

  it('offers the articles that are cited or accounted for, with what the package says of them', () => {
    const context = editorContext(resources, [], { today });
    expect(context.articles).toEqual({ 'heb-2022': ['四(三)', '四(一)'] });
    expect(context.articleNotes['heb-2022 四(三)']).toBe('5次为B类');
  });

  it('has the other changes of the revision in it', () => {
    const context = editorContext(
      resources,
      [
        {
          resource: 'facts',
          key: 'count',
          value: { key: 'count', title: '一般失信次数', type: 'integer', from: { records: {} } },
        },
        {
          resource: 'facts',
          key: 'new',
          value: { key: 'new', title: '新指标', type: 'boolean', from: { logic: true } },
        },
        { resource: 'catalogue', key: 'arrears', value: null },
        { resource: 'documents', key: 'heb-2026', value: { key: 'heb-2026', title: '新规' } },
      ],
      { today },
    );
    expect(context.facts.map(({ title }) => title)).toEqual(['一般失信次数', '新指标']);
    expect(context.items).toEqual([]);
    expect(context.documents.map(({ key }) => key)).toEqual(['heb-2022', 'heb-2026']);
    expect(resources.resources.facts).toHaveLength(1);
  });

  it('replaces the only edition, and adds one that begins on another day where the first was changed already', () => {
    const edition = (inForceFrom: string) => ({
      resource: 'parameters',
      key: 'limit',
      value: { key: 'limit', title: '上限', values: [], inForceFrom },
    });
    const days = (...changes: readonly string[]) =>
      editorContext(resources, changes.map(edition), { today })
        .files[0]?.resources.parameters?.filter(({ key }) => key === 'limit')
        .map((one) => one['inForceFrom']);
    expect(days('2027-01-01')).toEqual(['2027-01-01']);
    expect(days('2027-01-01', '2028-01-01')).toEqual(['2027-01-01', '2028-01-01']);
  });

  it('knows how grades are inspected by scheme and grade', () => {
    const treatments = [{ scheme: 's', grade: 'A', ratio: '0.01' }];
    const value = { scheme: 's', grade: 'A', ratio: '0.02' };
    const context = editorContext(
      { ...resources, resources: { supervision: { treatments } } },
      [{ resource: 'supervision/treatments', key: 's/A', value }],
      { today },
    );
    expect(context.files[0]?.resources.supervision?.treatments).toEqual([value]);
  });

  it('stands a draft that is half written', () => {
    const broken = { resource: 'facts', key: 'odd', value: { key: 'odd' } };
    const context = editorContext(resources, [broken], { today });
    expect(context.facts.map(({ key }) => key)).toEqual(['count', 'odd']);
    expect(context.index.factKeys()).toEqual(['hebei:count']);
  });
});
