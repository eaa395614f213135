import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createWorkingCalendar, type HolidayTable } from '@xinheng/calendar';
import { compileProposals, evaluateRowMetric, type CountedRow } from '@xinheng/effects';
import type { SubjectRecord } from '@xinheng/facts';
import { gradeWith } from './grade-with.js';
import { record } from './hebei-input.js';
import { procedureOf, refusals, TestCase } from './plugin-case.js';
import { shipped, shippedPlugins, together } from './plugin-folders.js';

const plugin = shipped('transport');
const { catalogue, facts, lists, measures, metrics, procedures, schemes, supervision } = plugin;
const ofHenan = { kind: 'enterprise', code: '91410100Y000000160', region: '410105' } as const;
const areas = ['公路建设', '道路运输', '水运工程建设', '安全生产', '水路运输'];
const inField = (title: string) => ({ ...ofHenan, attributes: { 'transport-fields': [title] } });
const folder = join(import.meta.dirname, '../../config/holidays');
const calendar = createWorkingCalendar(
  readdirSync(folder).map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as HolidayTable),
);
const metric = (key: string, rows: readonly CountedRow[]) =>
  evaluateRowMetric(shippedPlugins, `transport:${key}`, rows, { asOf: '2022-07-31', calendar });
const row = (item: string, provider: string, values: CountedRow['values'], given?: SubjectRecord): CountedRow => ({
  item,
  provider,
  region: '410105',
  values,
  ...(given && { record: given }),
});
const licence = 'national:administrative-licence';
const penalty = 'national:administrative-penalty';

describe('Henan: three rates of double publicity, 100%, by department and item', () => {
  it('[R-HEN-5] gathered of decided', () => {
    const { target, groups } = metric('gathered-rate', [
      row(licence, '甲局', { declared: 10, gathered: 10 }),
      row(penalty, '甲局', { declared: 4, gathered: 3 }),
      row(licence, '乙局', { declared: 5, gathered: 5 }),
      row('transport:highway-information', '乙局', { declared: 9, gathered: 0 }),
    ]);
    expect(target).toBe(1);
    expect(groups.map(({ group, rate }) => [...group, rate])).toEqual([
      ['甲局', licence, 1],
      ['甲局', penalty, 0.75],
      ['乙局', licence, 1],
      ['乙局', 'transport:highway-information', null],
    ]);
  });

  it('[R-HEN-5] published within 7 worked days of the decision', () => {
    // 2022-07-01 + 7 worked days is 2022-07-12.
    const published = (publicFrom: string | null) =>
      row(
        licence,
        '甲局',
        { publicFrom, gatheredOn: null, pushedOn: null, state: 'public' },
        record(licence, '2022-07-01'),
      );
    const { groups } = metric('seven-day-rate', [published('2022-07-12'), published('2022-07-13'), published(null)]);
    expect(groups).toMatchObject([{ numerator: 1, denominator: 3 }]);
  });

  it('[R-HEN-5] qualified of imported', () => {
    const read = (isQualified: boolean) => row(penalty, '甲局', { isQualified, requiredFields: 1, filledFields: 1 });
    expect(metric('qualified-rate', [read(true), read(true), read(false), read(true)]).groups).toMatchObject([
      { rate: 0.75 },
    ]);
  });

  it('counts nothing of another province', () => {
    const elsewhere = { ...row(licence, '昆明', { declared: 1, gathered: 0 }), region: '530102' };
    expect(metric('gathered-rate', [elsewhere]).groups).toEqual([]);
  });
});

