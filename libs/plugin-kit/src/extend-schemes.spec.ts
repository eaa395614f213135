import { compileScheme } from '@xinheng/grading';
import { measuresOf, treatmentOf } from '@xinheng/effects';
import type { PluginDefinitions } from './model/plugin-definitions.js';
import { checkPlugin } from './check-plugin.js';
import { readPlugin } from './read-plugin.js';
import { resolveDefinitions } from './resolve-definitions.js';
import { runCases } from './cases/run-cases.js';

const basis = { document: 'rules', article: '第一条' };
const manifest = (id: string, kind: string, regions: string[], more = {}) => ({
  formatVersion: 1,
  id,
  version: '1.0.0',
  title: id,
  kind,
  regions,
  core: '^1.0.0',
  documents: [{ key: 'rules', title: '规定', level: 'provincial-government' }],
  ...more,
});
const firms = { subjectKinds: ['enterprise'], cycle: { mode: 'rolling' } };
const grades = ['A', 'B', 'C'].map((key) => ({ key, title: key }));
const count = (key: string, item: string) => ({
  key,
  title: key,
  type: 'integer',
  from: { records: { items: [item] } },
  aggregate: 'count',
});
const item = (key: string) => ({
  key,
  title: key,
  category: 'cat-04',
  nature: 'negative',
  temporal: 'event',
  subjectKinds: ['enterprise'],
  providers: ['*'],
  source: '—',
  disclosure: 'closed',
  sharing: 'none',
  publicity: 'none',
  updateCycle: '—',
  basis,
});

function read(files: Readonly<Record<string, unknown>>, others: readonly PluginDefinitions[] = []) {
  const source = new Map(Object.entries(files).map(([file, json]) => [file, JSON.stringify(json)]));
  const { plugin, issues } = readPlugin(source, { others });
  return { plugin, found: issues.map(({ code, file, pointer }) => `${code} ${file ?? ''} ${pointer}`) };
}

const province = read({
  'plugin.json': manifest('province', 'province', ['130000'], {
    subjectAttributes: [{ key: 'is-large', title: '大型', type: 'boolean' }],
  }),
  'catalogue.json': [item('fault')],
  'parameters.json': [
    {
      key: 'limit',
      title: '上限',
      values: [{ from: '2022-01-01', value: 5, basis }],
      open: { tighter: 'lower', bound: 1 },
    },
    { key: 'closed', title: '不开放', values: [{ from: '2022-01-01', value: 9, basis }] },
  ],
  'facts.json': [count('faults', 'fault')],
  'schemes/grade.json': {
    key: 'grade',
    title: '等级',
    ...firms,
    appliesTo: { '!': [{ var: ['subject.attributes.is-large', false] }] },
    method: 'decision',
    grades,
    rules: [
      {
        key: 'many',
        when: { '>': [{ var: 'faults' }, { var: 'param.limit' }] },
        grade: 'C',
        reason: '{faults}次，超过{param.limit}次',
        basis,
        extensible: true,
      },
      { key: 'some', when: { '>=': [{ var: 'faults' }, 1] }, grade: 'B', reason: '{faults}次', basis },
    ],
    otherwise: { grade: 'A', reason: '无', basis },
  },
  'schemes/score.json': {
    key: 'score',
    title: '评分',
    ...firms,
    method: 'score',
    grades,
    base: 100,
    groups: [{ key: 'conduct', title: '行为', extensible: true }],
    indicators: [{ key: 'fault', group: 'conduct', points: -10, each: 'faults', reason: '{faults}次', basis }],
    bands: [
      { grade: 'A', min: 90, basis },
      { grade: 'B', min: 60, basis },
      { grade: 'C', basis },
    ],
  },
  'measures.json': [
    { key: 'ease', title: '便利', kind: 'incentive', causes: [{ scheme: 'grade', grades: ['A'] }], basis },
  ],
  'supervision.json': {
    treatments: [
      { scheme: 'grade', grade: 'A', ratio: '0.01', basis },
      { scheme: 'grade', grade: 'B', ratio: '0.1', basis },
    ],
  },
}).plugin!;

