import type { INestApplicationContext } from '@nestjs/common';
import {
  DefinitionsReaderService,
  factList,
  measureList,
  PluginsModule,
  PluginsService,
  type DefinitionResource,
} from '@xinheng/core';
import type { ListQuery, ListSpec } from '@xinheng/platform';
import type { Locale } from '@xinheng/problem';
import { startCore } from '../support/start-core.js';
import { describeOnDatabases } from '../support/databases.js';
import { pluginShelf, type PluginShelf } from '../support/plugin-shelf.js';

interface Edition {
  readonly key: string;
  readonly title: string;
}

const everything = ({ defaultSort: [field, direction] }: ListSpec): ListQuery => ({
  conditions: [],
  q: null,
  custom: {},
  sort: { field, direction },
  offset: 0,
  limit: 1_000,
});

describeOnDatabases('definitions as people read them', (makeDatabase) => {
  let shelf: PluginShelf;
  let core: INestApplicationContext;
  const reader = (): DefinitionsReaderService => core.get(DefinitionsReaderService);
  const get = <K extends DefinitionResource>(
    resource: K,
    id: string,
    asOf: string | null = null,
    locale: Locale = 'zh-CN',
  ) => reader().get(resource, id, { asOf, locale });

  beforeAll(async () => {
    shelf = pluginShelf('national', 'hebei');
    shelf.edit<Edition[]>('hebei', 'measures.json', (measures) =>
      measures.flatMap((measure) =>
        measure.key === 'convenience'
          ? [
              { ...measure, inForceUntil: '2022-12-31' },
              { ...measure, title: '提供优先办理服务', inForceFrom: '2023-01-01' },
            ]
          : [measure],
      ),
    );
    writePoints(shelf);
    core = await startCore(await makeDatabase(), {
      modules: [PluginsModule],
      config: { pluginsDir: shelf.folder, plugins: ['national', 'hebei', 'points'] },
    });
    await core.get(PluginsService).bootstrap();
  });
  afterAll(async () => {
    await core.close();
    shelf.remove();
  });

  it('tell of each rule its condition as a sentence and the article it stands on', async () => {
    const scheme = await reader().scheme('hebei:enterprise-grade', { asOf: null, locale: 'zh-CN' });
    expect(scheme.rules?.map(({ key, grade, sentence }) => [key, grade, sentence])).toEqual([
      ['revoked', 'D', '当 已被依法吊销营业执照'],
      ['serious-list', 'C', '当 被依法依规纳入严重失信主体名单且未移出'],
      ['serious-record', 'C', '当 近1年严重失信行为次数 不小于 1'],
      ['many-general', 'C', '当 近1年一般失信次数 大于 一般失信次数上限(5)'],
      ['severe-consequence', 'C', '当 近1年一般失信行为造成严重后果 且 造成严重后果的按C类处理(是)'],
      ['few-general', 'B', '当 近1年一般失信次数 不小于 1'],
    ]);
    const article = {
      document: 'heb-2022',
      documentTitle: '河北省人民政府办公厅关于推进企业信用分级分类监管工作的实施意见',
      number: '冀政办字〔2022〕54号',
      article: '四(三)',
    };
    expect(scheme.rules?.map(({ basis }) => basis)).toEqual(Array(6).fill(article));
    expect(scheme.otherwise).toEqual({ grade: 'A', reason: '1年内无失信行为记录', basis: article });
    expect(scheme.disclosure).toBe('authorised');
  });

  it('tell how each fact comes about', async () => {
    const sentences = async (locale: Locale): Promise<(string | null)[]> =>
      Promise.all(
        ['general-dishonesty-12m', 'serious-list-membership', 'severe-consequence-12m', 'on-serious-list'].map(
          async (key) => (await get('facts', `hebei:${key}`, null, locale)).sentence,
        ),
      );
    expect(await sentences('zh-CN')).toEqual([
      '近1年内的信用信息计数；失信程度：一般',
      '是否在“严重失信主体名单”内',
      '近1年内的信用信息有无；失信程度：一般；当 造成严重后果(无数据时取 否)',
      '当 在平台严重失信主体名单内 或 归集信息显示在严重失信主体名单内',
    ]);
    expect(await sentences('en')).toEqual([
      'number of records within 1 year; severity: general',
      'whether on the list “Serious-dishonesty list”',
      'whether there are any records within 1 year; severity: general; when 造成严重后果 (false where not known)',
      'when On the platform’s serious-dishonesty list or Reported as on a serious-dishonesty list',
    ]);
  });

  it('give everything a scheme stands on, directly or through facts', async () => {
    const scheme = await reader().scheme('hebei:enterprise-grade', { asOf: null, locale: 'en' });
    expect(scheme.title).toBe('Enterprise credit grade');
    expect(scheme.facts.map(({ id }) => id)).toContain('hebei:licence-revoked-penalty');
    expect(scheme.parameters.map(({ id, values }) => [id, values.map(({ value }) => value)])).toContainEqual([
      'hebei:counting-window',
      ['P1Y'],
    ]);
    expect(scheme.classifications).toHaveLength(19);
    expect(scheme.classifications[2]).toMatchObject({
      severity: 'serious',
      title: 'S-01 Permit suspended',
      items: [{ id: 'national:administrative-penalty', title: 'Administrative penalty' }],
    });
    const fact = await get('facts', 'hebei:general-dishonesty-12m');
    expect(fact.readBy).toEqual([{ id: 'hebei:enterprise-grade', title: '企业信用分级' }]);
  });

  it('are those in force on the day that is asked for', async () => {
    const titles = await Promise.all(
      ['2022-12-31', '2023-01-01'].map(async (asOf) => (await get('measures', 'hebei:convenience', asOf)).title),
    );
    expect(titles).toEqual(['在办理行政审批、招标投标、公共资源交易等相关业务时提供便利化服务', '提供优先办理服务']);
    const { total } = await reader().list('measures', everything(measureList), { asOf: '2023-06-01', locale: 'zh-CN' });
    expect(total).toBe(16);
    const values = await Promise.all(
      ['2022-04-20', '2022-04-21'].map(async (asOf) => (await get('parameters', 'hebei:general-limit', asOf)).value),
    );
    expect(values).toEqual([null, 5]);
    await expect(get('measures', 'hebei:none', '2022-06-30')).rejects.toMatchObject({
      code: 'definition-unknown',
      params: { id: 'hebei:none', asOf: '2022-06-30' },
    });
  });

  it('name what they refer to in other plugins', async () => {
    const measure = await get('measures', 'hebei:lawful-punishment');
    expect(measure.listedIn).toEqual({ id: 'national:punishment-base', title: '全国失信惩戒措施基础清单' });
    // The list has not been published here: nothing of it may be taken (R-HLJ-49).
    expect(measure.publishedOn).toBeNull();
    expect(measure.causes[0]).toMatchObject({
      scheme: { id: 'hebei:enterprise-grade', title: '企业信用分级' },
      grades: [{ grade: 'C', title: '严重失信', order: 2, count: 4 }],
    });
    const byGrade = await reader().list(
      'measures',
      { ...everything(measureList), custom: { grade: ['D'] } },
      { asOf: null, locale: 'zh-CN' },
    );
    expect(byGrade.rows.map(({ key }) => key)).toEqual([
      'grade-reference',
      'new-industry-reference',
      'strict-restriction',
      'targeted-supervision',
    ]);
  });

  it('[R-HEB-6] say in which register an enterprise belongs, and under which article', async () => {
    const { assign } = await get('lists', 'hebei:evaluation-register');
    expect(assign.map(({ to, basis }) => [to, basis?.article])).toEqual([
      ['province', '二(二)'],
      ['city', '二(二)'],
      ['county', '二(二)'],
    ]);
    expect(assign[0]?.sentence).toContain('驻冀央企');
    expect(assign[2]?.sentence).toBeNull();
  });

  it('[R-HEB-7] show the clocks of a procedure', async () => {
    const { clocks, states } = await get('procedures', 'hebei:supervision-item-change');
    expect(clocks).toMatchObject([{ within: '10', overdue: 'escalate', basis: { article: '二(三)' } }]);
    expect(states.map(({ isFinal }) => isFinal)).toEqual([false, false, true]);
  });

  it('tell a score card part by part', async () => {
    const { score, rules } = await reader().scheme('points:card', { asOf: null, locale: 'zh-CN' });
    const basis = expect.objectContaining({ document: 'sample', article: '一' });
    expect(rules).toBeUndefined();
    expect(score).toEqual({
      base: '1000',
      min: '0',
      max: null,
      groups: [{ key: 'conduct', title: '行为', min: '-300', max: null }],
      indicators: [
        {
          key: 'penalties',
          group: 'conduct',
          reason: '处罚{penalties}次',
          sentence: null,
          points: '每次扣分(-50)',
          each: '处罚次数',
          cap: '-200',
          basis,
        },
        {
          key: 'clean',
          group: 'conduct',
          reason: '无处罚',
          sentence: '当 处罚次数 等于 0',
          points: '20',
          each: null,
          cap: null,
          basis,
        },
      ],
      vetoes: [{ key: 'many', grade: 'B', reason: '处罚过多', sentence: '当 处罚次数 大于 10', basis }],
      bands: [
        { grade: 'A', min: '850', basis },
        { grade: 'B', min: null, basis },
      ],
    });
    const english = await reader().scheme('points:card', { asOf: null, locale: 'en' });
    expect(english.score?.indicators[1]?.sentence).toBe('when 处罚次数 is 0');
  });

  it('are found by a part of their title', async () => {
    const { rows } = await reader().list(
      'facts',
      { ...everything(factList), q: '吊销营业执照' },
      { asOf: null, locale: 'zh-CN' },
    );
    expect(rows.map(({ key }) => key)).toEqual(['licence-revoked', 'licence-revoked-penalty', 'licence-revoked-state']);
  });
});