describe('Henan: the fields', () => {
  it('[R-HEN-4] [R-HEN-6] five, each with its information, completeness and qualified rate of 80% at least', () => {
    const keys = ['highway', 'road', 'waterway-works', 'safety', 'water'];
    expect(catalogue.filter(({ key }) => key.endsWith('-information')).map(({ title }) => title)).toEqual(
      areas.map((title) => `${title}其他信用信息（示例）`),
    );
    for (const key of keys) {
      const item = `transport:${key}-information`;
      const rows = [
        row(item, '甲局', { isQualified: true, requiredFields: 4, filledFields: 4 }),
        row(item, '甲局', { isQualified: false, requiredFields: 4, filledFields: 2 }),
        row(licence, '甲局', { isQualified: true, requiredFields: 9, filledFields: 9 }),
      ];
      const [completeness, qualified] = ['completeness', 'qualified'].map((part) => metric(`${key}-${part}`, rows));
      expect([completeness?.target, qualified?.target]).toEqual([0.8, 0.8]);
      expect(completeness?.groups[0]).toMatchObject({ rate: 0.75 });
      expect(qualified?.groups[0]).toMatchObject({ rate: 0.5 });
    }
  });

  it('[R-HEN-12] six have commitments and performance, each with its coverage and its rate', () => {
    const titles = [...areas, '科研诚信'];
    for (const [suffix, word] of [
      ['-commitment', '信用承诺信息'],
      ['-performance', '践诺信息'],
    ] as const) {
      expect(catalogue.filter(({ key }) => key.endsWith(suffix)).map(({ title }) => title)).toEqual(
        titles.map((title) => title + word),
      );
    }
    expect(metrics.filter(({ key }) => key.endsWith('-commitment-coverage'))).toHaveLength(6);
    const outcome = (kept: string) =>
      row(
        'transport:research-performance',
        '甲局',
        { publicFrom: null, gatheredOn: null, pushedOn: null, state: 'kept' },
        record('transport:research-performance', '2022-07-01', { fields: { matter: '示例', outcome: kept } }),
      );
    expect(metric('research-kept', [outcome('已履行'), outcome('未履行')]).groups).toMatchObject([{ rate: 0.5 }]);
  });

  it('[R-HEN-2] [R-HEN-15] seven are rated by one written rule, road transport on every event', () => {
    const rated = schemes.filter(({ key }) => key.endsWith('-credit') && !key.startsWith('yunnan'));
    expect(
      rated.map(({ title, cycle, disclosure }) => [
        title.replace('信用评价（规则为示例）', ''),
        cycle.mode,
        disclosure,
      ]),
    ).toEqual([
      ['公路建设市场', 'rolling', 'open'],
      ['水运工程建设市场', 'rolling', 'open'],
      ['公路水运试验检测', 'rolling', 'open'],
      ['道路运输', 'event', 'open'],
      ['安全生产', 'rolling', 'open'],
      ['水路运输', 'rolling', 'open'],
      ['海事', 'rolling', 'open'],
    ]);
  });

  it('[R-HEN-21] safety counts penalties and accidents', () => {
    const safety = (given: SubjectRecord[]) =>
      gradeWith('transport:work-safety-credit', { subject: inField('安全生产'), records: given }, '2022-06-30');
    const punished = record('transport:safety-penalty', '2022-03-01', { fields: { content: '罚款' } });
    const accident = record('transport:safety-accident', '2022-03-01', { fields: { level: '较大' } });
    expect(safety([punished])).toMatchObject({ grade: 'Ordinary' });
    expect(safety([accident])).toMatchObject({ grade: 'Bad' });
  });
});

describe('Henan: what follows', () => {
  const of = (grade: string) =>
    measures
      .filter(({ causes = [], regions }) => regions?.[0] === '410000' && causes[0]?.grades?.join() === grade)
      .map(({ key }) => key);

  it('[R-HEN-16] [R-HEN-22] [R-HEN-23] good credit brings three easings, three of «credit+», and a reference', () => {
    expect(of('Good')).toEqual([
      'simplified-approval',
      'tolerant-acceptance',
      'green-channel',
      'credit-approval',
      'credit-travel',
      'credit-loan',
      'lower-sampling',
      'capacity-reference',
    ]);
  });

  it('[R-HEN-17] very bad credit is sampled more, good credit less, in each of the seven', () => {
    const ratios = plugin.parameters
      .filter(({ key }) => key.startsWith('ratio-'))
      .map((one) => 'values' in one && one.values?.[0]);
    expect(ratios.map((one) => (one as { value: number }).value)).toEqual([0.01, 0.03, 0.2]);
    expect(supervision.treatments).toHaveLength(21);
  });

  it('[R-HEN-14] the credit report is asked for in six matters', () => {
    expect(measures.filter(({ key }) => key.startsWith('report-')).map(({ title }) => title)).toEqual(
      ['市场准入', '行政审批', '政府采购', '招投标', '评优评先', '资金奖补'].map(
        (matter) => `办理${matter}时查询市场主体信用报告`,
      ),
    );
  });

  it('[R-HEN-1] nothing is punished while the punishment list has no day of publication', () => {
    expect(lists.find(({ key }) => key === 'punishment-measures')?.publishedOn).toBeNull();
    expect(measures.filter(({ kind }) => kind === 'punishment').map(({ listedIn }) => listedIn)).toEqual([
      'punishment-measures',
    ]);
  });

  it('[R-HEN-18] over-limit parties are proposed by a rule, determined, publicised and released by people', () => {
    const propose = compileProposals(shippedPlugins, 'transport', '2022-06-30');
    const overLimit = (times: number) =>
      Array.from({ length: times }, () =>
        record('transport:over-limit', '2022-03-01', { fields: { plate: '豫A00000' } }),
      );
    const proposed = (times: number) =>
      propose?.({ subject: ofHenan, records: overLimit(times) }).map(({ list }) => list);
    expect([proposed(2), proposed(3)]).toEqual([[], ['transport:over-limit-parties']]);
    const form = {
      behaviour: 'over-limit-transport',
      basisDocumentKind: 'penalty-decision',
      basisDocumentNumber: '1号',
      basisDocumentIssuer: '某大队',
    };
    const listing = new TestCase(procedureOf('transport', 'over-limit-listing'), '2022-07-01', form);
    expect(refusals(() => listing.step('determine', 'decider', '2022-07-01'))).toContain('case-step-state');
    listing.step('notify', 'clerk', '2022-07-01', { reasons: '1年内超限3次' });
    const decision = { reasons: '超限', basis: '示例', period: '1年', removalConditions: '期满', remedies: '复议' };
    expect(listing.step('determine', 'decider', '2022-07-08', decision).effects).toContain('enter-list');
    const shown = { deliveredOn: '2022-07-08', publicUntil: '2022-07-15' };
    expect(listing.step('publicise', 'clerk', '2022-07-08', shown).effects).toContain('announce');
    expect(listing.step('release', 'decider', '2022-07-18').effects).toEqual(
      expect.arrayContaining(['publish-entry', 'apply-measure']),
    );
    expect(supervision.overrides.map(({ key }) => key)).toEqual(['over-limit']);
  });

  it('[R-HEN-7] an objection is handled within the set time', () => {
    const objection = new TestCase(procedureOf('transport', 'objection'), '2022-07-01', {
      ground: '错误',
      statement: '—',
    });
    expect(objection.clocks('2022-07-01')).toEqual({ 'handle-within': ['2022-07-06', 'running'] });
  });

  it('[R-HEN-11] [R-HEN-13] notice and commitment in five matters, two of them printed; associations are promoters', () => {
    const offered = procedureOf('transport', 'notice-commitment').form?.properties?.['matter']?.enum ?? [];
    expect(offered.map((one) => String(one).startsWith('示例'))).toEqual([false, false, true, true, true]);
    expect(procedureOf('transport', 'association-commitment').form?.required).toContain('promoter');
  });

  it('[R-HEN-19] [R-HEN-20] reports by month, and presses the listed to repair', () => {
    const report = new TestCase(procedureOf('transport', 'monthly-report'), '2022-07-01', {
      month: '6月',
      monthEndsOn: '2022-06-30',
    });
    expect(report.clocks('2022-07-01')).toEqual({ 'report-within': ['2022-08-01', 'running'] });
    expect(procedureOf('transport', 'repair-reminder').transitions[0]?.notice).toBe('repair-reminder');
  });

  it('[R-HEN-24] the road loop has five steps, in their order', () => {
    expect(procedureOf('transport', 'road-loop').states.map(({ title }) => title)).toEqual([
      '信息归集',
      '信用承诺',
      '信用评价',
      '分级分类监管',
      '引导信用修复',
    ]);
  });

  it('[R-HEN-25] taxis show stars', () => {
    const stars = schemes.find(({ key }) => key === 'taxi-stars');
    expect([stars?.disclosure, stars?.grades.map(({ symbol }) => symbol)]).toEqual([
      'open',
      ['★★★★★', '★★★★', '★★★', '★★', '★'],
    ]);
  });
});