const city = (extension: object, more: Readonly<Record<string, unknown>> = {}) =>
  read(
    {
      'plugin.json': manifest('city', 'city', ['130100'], { dependsOn: { province: '^1.0.0' } }),
      'catalogue.json': [item('local-fault')],
      'facts.json': [count('local-faults', 'local-fault')],
      'schemes/grade.json': { key: 'grade', extends: 'province:grade', ...extension },
      ...more,
    },
    [province],
  );
const limit = (...values: readonly (readonly [from: string, value: number])[]) => ({
  parameters: [{ key: 'limit', values: values.map(([from, value]) => ({ from, value, basis })) }],
});
const localRule = (changed = {}) => ({
  rules: [
    {
      key: 'local',
      after: 'many',
      when: { '>=': [{ var: 'local-faults' }, 1] },
      grade: 'C',
      reason: '本市{local-faults}次，全省{province:faults}次',
      basis,
      ...changed,
    },
  ],
});

/** What a firm of a region gets for so many faults. */
function gradeOf(plugin: PluginDefinitions, scheme: string, region: string, faults: number, more = {}) {
  const subject = { kind: 'enterprise', code: '91130102Y000000161', region } as const;
  const records = Array.from({ length: faults }, (_, order) => ({
    id: `r${String(order)}`,
    item: 'province:fault',
    decidedOn: '2022-03-01',
    fields: {},
  }));
  const {
    asOf = '2022-06-30',
    locals = 0,
    attributes = {},
  } = more as {
    asOf?: string;
    locals?: number;
    attributes?: Record<string, boolean>;
  };
  const local = Array.from({ length: locals }, (_, order) => ({
    id: `l${String(order)}`,
    item: 'city:local-fault',
    decidedOn: '2022-03-01',
    fields: {},
  }));
  const outcome = compileScheme(resolveDefinitions([province, plugin]), scheme, asOf).evaluate({
    subject: { ...subject, attributes },
    records: [...records, ...local],
  });
  return outcome.status === 'graded' ? [outcome.grade, ...outcome.reasons.map(({ text }) => text)] : outcome.status;
}

