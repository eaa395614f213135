import type { INestApplicationContext } from '@nestjs/common';
import {
  PluginsModule,
  PluginsService,
  StatisticsModule,
  StatisticsService,
  type Actor,
  type UnitLevel,
} from '@xinheng/core';
import { FixedClock, UnitOfWork, type Transaction } from '@xinheng/platform';
import { startCore } from '../support/start-core.js';
import { describeOnDatabases } from '../support/databases.js';
import { storeRecords, storeRow, storeSubject } from '../support/stored-rows.js';

const SCHEME = 'hebei:enterprise-grade';

const actor = (level: UnitLevel, region: string): Actor => ({
  accountId: '1',
  username: 'somebody',
  roles: ['clerk'],
  unit: { id: '1', path: '/1/', level, region, department: 'credit' },
});
const province = actor('province', '130000');
const asked = (changes: { region?: string; industry?: string } = {}) => ({
  scheme: SCHEME,
  region: changes.region ?? null,
  industry: changes.industry ?? null,
});

/** code, region, industry, grade */
const SUBJECTS: readonly (readonly [string, string, string | null, string | null])[] = [
  ['s1', '130102', 'G54', 'A'],
  ['s2', '130102', 'C13', 'A'],
  ['s3', '130104', 'G55', 'B'],
  ['s4', '130203', null, 'C'],
  ['s5', '130203', 'G54', null],
  ['s6', '210102', 'G54', 'A'],
];

describeOnDatabases('statistics', (makeDatabase) => {
  let core: INestApplicationContext;
  const statistics = (): StatisticsService => core.get(StatisticsService);

  beforeAll(async () => {
    core = await startCore(await makeDatabase(), {
      modules: [PluginsModule, StatisticsModule],
      clock: new FixedClock('2022-06-30'),
    });
    await core.get(PluginsService).bootstrap();
    await core.get(UnitOfWork).run(plant);
  });
  afterAll(() => core.close());

  it('give how many have which score, lowest first, within what the actor sees', async () => {
    const scores = (who: Actor) => statistics().scores(who, asked(), 'zh-CN');
    expect(await scores(province)).toEqual([
      { score: 87.5, count: 2 },
      { score: 100, count: 1 },
    ]);
    expect(await scores(actor('county', '130104'))).toEqual([{ score: 87.5, count: 1 }]);
  });

  it('give every grade, best first, with its share of those that are graded', async () => {
    expect(await statistics().grades(province, asked(), 'zh-CN')).toEqual([
      { grade: 'A', title: '守信', order: 0, count: 2, share: 0.5 },
      { grade: 'B', title: '一般失信', order: 1, count: 1, share: 0.25 },
      { grade: 'C', title: '严重失信', order: 2, count: 1, share: 0.25 },
      { grade: 'D', title: '“黑名单”', order: 3, count: 0, share: 0 },
    ]);
    const counts = async (who: Actor, question: ReturnType<typeof asked>): Promise<number[]> =>
      (await statistics().grades(who, question, 'en')).map(({ count }) => count);
    expect(await counts(province, asked({ region: '130100' }))).toEqual([2, 1, 0, 0]);
    expect(await counts(province, asked({ industry: 'G' }))).toEqual([1, 1, 0, 0]);
    expect(await counts(province, asked({ industry: 'G54', region: '130102' }))).toEqual([1, 0, 0, 0]);
    // What is asked for outside of the own area is not counted, and what lies around it only within it.
    expect(await counts(actor('city', '130200'), asked({ region: '130100' }))).toEqual([0, 0, 0, 0]);
    expect(await counts(actor('city', '130200'), asked({ region: '130000' }))).toEqual([0, 0, 1, 0]);
  });

  it('[R-HEB-25] group by the regions one level below, with those who have no grade', async () => {
    expect(await statistics().regions(province, asked(), 'zh-CN')).toEqual([
      { code: '130100', title: '石家庄市', total: 3, ungraded: 0, counts: { A: 2, B: 1 } },
      { code: '130200', title: '唐山市', total: 2, ungraded: 1, counts: { C: 1 } },
    ]);
    expect(await statistics().regions(province, asked({ region: '130100' }), 'zh-CN')).toEqual([
      { code: '130102', title: '长安区', total: 2, ungraded: 0, counts: { A: 2 } },
      { code: '130104', title: '桥西区', total: 1, ungraded: 0, counts: { B: 1 } },
    ]);
    const county = await statistics().regions(actor('county', '130102'), asked(), 'zh-CN');
    expect(county.map(({ code, total }) => [code, total])).toEqual([['130102', 2]]);
    const everywhere = await statistics().regions(actor('national', '000000'), asked(), 'zh-CN');
    expect(everywhere.map(({ code }) => code)).toEqual(['130000', '210000']);
  });

  it('[R-HEB-25] group by the sections of industry', async () => {
    const groups = await statistics().industries(province, asked(), 'zh-CN');
    expect(groups.map(({ code, total, ungraded }) => [code, total, ungraded])).toEqual([
      ['', 1, 0],
      ['C', 1, 0],
      ['G', 3, 1],
    ]);
    expect(groups.map(({ title }) => title)).toEqual(['', '制造业', '交通运输、仓储和邮政业']);
  });

  it('follow the grades by month, from the last picture of each, twelve months back', async () => {
    expect(await statistics().trend(province, asked(), 'zh-CN')).toEqual([
      { month: '2021-07', counts: { A: 9 } },
      { month: '2022-05', counts: { A: 4, B: 1 } },
      { month: '2022-06', counts: { A: 2, C: 1 } },
    ]);
    expect(await statistics().trend(actor('city', '130200'), asked(), 'zh-CN')).toEqual([
      { month: '2022-05', counts: { B: 1 } },
      { month: '2022-06', counts: { C: 1 } },
    ]);
    expect(await statistics().trend(province, asked({ industry: 'G54' }), 'zh-CN')).toEqual([
      { month: '2022-06', counts: { A: 2 } },
    ]);
    expect(await statistics().trend(actor('city', '130200'), asked({ region: '130100' }), 'zh-CN')).toEqual([]);
  });

  it('know no scheme that is not in force', async () => {
    await expect(statistics().grades(province, { ...asked(), scheme: 'hebei:other' }, 'en')).rejects.toMatchObject({
      code: 'definition-unknown',
    });
  });
});

