import { measuresOf } from '@xinheng/effects';
import type { SubjectRecord } from '@xinheng/facts';
import type { PluginDefinitions } from '@xinheng/plugin-kit';
import { gradeWith } from './grade-with.js';
import { record } from './hebei-input.js';
import { conditionsOf, procedureOf, refusals, TestCase } from './plugin-case.js';
import { inForce, shipped, together } from './plugin-folders.js';

const plugin = shipped('changsha');
const { catalogue, classifications, lists, parameters } = plugin;
const subject = { kind: 'enterprise', code: '91430104Y000000162', region: '430104' } as const;
const day = '2022-06-30';
const evaluation = (kind: string, score: number) =>
  record(`changsha:${kind}-evaluation`, '2022-05-01', {
    fields: { score, body: '示例', method: '示例1', evaluatedOn: '2022-05-01' },
  });
const three = (open: number, industry: number, market: number) => [
  evaluation('public', open),
  evaluation('industry', industry),
  evaluation('market', market),
];
const dishonesty = (given = {}, fields = {}) =>
  record('changsha:dishonesty', '2022-03-01', {
    ...given,
    fields: { nature: '一般', result: '罚款', harm: '一般', ...fields },
  });
const rate = (records: readonly SubjectRecord[], definitions: readonly PluginDefinitions[] = inForce) =>
  gradeWith('changsha:credit-class', { subject, records }, day, definitions);

describe('Changsha', () => {
  it('[R-CS-1] holds three evaluations of each subject, with body, method and date', () => {
    const items = catalogue.filter(({ key }) => key.endsWith('-evaluation'));
    expect(items.map(({ title }) => title)).toEqual(['公共信用综合评价结果', '行业信用评价结果', '市场信用评价结果']);
    for (const { fields } of items) expect(fields?.required).toEqual(['score', 'body', 'method', 'evaluatedOn']);
  });

  it('[R-CS-2] merges them by a table of weights, which an edit changes', () => {
    const records = three(100, 80, 60);
    expect(rate(records)).toMatchObject({ grade: 'B', score: 86 });
    const weighed = together({
      ...plugin,
      parameters: JSON.parse(
        JSON.stringify(parameters).replace(/("key":"public-weight".*?"value":)5/, '$115'),
      ) as PluginDefinitions['parameters'],
    });
    expect(rate(records, weighed)).toMatchObject({ grade: 'A', score: 93 });
    expect(rate(three(100, 80, 60).slice(0, 2))).toMatchObject({ score: 92.5 });
    const samples = parameters.filter(({ key }) => /-(weight|points|from)$/.test(key));
    expect(samples).toHaveLength(8);
    expect(samples.every(({ title }) => title.includes('示例'))).toBe(true);
  });

  it('[R-CS-2] weighs information by nature, penalty and harm, and takes points for it', () => {
    expect(classifications.map(({ severity }) => severity)).toEqual(['serious', 'none', 'general']);
    expect(rate([dishonesty()])).toMatchObject({ score: 95 });
    for (const fields of [{ nature: '严重' }, { result: '停产停业、吊销许可' }, { harm: '严重' }]) {
      expect(rate([dishonesty({}, fields)])).toMatchObject({ score: 80 });
    }
    expect(rate([dishonesty({}, { result: '警告', harm: '轻微' })])).toMatchObject({ score: 100 });
  });

  it('[R-CS-3] publishes a result by a switch, with channel and date', () => {
    const procedure = procedureOf('changsha', 'publication');
    const of = (isPublic: boolean) => new TestCase(procedure, '2022-07-01', { isPublic }, conditionsOf(procedure));
    expect(refusals(() => of(true).step('publish', 'decider', '2022-07-01'))).toEqual([
      'case-form-required',
      'case-form-required',
    ]);
    const shown = { channel: '信用网站', publicFrom: '2022-07-01' };
    expect(of(true).step('publish', 'decider', '2022-07-01', shown).effects).toContain('announce');
    expect(refusals(() => of(false).step('publish', 'decider', '2022-07-01', shown))).toEqual(['case-step-condition']);
  });

  it('[R-CS-4] grades anew after an objection, within the days that are set', () => {
    const objection = new TestCase(procedureOf('changsha', 'result-objection'), '2022-07-01', {
      evaluation: '分级分类',
      statement: '—',
    });
    expect(objection.clocks('2022-07-01')).toEqual({ 'handle-within': ['2022-07-08', 'running'] });
    objection.step('check', 'reviewer', '2022-07-04', { finding: '有误' });
    expect(objection.step('regrade', 'decider', '2022-07-05', { reason: '成立' }).effects).toContain('mark-stale');
    const serious = { nature: '严重' };
    expect(rate([...three(95, 95, 95), dishonesty({}, serious)])).toMatchObject({ grade: 'B' });
    expect(rate([...three(95, 95, 95), dishonesty({ voidedOn: '2022-07-05' }, serious)])).toMatchObject({ grade: 'A' });
  });

  it('[R-CS-5] lets measures follow the class, and restricts nobody by a list that is not published', () => {
    const of = (grade: string) =>
      measuresOf(
        inForce,
        'changsha',
        { announced: [{ scheme: 'changsha:credit-class', grade }] },
        { subject },
        day,
      ).map(({ measure }) => measure.replace('changsha:', ''));
    expect([of('A'), of('B'), of('C')]).toEqual([
      ['convenience', 'fewer-inspections'],
      ['fewer-inspections'],
      ['more-inspections'],
    ]);
    expect(lists[0]?.publishedOn).toBeNull();
  });

  it('[R-CS-6] keeps cases of accountability and protection', () => {
    expect(['accountability', 'protection'].map((key) => procedureOf('changsha', key).kind)).toEqual([
      'complaint',
      'complaint',
    ]);
  });
});
