import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createWorkingCalendar, deadline, type HolidayTable } from '@xinheng/calendar';
import { compileProposals, evaluateRowMetric } from '@xinheng/effects';
import type { SubjectRecord } from '@xinheng/facts';
import { readPlugin } from '@xinheng/plugin-kit';
import { loadPlugin } from '@xinheng/plugin-pack';
import { gradeWith } from './grade-with.js';
import { record } from './hebei-input.js';
import { procedureOf, refusals, TestCase } from './plugin-case.js';
import { pluginsFolder, shipped, shippedPlugins } from './plugin-folders.js';

const plugin = shipped('safety');
const { catalogue, lists, measures, metrics, parameters } = plugin;
const subject = { kind: 'enterprise', code: '91340100Y00000016M', region: '340102' } as const;
const folder = join(import.meta.dirname, '../../config/holidays');
const calendar = createWorkingCalendar(
  readdirSync(folder).map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as HolidayTable),
);
const step = (procedure: string, key: string) =>
  procedureOf('safety', procedure).transitions.find((transition) => transition.key === key)!;
const matters = [
  '非煤矿山企业安全生产许可',
  '危险化学品企业安全生产许可',
  '第一类易制毒化学品生产、经营许可',
  '安全检验检测机构、评价机构资质认可',
];
const penalty = (decidedOn: string, fields = {}) =>
  record('safety:safety-penalty', decidedOn, { fields: { content: '罚款', number: '1号', ...fields } });
const gradeOf = (records: readonly SubjectRecord[]) =>
  gradeWith('safety:safety-credit', { subject, records }, '2022-06-30');

describe('double publicity', () => {
  const published = (publicFrom: string | null) => ({
    item: 'safety:safety-penalty',
    provider: '省应急管理厅',
    region: '340102',
    record: penalty('2022-07-01'),
    values: { publicFrom, gatheredOn: null, pushedOn: null, state: 'public' },
  });
  const options = { asOf: '2022-07-31', calendar };

  it('[R-AHE-5] is online and reported within 7 worked days of the decision', () => {
    for (const key of ['safety-licence', 'safety-penalty']) {
      const clocks = catalogue.find((item) => item.key === key)?.clocks ?? [];
      expect(clocks.map(({ from, to }) => [from, to])).toEqual([
        ['decided', 'public'],
        ['decided', 'province'],
      ]);
      for (const { within } of clocks) expect(deadline('2022-07-01', within, calendar).on).toBe('2022-07-12');
    }
  });

  it('[R-AHE-5] [R-AHE-6] counts who is late: zero is the target, and one raises the alarm', () => {
    const inTime = evaluateRowMetric(shippedPlugins, 'safety:late', [published('2022-07-12')], options);
    expect([inTime.target, inTime.groups[0]?.rate, inTime.groups[0]?.isAlert]).toEqual([0, 0, false]);
    const late = evaluateRowMetric(shippedPlugins, 'safety:late', [published('2022-07-13'), published(null)], options);
    expect(late.groups).toMatchObject([
      { group: ['省应急管理厅', 'safety:safety-penalty'], numerator: 2, denominator: 2, isAlert: true },
    ]);
  });

  it('[R-AHE-6] counts what is concealed and what does not conform', () => {
    const row = (values: Readonly<Record<string, number | boolean>>) => ({
      item: 'safety:safety-licence',
      provider: '省应急管理厅',
      region: '340102',
      values,
    });
    const concealed = evaluateRowMetric(
      shippedPlugins,
      'safety:concealed',
      [row({ declared: 10, gathered: 9 })],
      options,
    );
    expect(concealed).toMatchObject({ target: 0, groups: [{ numerator: 1, rate: 0.1, isAlert: true }] });
    const rows = [true, false].map((isQualified) => row({ isQualified, requiredFields: 1, filledFields: 1 }));
    expect(evaluateRowMetric(shippedPlugins, 'safety:conforming', rows, options)).toMatchObject({
      target: 1,
      groups: [{ rate: 0.5 }],
    });
  });

  it('[R-AHE-4] shows where basic data differ from the registration', () => {
    expect(metrics.find(({ key }) => key === 'mismatch')).toMatchObject({ over: 'records', target: 0 });
    expect(catalogue.find(({ key }) => key === 'registration-check')?.fields?.required).toContain('isMatching');
  });
});

