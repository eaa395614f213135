import type { CatalogueItem } from '@xinheng/facts';
import type { GradingDefinitions } from '@xinheng/grading';
import { buildDependencyIndex } from './dependency-index.js';

const basis = { document: 'opinion', article: '一' };
const item = (key: string): CatalogueItem => ({
  key,
  title: key,
  category: 'cat-05',
  nature: 'negative',
  temporal: 'event',
  subjectKinds: ['enterprise'],
  providers: ['*'],
  source: 'local',
  layer: 'supplement',
  disclosure: 'open',
  sharing: 'none',
  publicity: 'none',
  updateCycle: 'P1D',
  basis,
});

const plugin: GradingDefinitions = {
  id: 'heb',
  version: '1.0.0',
  regions: [],
  dependsOn: [],
  subjectAttributes: [],
  catalogue: [item('arrears'), item('penalty'), item('praise')],
  classifications: [{ key: 'general', items: ['arrears'], severity: 'general', basis }],
  parameters: [{ key: 'limit', title: '上限', values: [{ from: '2022-01-01', value: 5, basis }] }],
  facts: [
    {
      key: 'general',
      title: '一般',
      type: 'integer',
      from: { records: { severity: ['general'] } },
      aggregate: 'count',
    },
    { key: 'penalties', title: '处罚', type: 'integer', from: { records: { items: ['penalty'] } }, aggregate: 'count' },
    {
      key: 'sum',
      title: '合计',
      type: 'integer',
      from: { logic: { '+': [{ var: 'general' }, { var: 'penalties' }] } },
    },
    { key: 'listed', title: '名单', type: 'boolean', from: { list: 'black' } },
    { key: 'unread', title: '无人读', type: 'boolean', from: { records: { items: ['praise'] } }, aggregate: 'exists' },
  ],
  lists: [{ key: 'black', title: '名单' }],
  schemes: [
    {
      key: 'grade',
      title: '分级',
      subjectKinds: ['enterprise'],
      method: 'decision',
      cycle: { mode: 'rolling' },
      appliesTo: { '==': [{ var: 'listed' }, false] },
      grades: [{ key: 'A', title: 'A' }],
      rules: [
        { key: 'many', when: { '>': [{ var: 'sum' }, { var: 'param.limit' }] }, grade: 'A', reason: '{general}' },
      ],
      otherwise: { grade: 'A', reason: '' },
    },
  ],
};

describe('the dependency index', () => {
  const index = buildDependencyIndex([plugin]);

  it('follows a scheme through its facts to items, lists and parameters', () => {
    expect(index.schemes).toEqual([
      {
        scheme: 'heb:grade',
        facts: ['heb:general', 'heb:listed', 'heb:penalties', 'heb:sum'],
        items: ['heb:arrears', 'heb:penalty'],
        parameters: ['heb:limit'],
        lookups: [],
        lists: ['heb:black'],
        schemes: [],
        readsSubject: false,
        readsCommitments: false,
      },
    ]);
  });

  it('says what a change can touch', () => {
    expect(index.dependents('heb:penalty')).toEqual(['heb:grade']);
    expect(index.dependents('heb:limit')).toEqual(['heb:grade']);
    expect(index.dependents('heb:praise')).toEqual([]);
    expect(index.factsOfItem('heb:arrears')).toEqual(['heb:general']);
  });
});
