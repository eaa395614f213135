import { evaluateRowMetric, treatmentOf } from '@xinheng/effects';
import type { SubjectRecord } from '@xinheng/facts';
import type { PluginDefinitions } from '@xinheng/plugin-kit';
import { gradeWith } from './grade-with.js';
import { record } from './hebei-input.js';
import { procedureOf } from './plugin-case.js';
import { shipped, shippedPlugins, together } from './plugin-folders.js';

const plugin = shipped('construction');
const { catalogue, classifications, measures, parameters, schemes, supervision } = plugin;
const fields = [
  '建筑市场',
  '房地产市场',
  '工程造价咨询市场',
  '园林绿化工程建设市场',
  '历史文化街区和历史建筑保护利用工程',
];
const keys = ['building', 'real-estate', 'cost-consulting', 'landscaping', 'historic'];
const inField = (title: string, region = '370102') =>
  ({ kind: 'enterprise', code: '91370100Y000000162', region, attributes: { 'construction-fields': [title] } }) as const;
const consultant = inField('工程造价咨询市场');
const conduct = (key: string, behaviour: string, decidedOn = '2022-03-01') =>
  record(`construction:${key}-dishonesty`, decidedOn, { fields: { behaviour } });
const round2021 = (operation: number, quality: number, own: number) =>
  record('construction:rating-information', '2021-12-31', {
    fields: { ratingYear: 2021, operation, quality, conduct: own },
  });
const rate = (records: readonly SubjectRecord[], asOf = '2022-06-30') =>
  gradeWith('construction:cost-consulting-rating', { subject: consultant, records }, asOf);

describe('Shandong: cost-consulting firms', () => {
  it('[R-SD-1] are rated for 2021 by the imported round', () => {
    expect(rate([round2021(40, 40, 10)], '2021-12-31')).toMatchObject({
      grade: 'AAA',
      score: 90,
      reasons: ['信用分90', '2021年度经营情况40分', '2021年度成果质量40分', '2021年度执业行为10分'].map((text) => ({
        text,
      })),
    });
    expect(schemes.find(({ key }) => key === 'cost-consulting-rating')?.grades.map(({ key }) => key)).toEqual([
      'AAA',
      'AA',
      'A',
      'B',
      'C',
    ]);
  });

  it('[R-SD-2] declare in one form, checked on entry', () => {
    const item = catalogue.find(({ key }) => key === 'rating-information');
    expect(item?.fields?.required).toEqual(['ratingYear', 'operation', 'quality', 'conduct']);
    expect(item?.fields?.properties?.['operation']).toMatchObject({ minimum: 0, maximum: 40 });
    expect(item?.admit?.map(({ reason }) => reason)).toEqual(['评价年度晚于认定日期']);
    expect(procedureOf('construction', 'rating-declaration').transitions.map(({ key }) => key)).toEqual([
      'check',
      'enter',
      'decline',
    ]);
  });

  it('[R-SD-3] are rated anew by what happens: event by event, and again once it is a year old', () => {
    expect(schemes.find(({ key }) => key === 'cost-consulting-rating')?.cycle.mode).toBe('event');
    const after = rate([round2021(40, 40, 10), conduct('cost-consulting', '转包')]);
    expect(after).toMatchObject({ grade: 'B', score: 65, nextChangeOn: '2023-03-01' });
  });

  describe('[R-SD-4] «B and below»', () => {
    const ratioOf = (quality: number, definitions: readonly PluginDefinitions[] = shippedPlugins) => {
      const records = [round2021(30, quality, 0)];
      const { grade } = rate(records) as { grade: string };
      const result = { scheme: 'construction:cost-consulting-rating', grade };
      const found = treatmentOf(definitions, 'construction', result, { subject: consultant, records }, '2022-06-30');
      return [grade, found?.ratio];
    };
    const turnedOff = JSON.parse(
      JSON.stringify(parameters).replace(/("key":"b-inclusive".*?"value":)true/, '$1false'),
    ) as PluginDefinitions['parameters'];
    const without = together({ ...plugin, parameters: turnedOff });

    it('is sampled more, B itself included', () => {
      expect([ratioOf(40), ratioOf(30), ratioOf(20)]).toEqual([
        ['A', '0.05'],
        ['B', '0.2'],
        ['C', '0.2'],
      ]);
    });

    it('leaves B out where the switch says so', () => {
      expect([ratioOf(40, without), ratioOf(30, without), ratioOf(20, without)]).toEqual([
        ['A', '0.05'],
        ['B', '0.05'],
        ['C', '0.2'],
      ]);
      expect(supervision.overrides.map(({ key }) => key)).toEqual(['b-and-below']);
    });
  });

  it('[R-SD-5] show their rating in bidding documents', () => {
    expect(measures.find(({ key }) => key === 'bidding-reference')).toMatchObject({ kind: 'reference' });
  });
});