describe('lists', () => {
  it('[R-AHE-2] the serious list takes nobody until the basis of the Ministry is entered', async () => {
    expect(lists.find(({ key }) => key === 'serious-dishonesty')?.status).toBe('awaiting-basis');
    expect(compileProposals(shippedPlugins, 'safety', '2022-06-30')).toBeNull();
    const { source } = await loadPlugin(join(pluginsFolder, 'safety'), { shelves: [pluginsFolder] });
    const others = [shipped('national')];
    const active = lists.map((list) => ({ ...list, status: 'active' }));
    const read = (files: Readonly<Record<string, unknown>>) =>
      readPlugin(
        new Map([
          ...(source ?? []),
          ...Object.entries(files).map(([file, json]) => [file, JSON.stringify(json)] as const),
        ]),
        { others },
      ).issues.map(({ code }) => code);
    expect(read({ 'lists.json': active })).toEqual(['plugin-serious-list-level']);
    const ministry = { key: 'ministry', title: '安全生产领域严重失信名单管理办法', level: 'national-rule' };
    const documents = [...(plugin.manifest.documents ?? []), ministry];
    const based = active.map((list) =>
      list.key === 'serious-dishonesty' ? { ...list, basis: { document: 'ministry', article: '全文' } } : list,
    );
    expect(read({ 'plugin.json': { ...plugin.manifest, documents }, 'lists.json': based })).toEqual([]);
  });

  it('[R-AHE-3] the supplement list has no day of publication, so nobody is punished by it', () => {
    expect(lists.find(({ key }) => key === 'punishment-supplement')?.publishedOn).toBeNull();
    const joint = measures.find(({ key }) => key === 'joint-punishment');
    expect([joint?.kind, joint?.listedIn]).toEqual(['punishment', 'punishment-supplement']);
  });

  it('[R-AHE-15] takes over what another province of the delta listed, while it lasts', () => {
    const listed = (endedOn: string | null) =>
      record('safety:delta-serious-entry', '2021-01-10', { endedOn, fields: { province: '江苏省', reason: '示例' } });
    expect(gradeOf([listed(null)])).toMatchObject({ grade: 'C', rule: 'delta-listed' });
    expect(gradeOf([listed('2022-06-30')])).toMatchObject({ grade: 'A' });
    expect(measures.find(({ key }) => key === 'linked-control')?.unless).toEqual({ '!': [{ var: 'in-delta-list' }] });
  });

  it('[R-AHE-16] opens an on-site review at the end of the period, with its last day', () => {
    const review = new TestCase(procedureOf('safety', 'period-end-review'), '2022-07-01', {
      periodEndsOn: '2022-07-01',
      removalConditions: '已整改',
    });
    expect(review.clocks('2022-07-01')).toEqual({ 'review-within': ['2022-07-15', 'running'] });
    expect(refusals(() => review.step('remove', 'decider', '2022-07-04'))).toContain('case-step-state');
    review.step('review', 'reviewer', '2022-07-04', { reviewedOn: '2022-07-04', finding: '符合' });
    expect(review.step('remove', 'decider', '2022-07-05').effects).toEqual(
      expect.arrayContaining(['leave-list', 'end-measures']),
    );
    expect(step('reminder', 'remind').notice).toBe('reminder');
  });
});

describe('commitments', () => {
  it('[R-AHE-7] [R-AHE-8] replace approval in four matters, or lead to repair', () => {
    expect(procedureOf('safety', 'approval-commitment').form?.properties?.['matter']?.enum).toEqual(matters);
    expect(catalogue.find(({ key }) => key === 'commitment')?.fields?.properties?.['kind']?.enum).toEqual([
      '审批替代型',
      '信用修复型',
    ]);
    expect(procedureOf('safety', 'repair-commitment').kind).toBe('commitment');
  });

  it('[R-AHE-9] are published, all of them, and pushed', () => {
    const letter = catalogue.find(({ key }) => key === 'commitment');
    expect([letter?.disclosure, letter?.publicity, letter?.clocks?.[0]?.to]).toEqual(['open', 'permanent', 'province']);
    for (const [procedure, key] of [
      ['approval-commitment', 'license'],
      ['repair-commitment', 'publish'],
    ] as const) {
      expect(step(procedure, key).effects).toEqual(expect.arrayContaining(['create-record', 'announce']));
    }
  });

  it('[R-AHE-10] are spot-checked; a breach revokes the permit, is fined and recorded', () => {
    const ratio = parameters.find(({ key }) => key === 'commitment-check-ratio');
    expect(ratio?.title).toContain('示例');
    const check = new TestCase(procedureOf('safety', 'commitment-check'), '2022-07-01', {
      matter: matters[0],
      decidedOn: '2022-06-01',
    });
    check.step('check', 'reviewer', '2022-07-04', { finding: '未履行' });
    const outcome = { item: 'commitment-broken', reasons: '违诺' };
    expect(refusals(() => check.step('break', 'decider', '2022-07-05', outcome))).toEqual(['case-form-required']);
    expect(check.step('break', 'decider', '2022-07-05', { ...outcome, fine: 10_000 }).effects).toEqual(
      expect.arrayContaining(['break-commitment', 'create-record']),
    );
  });
});

describe('the rest', () => {
  it('[R-AHE-11] has classes with differentiated management', () => {
    expect(gradeOf([])).toMatchObject({ grade: 'A' });
    expect(gradeOf([penalty('2022-03-01')])).toMatchObject({ grade: 'B' });
    expect(gradeOf([penalty('2022-03-01', { isGrave: true })])).toMatchObject({ grade: 'C' });
    expect(plugin.supervision.treatments.map(({ grade, perYear }) => [grade, perYear])).toEqual([
      ['A', 1],
      ['B', 2],
      ['C', 4],
    ]);
  });

  it('[R-AHE-13] flags a matter that was closed without a query', () => {
    const matter = new TestCase(procedureOf('safety', 'matter'), '2022-07-01', { matter: '许可' });
    expect(refusals(() => matter.step('close', 'decider', '2022-07-01'))).toContain('case-step-state');
    expect(step('matter', 'close-unqueried').to).toBe('flagged');
  });

  it('[R-AHE-12] counts who reports, and supervises who does not', () => {
    expect(metrics.find(({ key }) => key === 'reports-made')?.target).toBe(1);
    expect(step('special-supervision', 'hold-accountable').by).toEqual(['head']);
  });

  it('[R-AHE-14] repairs in five ways, and then leaves the list on application', () => {
    expect(procedureOf('safety', 'repair').form?.properties?.['ways']?.enum).toEqual([
      '作出信用承诺',
      '完成信用整改',
      '接受专题培训',
      '提交信用报告',
      '参加公益慈善活动',
    ]);
    expect(procedureOf('safety', 'delisting').form?.required).toContain('repairedOn');
  });
});