describe('[R-YN-1] the pack of Yunnan', () => {
  const isOfYunnan = ({ key }: { readonly key: string }) => key.startsWith('yunnan-');
  const withoutYunnan = together({
    ...plugin,
    schemes: schemes.filter((one) => !isOfYunnan(one)),
    facts: facts.filter((one) => !isOfYunnan(one)),
    classifications: plugin.classifications.filter((one) => !isOfYunnan(one)),
    catalogue: catalogue.filter((one) => !isOfYunnan(one)),
    metrics: metrics.filter((one) => !isOfYunnan(one)),
    measures: measures.filter((one) => !isOfYunnan(one)),
    parameters: plugin.parameters.filter((one) => !isOfYunnan(one)),
  });

  it('stands beside that of Henan and alters nothing there', () => {
    const records = [record('transport:over-limit', '2022-03-01', { fields: { plate: '豫A00000' } })];
    for (const { key } of schemes.filter((one) => !isOfYunnan(one))) {
      const input = {
        subject: { ...inField('道路运输'), attributes: { 'transport-fields': ['道路运输'], 'taxi-operator': true } },
        records,
      };
      const [beside, alone] = [shippedPlugins, withoutYunnan].map((definitions) =>
        gradeWith(`transport:${key}`, input, '2022-06-30', definitions),
      );
      expect([key, beside]).toEqual([key, alone]);
    }
  });

  it('is switched by region: industry subjects and staff of Yunnan, and nobody of Henan', () => {
    const of = (scheme: string, kind: 'enterprise' | 'person', region: string) =>
      gradeWith(
        `transport:${scheme}`,
        {
          subject: {
            kind,
            code: kind === 'person' ? '330522198503120003' : ofHenan.code,
            region,
            attributes: { 'in-transport': true },
          },
        },
        '2022-06-30',
      ).status;
    expect([
      of('yunnan-industry-credit', 'enterprise', '530102'),
      of('yunnan-staff-credit', 'person', '530102'),
    ]).toEqual(['graded', 'graded']);
    expect([
      of('yunnan-industry-credit', 'enterprise', '410105'),
      of('yunnan-staff-credit', 'person', '410105'),
    ]).toEqual(['out-of-scope', 'out-of-scope']);
    for (const part of [schemes, measures, metrics, procedures]) {
      for (const { key, regions } of part as readonly { key: string; regions?: readonly string[] }[]) {
        expect([key, regions]).toEqual([key, [key.startsWith('yunnan-') ? '530000' : '410000']]);
      }
    }
  });
});
