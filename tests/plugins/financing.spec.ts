import { evaluateRowMetric, measuresOf } from '@xinheng/effects';
import type { SubjectRecord } from '@xinheng/facts';
import type { Json } from '@xinheng/logic';
import { readPlugin, resolveDefinitions } from '@xinheng/plugin-kit';
import { loadPlugin } from '@xinheng/plugin-pack';
import { join } from 'node:path';
import { gradeWith } from './grade-with.js';
import { record } from './hebei-input.js';
import { conditionsOf, procedureOf, refusals, TestCase } from './plugin-case.js';
import { inForce, pluginsFolder, shipped } from './plugin-folders.js';

const plugin = shipped('financing');
const { catalogue, metrics, schemes } = plugin;
const day = '2022-06-30';
const bank = {
  kind: 'enterprise',
  code: '91340100Y00000016M',
  region: '340102',
  attributes: { 'access-institution': '银行' },
} as const;
const assessed = (endedOn: string | null) =>
  record('financing:security-assessment', '2022-01-10', { endedOn, fields: { assessor: '示例', result: '通过' } });
const access = (records: readonly SubjectRecord[], asOf = day) =>
  gradeWith('financing:access', { subject: bank, records }, asOf);
const reading = procedureOf('financing', 'reading');
const asked = (isAssessed: boolean, changed: Readonly<Record<string, Json>> = {}) =>
  new TestCase(
    reading,
    '2022-07-01',
    { financingCase: 'R1', enterpriseCode: bank.code, purpose: '融资支持', level: '基础性', ...changed },
    conditionsOf(reading, { 'is-assessed': isAssessed }),
  );
const firm = (region: string) => ({ kind: 'enterprise', code: '91520100Y00000016T', region }) as const;
const overdue = (times: number) =>
  Array.from({ length: times }, () => record('financing:loan-overdue', '2022-03-01', { fields: { matter: '示例' } }));

describe('access institutions', () => {
  it('[R-AHF-7] are cut off on the day on which their security assessment ends', () => {
    expect(access([assessed('2022-07-01')])).toMatchObject({ grade: 'Open', nextChangeOn: '2022-07-01' });
    expect(access([assessed('2022-07-01')], '2022-07-01')).toMatchObject({ grade: 'Closed', rule: 'not-assessed' });
    expect(access([])).toMatchObject({ grade: 'Closed' });
    const closed = { current: [{ scheme: 'financing:access', grade: 'Closed' }] };
    expect(measuresOf(inForce, 'financing', closed, { subject: bank }, day).map(({ measure }) => measure)).toEqual([
      'financing:cut-off',
    ]);
    expect(refusals(() => asked(false).step('give', 'clerk', '2022-07-01'))).toEqual(['case-step-condition']);
    expect(refusals(() => asked(true).step('give', 'clerk', '2022-07-01'))).toEqual([]);
  });

  it('[R-AHF-8] read for a stated financing case, and for financing alone', () => {
    expect(reading.form?.required).toContain('financingCase');
    expect(refusals(() => asked(true, { purpose: '其他' }).step('give', 'clerk', '2022-07-01'))).toEqual([
      'case-step-condition',
    ]);
  });

  it('[R-AHF-6] read what is sensitive with authorisation only, by another role', () => {
    const sensitive = asked(true, { level: '敏感' });
    expect(refusals(() => sensitive.step('give', 'clerk', '2022-07-01'))).toEqual(['case-step-condition']);
    expect(refusals(() => sensitive.step('give-sensitive', 'reviewer', '2022-07-01'))).toEqual(['case-form-required']);
    expect(catalogue.every(({ disclosure }) => disclosure === 'closed')).toBe(true);
  });

  it('[R-AHF-4] [R-HLJ-4] are measured by their service, and are of four kinds', () => {
    const row = (provider: string, gathered: number) => ({
      item: 'financing:loan-overdue',
      provider,
      region: '340102',
      values: { declared: 10, gathered },
    });
    const { target, groups } = evaluateRowMetric(
      inForce,
      'financing:service-quality',
      [row('甲行', 9), row('乙行', 5)],
      {
        asOf: day,
      },
    );
    expect([target, groups.map(({ group, rate }) => [...group, rate])]).toEqual([
      0.9,
      [
        ['甲行', 0.9],
        ['乙行', 0.5],
      ],
    ]);
    expect(plugin.subjectAttributes[0]?.values).toEqual(['银行', '保险', '担保', '信用服务机构']);
  });
});