async function plant(tx: Transaction): Promise<void> {
  for (const [code, region, industry, grade] of SUBJECTS) {
    const subject = await storeSubject(tx, { code, region, industry });
    await storeRow(tx, 'evaluation_state', {
      scheme: SCHEME,
      subject_id: subject,
      grade,
      score: code === 's1' || code === 's3' ? '87.5' : code === 's2' ? '100' : null,
      marked_at: code === 's1' ? '2022-06-29T00:00:00.000Z' : null,
    });
    const penalty = { item: 'national:administrative-penalty', decided_on: '2022-06-01' };
    if (code === 's1') {
      await storeRecords(tx, subject, [penalty, { ...penalty, superseded_at: '2022-06-02T00:00:00.000Z' }, penalty]);
    }
    if (code === 's3') await storeRecords(tx, subject, [penalty]);
  }
  const picture = (
    takenOn: string,
    region: string,
    industry: string,
    grade: string,
    subjects: number,
  ): Promise<number> =>
    storeRow(tx, 'grade_snapshot', { scheme: SCHEME, taken_on: takenOn, region, industry, grade, subjects });
  await picture('2021-06-30', '130102', 'G', 'A', 99);
  await picture('2021-07-31', '130102', '-', 'A', 9);
  await picture('2022-05-10', '130102', 'G', 'A', 7);
  await picture('2022-05-31', '130102', 'C', 'A', 4);
  await picture('2022-05-31', '130203', '-', 'B', 1);
  await picture('2022-06-30', '130102', 'G', 'A', 2);
  await picture('2022-06-30', '130203', '-', 'C', 1);
  await picture('2022-06-30', '210102', 'G', 'A', 1);
}