/** A plugin whose scheme is a score card. */
function writePoints(shelf: PluginShelf): void {
  const basis = { document: 'sample', article: '一' };
  const files = {
    'plugin.json': {
      formatVersion: 1,
      id: 'points',
      version: '1.0.0',
      title: '示例积分',
      kind: 'topic',
      core: '^1.0.0',
      documents: [{ key: 'sample', title: '示例文件', level: 'other', issued: null }],
    },
    'parameters.json': [{ key: 'deduction', title: '每次扣分', values: [{ from: '2020-01-01', value: -50, basis }] }],
    'facts.json': [
      {
        key: 'penalties',
        title: '处罚次数',
        type: 'integer',
        from: { records: { items: ['national:administrative-penalty'] } },
        aggregate: 'count',
        basis,
      },
    ],
    'schemes/card.json': {
      key: 'card',
      title: '示例积分卡',
      subjectKinds: ['enterprise'],
      method: 'score',
      cycle: { mode: 'event' },
      grades: [
        { key: 'A', title: '好' },
        { key: 'B', title: '差' },
      ],
      base: 1000,
      min: 0,
      groups: [{ key: 'conduct', title: '行为', min: -300 }],
      indicators: [
        {
          key: 'penalties',
          group: 'conduct',
          points: { var: 'param.deduction' },
          each: 'penalties',
          cap: -200,
          reason: '处罚{penalties}次',
        },
        { key: 'clean', group: 'conduct', when: { '==': [{ var: 'penalties' }, 0] }, points: 20, reason: '无处罚' },
      ],
      vetoes: [{ key: 'many', when: { '>': [{ var: 'penalties' }, 10] }, grade: 'B', reason: '处罚过多' }],
      bands: [{ grade: 'A', min: 850 }, { grade: 'B' }],
      basis,
    },
  };
  for (const [file, content] of Object.entries(files)) shelf.write('points', file, JSON.stringify(content));
}