describe('small firms', () => {
  it('[R-AHF-3] are evaluated by a method of its own', () => {
    const of = (times: number) =>
      gradeWith('financing:anhui-small-firm', { subject: firm('340102'), records: overdue(times) }, day);
    expect([of(0), of(1)]).toMatchObject([
      { grade: 'Fair', score: 60 },
      { grade: 'Weak', score: 49 },
    ]);
  });

  it('[R-AHF-5] warn their lender when the grade drops', () => {
    const weak = { current: [{ scheme: 'financing:anhui-small-firm', grade: 'Weak' }] };
    expect(
      measuresOf(inForce, 'financing', weak, { subject: firm('340102') }, day).map(({ measure }) => measure),
    ).toEqual(['financing:risk-warning']);
    expect(procedureOf('financing', 'warning').transitions[0]?.effects).toContain('notify-receivers');
  });

  it('[R-AHF-1] [R-AHF-2] [R-HLJ-4] share a list by province and eight families of data', () => {
    expect(catalogue.find(({ key }) => key === 'anhui-sharing-entry')?.fields?.required).toEqual([
      'provider',
      'information',
      'way',
    ]);
    expect(catalogue.filter(({ key }) => key.endsWith('-information')).map(({ title }) => title.slice(7))).toEqual([
      '纳税',
      '社会保险费',
      '住房公积金',
      '进出口',
      '水电气',
      '不动产',
      '知识产权',
      '科技研发',
    ]);
  });

  it('[R-GZF-1] are evaluated in a second province by configuration alone, and in a third by a line more', async () => {
    const of = (scheme: string, region: string) =>
      gradeWith(`financing:${scheme}`, { subject: firm(region) }, day).status;
    expect([of('guizhou-small-firm', '520102'), of('guizhou-small-firm', '340102')]).toEqual([
      'graded',
      'out-of-scope',
    ]);
    expect([of('anhui-small-firm', '340102'), of('anhui-small-firm', '520102')]).toEqual(['graded', 'out-of-scope']);
    const { source } = await loadPlugin(join(pluginsFolder, 'financing'), { shelves: [pluginsFolder] });
    const provinces = plugin.manifest.sets?.['provinces'] ?? [];
    const third = { ...provinces[1], key: 'sichuan', title: '四川', english: 'Sichuan', region: '510000' };
    const sets = { ...plugin.manifest.sets, provinces: [...provinces, third] };
    const changed = new Map([
      ...(source ?? []),
      ['plugin.json', JSON.stringify({ ...plugin.manifest, sets })] as const,
    ]);
    const { plugin: more, issues } = readPlugin(changed, { others: [shipped('national')], isStrict: true });
    expect(issues).toEqual([]);
    const definitions = resolveDefinitions([shipped('national'), more!]);
    const subject = firm('510104');
    expect(gradeWith('financing:sichuan-small-firm', { subject }, day, definitions)).toMatchObject({ grade: 'Fair' });
    expect(more?.schemes).toHaveLength(schemes.length + 1);
  });
});

describe('the rest', () => {
  it('[R-AHF-9] [R-AHF-10] takes applications in three ways, and evaluates platforms yearly', () => {
    expect(procedureOf('financing', 'policy').form?.properties?.['way']?.enum).toEqual(['网上办', '掌上办', '一次办']);
    expect(procedureOf('financing', 'platform-evaluation').form?.required).toContain('year');
  });

  it('[R-HZ-8] reports the loans of Huizhou against their targets', () => {
    const of = (key: string) => metrics.find((one) => one.key === key);
    expect([of('loan-growth')?.regions, of('credit-loan-share')?.regions]).toEqual([['441300'], ['441300']]);
    const values = plugin.parameters.flatMap((one) =>
      'values' in one && one.key.endsWith('-target') ? [one.key] : [],
    );
    expect(values).toEqual(['growth-target', 'credit-loan-target', 'quality-target']);
  });

  it('[R-MHD-4] [R-MHD-5] shares the housing fund with authorisation, and of a joint model the result only', () => {
    expect(procedureOf('financing', 'housing-fund').form?.required).toContain('authorisation');
    expect(procedureOf('financing', 'joint-model').transitions[0]?.requires).toEqual(['result']);
  });
});