describe('the Ministry', () => {
  it('[R-MHD-1] [R-MHD-10] has items of five fields, each with content, openness, source, way of sharing, frequency', () => {
    const items = catalogue.filter(({ key }) => key.endsWith('-dishonesty'));
    expect(items.map(({ title }) => title)).toEqual(fields.map((field) => `${field}失信行为信息（示例）`));
    for (const { behaviour, disclosure, source, sharing, updateCycle } of items) {
      expect([behaviour, disclosure, source, sharing, updateCycle].filter((element) => !element)).toEqual([]);
    }
  });

  it('[R-MHD-8] grades dishonest behaviours by severity, as data', () => {
    expect(classifications.map(({ key, severity }) => [key, severity])).toEqual([
      ['serious', 'serious'],
      ['general', 'general'],
      ['minor', 'none'],
    ]);
    expect(classifications[0]?.items).toEqual(keys.map((key) => `${key}-dishonesty`));
  });

  it.each(keys.map((key, order) => [key, fields[order]] as const))(
    '[R-MHD-7] has one indicator system and three risk classes: %s',
    (key, title) => {
      const classOf = (behaviours: readonly string[]) =>
        gradeWith(
          `construction:${key}-risk`,
          { subject: inField(title ?? '', '410105'), records: behaviours.map((one) => conduct(key, one)) },
          '2022-06-30',
        );
      expect(classOf([])).toMatchObject({ grade: 'Low' });
      expect(classOf(['未及时更新基本信息'])).toMatchObject({ grade: 'Low' });
      expect(classOf(['违法分包'])).toMatchObject({ grade: 'Medium' });
      expect(classOf(['串通投标'])).toMatchObject({ grade: 'High' });
      const of = (grade: string) =>
        supervision.treatments.find((one) => one.scheme === `${key}-risk` && one.grade === grade);
      expect([of('Low')?.perYear, of('Medium')?.perYear, of('High')?.perYear]).toEqual([1, 2, 4]);
    },
  );

  it('[R-MHD-3] [R-MHD-2] checks the quality of every feed, and determines and repairs by rules', () => {
    const row = (provider: string, isQualified: boolean) => ({
      item: 'construction:building-dishonesty',
      provider,
      region: '370102',
      values: { isQualified, requiredFields: 1, filledFields: 1 },
    });
    const rows = [row('建筑市场监管平台', true), row('建筑市场监管平台', false), row('工程质量安全监管平台', true)];
    const { groups } = evaluateRowMetric(shippedPlugins, 'construction:building-qualified', rows, {
      asOf: '2022-06-30',
    });
    expect(groups.map(({ group, rate: found }) => [...group, found])).toEqual([
      ['建筑市场监管平台', 0.5],
      ['工程质量安全监管平台', 1],
    ]);
    expect(catalogue[0]?.source).toContain('建筑市场、房地产市场、工程造价、工程质量安全');
    expect(procedureOf('construction', 'determination').transitions[1]?.notSamePersonAs).toBe('tell');
    expect(procedureOf('construction', 'repair').transitions[1]?.effects).toContain('repair-record');
  });

  it('[R-MHD-6] [R-MHD-9] lets associations keep member files and grade, and licences rest on commitments', () => {
    expect(catalogue.find(({ key }) => key === 'member-file')?.disclosure).toBe('closed');
    expect(measures.find(({ key }) => key === 'member-grading')?.kind).toBe('association');
    expect(procedureOf('construction', 'commitment').form?.properties?.['matter']?.enum).toEqual([
      '资质许可',
      '既有建筑改造利用消防验收备案',
    ]);
  });
});
