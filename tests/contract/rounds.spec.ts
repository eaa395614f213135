import {
  CurrentGradesService,
  FeedsRepository,
  RoundReaderService,
  RoundsService,
  RunSweep,
  type Actor,
  type RoundView,
} from '@xinheng/core';
import { FixedClock, UnitOfWork, type Database, type ListQuery } from '@xinheng/platform';
import { actorOf, startWorkingCore, type WorkingCore } from '../support/working-core.js';
import { describeOnDatabases } from '../support/databases.js';
import { enterRecord, forgetResults, gradeEach, SCHEME, type Standing } from '../support/graded.js';
import { generatePopulation, insertPopulation } from '../support/population.js';

const population = generatePopulation({ seed: 11, count: 300 });
const [opener, other] = [actorOf('2'), actorOf('3')];
const today = '2022-06-30';
const everything: ListQuery = {
  conditions: [],
  q: null,
  custom: {},
  sort: { field: 'id', direction: 'ASC' },
  offset: 0,
  limit: 1_000,
};

describeOnDatabases('evaluation rounds', (makeDatabase) => {
  let database: Database;
  let core: WorkingCore;
  let expected: Standing[];

  beforeAll(async () => {
    database = await makeDatabase();
    await insertPopulation(database, population);
    core = await startWorkingCore({
      database,
      clock: new FixedClock(today),
      settings: { shardSubjects: 100, trickleSubjects: 50, firstPause: 1_000, lease: 30_000 },
    });
    expected = await gradeEach(core, population, today);
  });
  beforeEach(() => core.clock.set(today));
  afterEach(async () => {
    await forgetResults(database);
    await execute('DELETE FROM evaluation_round');
    await execute('DELETE FROM round_register');
    await execute('DELETE FROM feed_status');
  });
  afterAll(() => core.close());

  const execute = (sql: string, parameters: readonly (string | number)[] = []) =>
    new UnitOfWork(database).run((tx) => tx.execute(sql, parameters));
  const rounds = () => core.get(RoundsService);
  const reader = () => core.get(RoundReaderService);
  const settle = () => core.get(RunSweep).workOff();
  const read = (id: string, actor: Actor = opener): Promise<RoundView> => reader().get(actor, id, 'zh-CN');
  const results = async (id: string, query: Partial<ListQuery> = {}, actor: Actor = opener) =>
    (await reader().results(actor, id, { ...everything, ...query }, 'zh-CN')).rows;
  const open = (asOf = today): Promise<string> =>
    rounds().open(opener, { scheme: SCHEME, title: '2022年度企业信用评价', asOf });
  /** Data of every item have come to the whole province. */
  const feed = (region = '130000') =>
    new UnitOfWork(database).run((tx) =>
      core
        .get(FeedsRepository)
        .receive(tx, [{ item: 'hebei:arrears-utility', region, rows: 0, batch: null, at: core.clock.instant() }]),
    );
  const opened = async (): Promise<string> => {
    const id = await open();
    await rounds().freeze(opener, id);
    await settle();
    return id;
  };
  const noticed = async (): Promise<string> => {
    const id = await opened();
    await rounds().giveNotice(opener, id, { from: today, until: '2022-07-06' });
    return id;
  };
  const announced = async (): Promise<string> => {
    const id = await noticed();
    core.clock.set('2022-07-07');
    await rounds().confirm(other, id);
    await rounds().announce(opener, id);
    return id;
  };
  const firstOf = (grade: string): number => expected.find((one) => one.grade === grade)?.subject ?? 0;

  it('[R-HEB-23] grade everyone on the register by one standard as of one day', async () => {
    await feed();
    const id = await opened();
    const view = await read(id);
    expect(view).toMatchObject({ state: 'provisional', registered: expected.length, withoutData: 0, pendingRun: null });
    expect((await results(id)).map(({ subject, grade }) => [Number(subject), grade])).toEqual(
      expected.map(({ subject, grade }) => [subject, grade]),
    );
  });

  it('move nothing that stands before they are announced', async () => {
    await noticed();
    expect(await database.read.query('SELECT scheme FROM evaluation_state')).toEqual([]);
    expect(await database.read.query('SELECT scheme FROM evaluation')).toEqual([]);
  });

  it('freeze register and data: who comes and what becomes known later changes no result', async () => {
    await feed();
    const id = await open();
    await rounds().freeze(opener, id);
    core.clock.advance(60_000);
    // Before the run has read anything.
    await enterRecord(core, firstOf('A'), 90, { decidedOn: '2022-06-01' });
    const moved = firstOf('B');
    await execute("UPDATE subject SET region = '210102' WHERE id = ?", [moved]);
    try {
      await settle();
      expect((await results(id)).map(({ grade }) => grade)).toEqual(expected.map(({ grade }) => grade));
    } finally {
      const region = population.find((one) => one.id === moved)?.input.subject.region ?? '';
      await execute('UPDATE subject SET region = ? WHERE id = ?', [region, moved]);
    }
  });

  it('[R-HEB-23] list who has no data and announce them as nothing', async () => {
    await feed('130100');
    const id = await announced();
    const without = expected.filter(({ subject }) => {
      const { input } = population.find((one) => one.id === subject) ?? { input: null };
      const isFed = input?.subject.region.startsWith('1301') === true;
      return !isFed && !input?.records?.some(({ item }) => !item.includes('inspection'));
    });
    expect(without.length).toBeGreaterThan(20);
    const listed = await reader().results(opener, id, { ...everything, limit: 10, offset: 5 }, 'zh-CN', 'without-data');
    expect(listed.total).toBe(without.length);
    expect(listed.rows.map(({ subject }) => Number(subject))).toEqual(
      without.slice(5, 15).map(({ subject }) => subject),
    );
    const view = await read(id);
    expect([view.withoutData, view.announced]).toEqual([without.length, expected.length - without.length]);
    const subject = without[0]?.subject ?? 0;
    expect((await core.get(CurrentGradesService).of([subject], 'zh-CN')).get(subject)).toEqual([]);
    expect(await reader().report(opener, id, 'zh-CN')).toMatchObject({ withoutData: without.length });
  });

  it('grade the register again by what became known in the notice window, and tell who moved', async () => {
    await feed();
    const id = await noticed();
    const [worse, better] = [firstOf('A'), firstOf('B')];
    core.clock.set('2022-07-01');
    await enterRecord(core, worse, 90, { decidedOn: '2022-06-01' });
    await execute(`UPDATE record SET superseded_at = ? WHERE subject_id = ? AND superseded_at IS NULL`, [
      core.clock.instant(),
      better,
    ]);
    try {
      await rounds().rerun(opener, id);
      await expect(rounds().rerun(opener, id)).rejects.toMatchObject({ code: 'round-run-pending' });
      // Until the run is done the first results stand.
      expect((await results(id)).every(({ grade, firstGrade }) => grade === firstGrade)).toBe(true);
      await settle();
      const moved = await results(id, { custom: { corrected: [true] } });
      expect(moved.map(({ subject, firstGrade, grade }) => [Number(subject), firstGrade, grade])).toEqual(
        [
          [worse, 'A', 'B'],
          [better, 'B', 'A'],
        ].sort((a, b) => Number(a[0]) - Number(b[0])),
      );
      expect((await reader().report(opener, id, 'zh-CN')).corrected).toMatchObject({
        better: 1,
        worse: 1,
        moves: [
          { from: 'A', to: 'B', count: 1 },
          { from: 'B', to: 'A', count: 1 },
        ],
      });
      expect((await read(id)).state).toBe('notice');
    } finally {
      await execute('UPDATE record SET superseded_at = NULL WHERE subject_id = ? AND number < 90', [better]);
    }
  });

  it('are confirmed after the window, by another person than who opened them', async () => {
    const id = await noticed();
    await expect(rounds().confirm(other, id)).rejects.toMatchObject({ code: 'round-notice-open' });
    core.clock.set('2022-07-06');
    await expect(rounds().confirm(other, id)).rejects.toMatchObject({ code: 'round-notice-open' });
    core.clock.set('2022-07-07');
    await expect(rounds().confirm(opener, id)).rejects.toMatchObject({ code: 'round-same-person' });
    await rounds().confirm(other, id);
    expect(await read(id)).toMatchObject({ state: 'confirmed', confirmedBy: { id: '3' } });
    await expect(rounds().rerun(opener, id)).rejects.toMatchObject({ code: 'round-step' });
  });

  it('are announced on one day, and closed with a report that stays', async () => {
    await feed();
    const id = await announced();
    expect(await read(id)).toMatchObject({ state: 'announced', announcedOn: '2022-07-07', announced: expected.length });
    const subject = firstOf('C');
    const grades = await core.get(CurrentGradesService).of([subject], 'zh-CN');
    const { run } = await read(id);
    expect(grades.get(subject)).toMatchObject([
      {
        grade: null,
        announced: { grade: 'C', asOf: today, announcedOn: '2022-07-07', evaluation: `${subject}.run.${run}` },
      },
    ]);
    await rounds().close(opener, id);
    const report = await reader().report(opener, id, 'zh-CN');
    expect(report).toMatchObject({ registered: expected.length, graded: expected.length, ungraded: 0, previous: null });
    expect(report.grades.map(({ grade, count }) => [grade, count])).toEqual(
      ['A', 'B', 'C', 'D'].map((grade) => [grade, expected.filter((one) => one.grade === grade).length]),
    );
    await execute('DELETE FROM round_register WHERE round_id = ?', [Number(id)]);
    expect(await reader().report(opener, id, 'zh-CN')).toEqual(report);
    await expect(rounds().close(opener, id)).rejects.toMatchObject({ code: 'round-step' });
  });

  it('tell who moved against the round before', async () => {
    await feed();
    const first = await announced();
    await rounds().close(opener, first);
    core.clock.set('2022-12-30');
    const second = await open('2022-12-30');
    await rounds().freeze(opener, second);
    await settle();
    const later = new Map((await gradeEach(core, population, '2022-12-30')).map((one) => [one.subject, one.grade]));
    const moved = expected.filter(({ subject, grade }) => later.has(subject) && later.get(subject) !== grade);
    expect(moved.length).toBeGreaterThan(5);
    const { previous } = await reader().report(opener, second, 'zh-CN');
    const sum = previous?.moves.reduce((total, { from, count }) => total + (from === null ? 0 : count), 0);
    expect([previous?.round, sum]).toEqual([first, moved.length]);
    expect(previous?.left).toBe(expected.filter(({ subject }) => !later.has(subject)).length);
    expect((previous?.better ?? 0) + (previous?.worse ?? 0)).toBe(moved.length);
    expect((await read(second)).previousRound).toBe(first);
  });

  it('are one at a time for a scheme and a unit, and can be given up until they are confirmed', async () => {
    const id = await opened();
    await expect(open()).rejects.toMatchObject({ code: 'round-open' });
    await rounds().cancel(opener, id, '登记错了基准日');
    expect(await read(id)).toMatchObject({ state: 'cancelled', reason: '登记错了基准日' });
    await expect(rounds().giveNotice(opener, id, { from: today, until: today })).rejects.toMatchObject({
      code: 'round-step',
    });
    expect(await open()).not.toBe(id);
  });

  it('wait for their day, and for the end of their run', async () => {
    const ahead = await open('2022-07-31');
    await expect(rounds().freeze(opener, ahead)).rejects.toMatchObject({ code: 'run-as-of-future' });
    expect((await read(ahead)).state).toBe('planned');
    await expect(reader().report(opener, ahead, 'zh-CN')).rejects.toMatchObject({ code: 'round-without-results' });
    core.clock.set('2022-07-31');
    await rounds().freeze(opener, ahead);
    expect(await read(ahead)).toMatchObject({ state: 'frozen', pendingRun: { state: 'queued' } });
    await expect(rounds().giveNotice(opener, ahead, { from: today, until: today })).rejects.toMatchObject({
      code: 'round-step',
    });
  });

  it('show each office the register of its regions', async () => {
    const id = await opened();
    const city = actorOf('5', '130100', '/1/2/', 'city');
    const seen = await results(id, {}, city);
    expect(seen.length).toBeGreaterThan(10);
    expect(seen.every(({ region }) => region.startsWith('1301'))).toBe(true);
    await expect(rounds().rerun(city, id)).rejects.toMatchObject({ code: 'round-unknown' });
  });

  it('leave every step in the audit', async () => {
    const before = await database.read.query<{ id: number }>('SELECT MAX(id) AS id FROM audit_event');
    const id = await announced();
    await rounds().close(opener, id);
    const rows = await database.read.query<{ action: string; object_id: string }>(
      "SELECT action, object_id FROM audit_event WHERE id > ? AND action LIKE 'evaluation-rounds.%' ORDER BY id",
      [before[0]?.id ?? 0],
    );
    expect(rows.map(({ action }) => action.split('.')[1])).toEqual([
      'open',
      'freeze',
      'results',
      'notice',
      'confirm',
      'announce',
      'close',
    ]);
    expect(rows.every(({ object_id }) => object_id === id)).toBe(true);
  });
});