describe('an extension', () => {
  it('gives one result in the city, under its key, and leaves the parent elsewhere', () => {
    const { plugin, found } = city({});
    expect(found).toEqual([]);
    expect(gradeOf(plugin!, 'city:grade', '130102', 5)).toEqual(['B', '5次']);
    expect(gradeOf(plugin!, 'province:grade', '130102', 5)).toBe('out-of-scope');
    expect(gradeOf(plugin!, 'province:grade', '130200', 5)).toEqual(['B', '5次']);
    expect(gradeOf(plugin!, 'city:grade', '130200', 5)).toBe('out-of-scope');
    expect(gradeOf(plugin!, 'city:grade', '130102', 5, { attributes: { 'is-large': true } })).toBe('out-of-scope');
  });

  it('tightens what is open, and the value of the parent stands until the first of its own', () => {
    const { plugin, found } = city(limit(['2022-06-01', 3]));
    expect(found).toEqual([]);
    expect(gradeOf(plugin!, 'city:grade', '130102', 4, { asOf: '2022-05-31' })).toEqual(['B', '4次']);
    expect(gradeOf(plugin!, 'city:grade', '130102', 4)).toEqual(['C', '4次，超过3次']);
    expect(gradeOf(plugin!, 'province:grade', '130200', 4)).toEqual(['B', '4次']);
  });

  it('adds rules that read its own facts and those of the parent', () => {
    const { plugin, found } = city(localRule());
    expect(found).toEqual([]);
    expect(gradeOf(plugin!, 'city:grade', '130102', 1, { locals: 2 })).toEqual(['C', '本市2次，全省1次']);
  });

  it('adds points that take away', () => {
    const indicator = {
      key: 'local',
      group: 'conduct',
      points: -50,
      each: 'local-faults',
      reason: '{local-faults}次',
      basis,
    };
    const { plugin, found } = city({ key: 'score', extends: 'province:score', indicators: [indicator] });
    expect(found).toEqual([]);
    expect(gradeOf(plugin!, 'city:score', '130102', 1, { locals: 1 })).toEqual(['C', '信用分40', '1次', '1次']);
  });

  it('lets what follows from the grades of the parent follow from its own', () => {
    const { plugin } = city({});
    const definitions = resolveDefinitions([province, plugin!]);
    const input = { subject: { kind: 'enterprise', code: '91130102Y000000161', region: '130102' } } as const;
    const result = { scheme: 'city:grade', grade: 'A' };
    const measures = measuresOf(definitions, 'province', { current: [result] }, input, '2022-06-30');
    expect(measures.map(({ measure }) => measure)).toEqual(['province:ease']);
    expect(treatmentOf(definitions, 'province', result, input, '2022-06-30')?.ratio).toBe('0.01');
  });

  it('holds on its days only', () => {
    const { plugin } = city({ inForceFrom: '2022-06-01' });
    expect(gradeOf(plugin!, 'province:grade', '130102', 1, { asOf: '2022-05-31' })).toEqual(['B', '1次']);
    expect(gradeOf(plugin!, 'province:grade', '130102', 1)).toBe('out-of-scope');
  });

  it('refuses a change of the parent that it could not stand on', () => {
    const { plugin } = city(limit(['2022-06-01', 3]));
    const changed = (value: number) => {
      const parameters = province.parameters.map((one) =>
        one.key === 'limit' ? { ...one, values: [{ from: '2022-01-01', value, basis }] } : one,
      ) as PluginDefinitions['parameters'];
      return checkPlugin({ ...province, parameters }, [plugin!])
        .filter(({ code }) => code === 'grading-extension-broken')
        .map(({ params }) => params);
    };
    expect(changed(3)).toEqual([]);
    expect(changed(2)).toEqual([{ plugin: 'city', scheme: 'grade', parent: 'province:grade' }]);
  });

  it('leaves the cases of the parent true', () => {
    const worked = {
      title: '1次',
      asOf: '2022-06-30',
      subject: { kind: 'enterprise', code: '91130102Y000000161', region: '130102' },
      records: [{ item: 'fault', decidedOn: '2022-03-01' }],
      expect: { grade: 'B' },
    };
    const { plugin } = city(
      {},
      { 'cases/grade.json': [{ ...worked, records: [{ item: 'province:fault', decidedOn: '2022-03-01' }] }] },
    );
    const parent = {
      ...province,
      cases: [{ scheme: 'grade', file: 'cases/grade.json', cases: [worked] }],
    } as never as PluginDefinitions;
    const definitions = resolveDefinitions([parent, plugin!]);
    expect([runCases(parent, definitions).failed, runCases(plugin!, definitions).failed]).toEqual([0, 0]);
  });

  it.each<[string, object, ...string[]]>([
    [
      'a looser value',
      limit(['2022-06-01', 6]),
      'grading-extends-looser schemes/grade.json /parameters/0/values/0/value',
    ],
    [
      'a value beyond the bound',
      limit(['2022-06-01', 0]),
      'grading-extends-bound schemes/grade.json /parameters/0/values/0/value',
    ],
    [
      'a parameter that is not open',
      { parameters: [{ key: 'closed', values: [{ from: '2022-06-01', value: 1, basis }] }] },
      'grading-extends-closed schemes/grade.json /parameters/0/key',
    ],
    ['a better grade', localRule({ grade: 'A' }), 'grading-extends-better schemes/grade.json /rules/0/grade'],
    [
      'a rule behind a closed one',
      localRule({ after: 'some' }),
      'grading-extends-after schemes/grade.json /rules/0/after',
    ],
    ['a rule nowhere', localRule({ after: undefined }), 'grading-extends-after schemes/grade.json /rules/0'],
    [
      'a place outside',
      { regions: ['130100', '140100'] },
      'grading-region-outside schemes/grade.json /regions/1',
      'grading-extends-region schemes/grade.json /regions',
    ],
    [
      'points that add',
      {
        key: 'score',
        extends: 'province:score',
        indicators: [{ key: 'x', group: 'conduct', points: 5, reason: '—', basis }],
      },
      'grading-extends-points schemes/grade.json /indicators/0/points',
    ],
    [
      'an unknown name in an added rule',
      localRule({ when: { '>=': [{ var: 'local-fault' }, 1] } }),
      'logic-unknown-name-near schemes/grade.json /rules/0/when/>=/0/var',
    ],
  ])('refuses %s', (_, extension, ...expected) => {
    expect(city(extension).found).toEqual(expect.arrayContaining(expected));
    expect(city(extension).plugin).toBeNull();
  });
});
