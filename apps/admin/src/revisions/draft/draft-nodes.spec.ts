import type { PluginFiles, ResourceChange } from '../../resource-editors/plugin-resources.js';
import { draftNodes, nodeAt, withValue, type DraftNode } from './draft-nodes.js';

const limit = { key: 'limit', title: '上限', values: [{ from: '2022-01-01', value: 5 }] };
const editions = [
  { key: 'class', title: '分类', inForceFrom: '2020-01-01' },
  { key: 'class', title: '分类', inForceFrom: '2024-01-01' },
];
const files: PluginFiles = {
  plugin: 'hebei',
  title: '河北',
  resources: {
    parameters: [limit],
    classifications: editions,
    supervision: { treatments: [{ scheme: 'enterprise-grade', grade: 'A', ratio: 1 }] },
  },
  cases: [{ key: 'enterprise-grade', scheme: 'enterprise-grade', cases: [] }],
};
const found = (nodes: readonly DraftNode[], resource: string, key: string): DraftNode => {
  const node = nodeAt(nodes, resource, key);
  if (node === undefined) throw new Error(`no ${resource} ${key}`);
  return node;
};

describe('the resources of a draft', () => {
  it('are those in force, each named by what makes it one of a kind', () => {
    const nodes = draftNodes(files, []);
    expect(nodes.map(({ resource, key }) => `${resource}/${key}`)).toEqual([
      'parameters/limit',
      'classifications/class',
      'classifications/class',
      'supervision/treatments/enterprise-grade/A',
      'cases/enterprise-grade',
    ]);
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
  });

  it('take a change in the place of the only edition, and of the one of the same first day', () => {
    const changes: readonly ResourceChange[] = [
      { resource: 'parameters', key: 'limit', value: { ...limit, title: '次数上限' } },
      { resource: 'classifications', key: 'class', value: { ...editions[0], title: '旧分类' } },
    ];
    const nodes = draftNodes(files, changes);
    expect(found(nodes, 'parameters', 'limit')).toMatchObject({ title: '次数上限', change: 0, standing: limit });
    expect(nodes.filter(({ key }) => key === 'class').map(({ change }) => change)).toEqual([1, null]);
  });

  it('have new editions and new resources as well', () => {
    const nodes = draftNodes(files, [
      { resource: 'classifications', key: 'class', value: { key: 'class', title: '分类', inForceFrom: '2027-01-01' } },
      { resource: 'facts', key: 'count', value: { key: 'count', title: '次数' } },
    ]);
    expect(nodes.filter(({ standing }) => standing === null).map(({ key }) => key)).toEqual(['count', 'class']);
  });
});

describe('a change of a resource', () => {
  const node = found(draftNodes(files, []), 'parameters', 'limit');
  const changed = { ...limit, values: [{ from: '2022-01-01', value: 4 }] };

  it('is added once, goes on, and is none when the resource is again as it was', () => {
    const once = withValue([], node, changed);
    expect(once).toEqual([{ resource: 'parameters', key: 'limit', value: changed }]);
    const on = found(draftNodes(files, once), 'parameters', 'limit');
    expect(on.id).toBe(node.id);
    expect(withValue(once, on, { ...changed, title: '另' })).toHaveLength(1);
    expect(withValue(once, on, structuredClone(limit))).toEqual([]);
  });

  it('takes the resource away, and gives it back', () => {
    const gone = withValue([], node, null);
    expect(gone).toEqual([{ resource: 'parameters', key: 'limit', value: null }]);
    const absent = found(draftNodes(files, gone), 'parameters', 'limit');
    expect(absent).toMatchObject({ title: '上限', value: null, change: 0 });
    expect(withValue(gone, absent, limit)).toEqual([]);
  });

  it('of a new resource goes with it when it is taken away', () => {
    const changes: readonly ResourceChange[] = [{ resource: 'facts', key: 'count', value: { key: 'count' } }];
    expect(withValue(changes, found(draftNodes(files, changes), 'facts', 'count'), null)).toEqual([]);
  });
});
