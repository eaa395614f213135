import {
  AnnouncementsService,
  RunEnder,
  RunReaderService,
  RunsService,
  RunSweep,
  ShardWorker,
  StalenessService,
  type Actor,
  type RunOrder,
  type RunView,
} from '@xinheng/core';
import { FixedClock, UnitOfWork, type Database } from '@xinheng/platform';
import { actorOf, startWorkingCore, type WorkingCore } from '../support/working-core.js';
import { describeOnDatabases } from '../support/databases.js';
import { TestFailpoints } from '../support/failing.js';
import {
  enterRecord,
  forgetResults,
  gradeEach,
  history,
  SCHEME,
  standing,
  waiting,
  type Standing,
} from '../support/graded.js';
import { generatePopulation, insertPopulation } from '../support/population.js';

const population = generatePopulation({ seed: 7, count: 400 });
const everyone = actorOf('2');
const enterprises = population.filter(({ input }) => input.subject.kind === 'enterprise').map(({ id }) => id);
const today = '2022-06-30';

describeOnDatabases('evaluation runs', (makeDatabase) => {
  const failpoints = new TestFailpoints();
  let database: Database;
  let core: WorkingCore;
  let sweep: RunSweep;
  let expected: Standing[];

  beforeAll(async () => {
    database = await makeDatabase();
    await insertPopulation(database, population);
    core = await startWorkingCore({
      database,
      clock: new FixedClock(today),
      failpoints,
      settings: { shardSubjects: 100, trickleSubjects: 50, firstPause: 1_000, lease: 30_000 },
    });
    sweep = core.get(RunSweep);
    expected = await gradeEach(core, population, today);
  });
  beforeEach(() => core.clock.set(today));
  afterEach(async () => {
    failpoints.clear();
    await forgetResults(database);
  });
  afterAll(() => core.close());

  const start = (order: Partial<RunOrder> = {}, actor: Actor = everyone): Promise<string> =>
    core.get(RunsService).start(actor, { scheme: SCHEME, ...order });
  const read = (id: string): Promise<RunView> => core.get(RunReaderService).get(everyone, id, 'zh-CN');
  const steer = (id: string, request: 'pause' | 'resume' | 'cancel') =>
    core.get(RunsService).steer(everyone, id, request);
  const settle = () => sweep.workOff();
  /** Has everybody graded, so that what follows starts from something that stands. */
  const gradeEverybody = async (): Promise<void> => {
    await start();
    await settle();
  };
  /** A subject whom grading each alone gives this grade. */
  const firstOf = (grade: string): number => {
    const found = expected.find((one) => one.grade === grade);
    if (found === undefined) throw new Error(`Nobody of the population has ${grade}`);
    return found.subject;
  };
  const states = () =>
    database.read.query<Record<string, unknown>>('SELECT * FROM evaluation_state ORDER BY scheme, subject_id');

  it('grade everybody exactly as grading each alone does, and each once', async () => {
    const id = await start();
    await settle();
    expect(await standing(database)).toEqual(expected);
    expect((await history(database)).every(({ sequence }) => sequence === 1)).toBe(true);
    const run = await read(id);
    expect(run).toMatchObject({ state: 'done', purpose: 'current', error: null, shards: { failed: 0 } });
    expect(run.progress).toMatchObject({ total: run.progress.done, parked: 0 });
    const grades = await core.get(RunReaderService).results(everyone, id, 'zh-CN');
    expect(grades.map(({ grade, count }) => [grade, count])).toEqual(
      ['A', 'B', 'C', 'D'].map((grade) => [grade, expected.filter((one) => one.grade === grade).length]),
    );
  });

  it('change nothing when they are run again', async () => {
    await gradeEverybody();
    const before = await states();
    await start();
    await settle();
    expect(await states()).toEqual(before);
  });

  it('reach whom the actor is responsible for, and nobody else', async () => {
    const id = await start({}, actorOf('3', '130100', '/1/2/', 'city'));
    await settle();
    const rows = await database.read.query<{ subject_id: number }>(
      'SELECT subject_id FROM evaluation WHERE run_id = ? ORDER BY subject_id',
      [Number(id)],
    );
    const ofCity = population.filter(({ input }) => input.subject.region.startsWith('1301'));
    expect(rows.map(({ subject_id }) => subject_id)).toEqual(
      (await gradeEach(core, ofCity, today)).map(({ subject }) => subject),
    );
    expect((await read(id)).progress).toMatchObject({
      total: ofCity.filter(({ input }) => input.subject.kind === 'enterprise').length,
    });
  });

  it('cover the named subjects only, where some are named', async () => {
    await gradeEverybody();
    const id = await start({ subjects: enterprises.slice(0, 3) });
    await settle();
    expect((await read(id)).progress).toMatchObject({ total: 3, done: 3, changed: 0 });
  });

  it('lose no mark that comes while a shard is graded', async () => {
    const subject = firstOf('A');
    failpoints.once('shard-graded', () => enterRecord(core, subject, 90, { decidedOn: '2022-06-01' }));
    await start();
    await settle();
    expect((await history(database, subject)).map(({ grade, cause }) => [grade, cause])).toEqual([
      ['A', 'run'],
      ['B', 'mark'],
    ]);
    expect(await waiting(database)).toBe(0);
  });

  it('lose no mark that comes inside the transaction of a shard', async () => {
    const subject = firstOf('A');
    const begun = new Promise<void>((resolve) => failpoints.once('shard-begun', resolve));
    await start();
    const working = settle();
    await begun;
    await enterRecord(core, subject, 90, { decidedOn: '2022-06-01' });
    await working;
    await settle();
    expect((await history(database, subject)).at(-1)).toMatchObject({ grade: 'B', cause: 'mark' });
    expect(await waiting(database)).toBe(0);
  });

  it('as of another day move nothing that stands, and find what grading as of that day finds', async () => {
    await gradeEverybody();
    const before = await states();
    const written = await history(database);
    const id = await start({ asOf: '2022-06-10' });
    await settle();
    expect(await states()).toEqual(before);
    expect(await history(database)).toEqual(written);

    expect(await read(id)).toMatchObject({ state: 'done', purpose: 'historical', asOf: '2022-06-10' });
    const rows = await database.read.query<{ subject_id: number; grade: string; rule: string }>(
      'SELECT subject_id, grade, rule FROM historical_evaluation WHERE run_id = ? ORDER BY subject_id',
      [Number(id)],
    );
    expect(rows.map((row) => [row.subject_id, row.grade, row.rule])).toEqual(
      (await gradeEach(core, population, '2022-06-10')).map(({ subject, grade, rule }) => [subject, grade, rule]),
    );
  });

  it('over one scheme at once do not come into each other’s way', async () => {
    const [all, city] = [await start(), await start({}, actorOf('3', '130100', '/1/2/', 'city'))];
    const worker = core.get(ShardWorker);
    // Their shards are worked in turn by two workers, each holding one while the other works.
    for (let goesOn = true; goesOn;) {
      goesOn = (await Promise.all([worker.workNext('one'), worker.workNext('two')])).includes(true);
    }
    await settle();
    expect([(await read(all)).state, (await read(city)).state]).toEqual(['done', 'done']);
    expect(await standing(database)).toEqual(expected);
    expect((await history(database)).every(({ sequence }) => sequence === 1)).toBe(true);
  });

  it('are paused and resumed', async () => {
    await gradeEverybody();
    const id = await start();
    const worker = core.get(ShardWorker);
    expect((await read(id)).state).toBe('queued');
    await worker.workNext('one');
    expect((await read(id)).state).toBe('running');
    await steer(id, 'pause');
    expect(await worker.workNext('one')).toBe(false);
    await settle();
    expect(await read(id)).toMatchObject({ state: 'paused', shards: { done: 1 } });
    await steer(id, 'resume');
    await settle();
    const run = await read(id);
    expect(run).toMatchObject({ state: 'done', shards: { done: run.shards.planned } });
    await expect(steer(id, 'pause')).rejects.toMatchObject({ code: 'run-not-pause' });
  });

  it('are cancelled: what is written stays, and who still works commits nothing', async () => {
    const id = await start();
    const worker = core.get(ShardWorker);
    await worker.workNext('one');
    const written = await history(database);
    failpoints.once('shard-graded', async () => {
      await steer(id, 'cancel');
      // The worker is taken for dead: its lease runs out, and the run ends without it.
      core.clock.advance(60_000);
      await core.get(RunEnder).endAll();
    });
    await worker.workNext('two');
    expect(await read(id)).toMatchObject({ state: 'cancelled', shards: { done: 1 } });
    expect(await history(database)).toEqual(written);
    await expect(steer(id, 'resume')).rejects.toMatchObject({ code: 'run-not-resume' });
  });

  it('leave a shard to the worker who took it over, and write its results once', async () => {
    await start();
    const worker = core.get(ShardWorker);
    failpoints.once('shard-graded', async () => {
      core.clock.advance(60_000);
      expect(await worker.workNext('second')).toBe(true);
    });
    await worker.workNext('first');
    await settle();
    expect(await standing(database)).toEqual(expected);
    expect((await history(database)).every(({ sequence }) => sequence === 1)).toBe(true);
    expect(core.logged.join()).toContain('The claim on a shard was lost');
  });

  it('try a failed shard again after a pause, then set it aside with its error while the rest goes on', async () => {
    await gradeEverybody();
    const id = await start();
    let failures = 0;
    failpoints.at('shard-written', () => {
      failures += 1;
      if (failures !== 2) throw new Error('planted');
    });
    await core.get(ShardWorker).workNext('one');
    const [shard] = await core.get(RunReaderService).shardsOf(everyone, id, 'en');
    expect(shard).toMatchObject({ state: 'planned', attempts: 1, notBefore: '2022-06-30T04:00:01.000Z' });
    expect(shard?.error).toContain('planted');
    // The second shard passes; from then on every other one fails until it is set aside.
    for (let pause = 0; pause < 3; pause += 1) {
      await settle();
      core.clock.advance(10_000);
    }
    await settle();
    const failed = await read(id);
    expect(failed).toMatchObject({ state: 'failed', shards: { done: 1, failed: failed.shards.planned - 1 } });
    expect(failed.error).toContain('planted');
    failpoints.clear();
    await steer(id, 'resume');
    await settle();
    expect(await read(id)).toMatchObject({ state: 'done', error: null, shards: { failed: 0 } });
  });

  it('do not hold a shard’s worker to blame for a database that went away', async () => {
    const id = await start();
    failpoints.once('shard-written', () => {
      throw Object.assign(new Error('gone'), { code: 'PROTOCOL_CONNECTION_LOST' });
    });
    await core.get(ShardWorker).workNext('one');
    const [row] = await database.read.query<{ failures: number; state: string }>(
      'SELECT failures, state FROM run_shard WHERE run_id = ? AND shard = 0',
      [Number(id)],
    );
    expect(row).toEqual({ failures: 0, state: 'planned' });
  });

  it('set a shard aside whose workers die again and again', async () => {
    const id = await start();
    await new UnitOfWork(database).run((tx) =>
      tx.execute(
        `UPDATE run_shard SET state = 'running', attempts = 20, lease_until = ? WHERE run_id = ? AND shard = 0`,
        ['2022-06-30T00:00:00.000Z', Number(id)],
      ),
    );
    await core.get(RunEnder).setAsideAbandoned();
    await settle();
    expect(await read(id)).toMatchObject({ state: 'failed', shards: { failed: 1 } });
  });

  it('set aside a subject whose data cannot be read, visibly, and grade all others', async () => {
    const subject = firstOf('A');
    await enterRecord(core, subject, 90, { decidedOn: '2022-06-01', fields: '{broken' });
    const id = await start();
    await settle();
    expect(await read(id)).toMatchObject({ state: 'done', progress: { parked: 1 } });
    const page = {
      conditions: [],
      q: null,
      custom: {},
      sort: { field: 'id', direction: 'ASC' as const },
      offset: 0,
      limit: 25,
    };
    const failures = await core.get(RunReaderService).failures(everyone, id, page, 'zh-CN');
    expect(failures.rows).toEqual([
      expect.objectContaining({ subject: String(subject), subjectName: `示例企业${subject}` }),
    ]);
    const others = expected.filter((one) => one.subject !== subject);
    expect(await standing(database)).toEqual(others);
    // Corrected, it is graded like everybody.
    await new UnitOfWork(database).run((tx) =>
      tx.execute(`UPDATE record SET fields = '{}' WHERE subject_id = ? AND number = 90`, [subject]),
    );
    await enterRecord(core, subject, 91, { decidedOn: '2022-06-02' });
    await settle();
    expect(await history(database, subject)).toEqual([{ subject, sequence: 1, grade: 'B', cause: 'mark' }]);
  });

  it('take the grade from a subject that is no more', async () => {
    await gradeEverybody();
    const subject = firstOf('B');
    const at = '2022-06-30T04:00:00.000Z';
    await new UnitOfWork(database).run(async (tx) => {
      await tx.execute('UPDATE subject_version SET superseded_at = ? WHERE subject_id = ?', [at, subject]);
      const change = { subject, kinds: ['enterprise'], regions: ['130102'] };
      await core.get(StalenessService).mark(tx, [change], at);
    });
    await start();
    await settle();
    expect((await standing(database)).map((one) => one.subject)).not.toContain(subject);
    const [row] = await database.read.query<{ superseded_at: string | null }>(
      'SELECT superseded_at FROM evaluation WHERE subject_id = ?',
      [subject],
    );
    expect(row?.superseded_at).not.toBeNull();
  });

  it('as of yesterday do not overwrite what was graded today, when midnight passes', async () => {
    await gradeEverybody();
    const due = (await standing(database)).find(
      ({ nextChangeOn }) => nextChangeOn !== null && nextChangeOn < '2022-08-01',
    );
    const day = due?.nextChangeOn ?? '';
    const eve = `${day}T15:59:00.000Z`.replace(day, dayBefore(day));
    core.clock.set(eve);
    await settle();
    // Planned and claimed before midnight; committed when the marks of the new day have been served.
    await start();
    failpoints.at('shard-graded', async () => {
      failpoints.clear();
      core.clock.set(`${day}T04:00:00.000Z`);
      await sweep.workOff();
    });
    await settle();
    const then = (await gradeEach(core, population, day)).map(({ nextChangeOn: _, ...one }) => one);
    expect((await standing(database)).map(({ nextChangeOn: _, ...one }) => one)).toEqual(then);
    const twice = (await history(database)).filter(({ sequence }) => sequence > 2);
    expect(twice).toEqual([]);
  });

  it('refuse a day to come, a scheme that is not in force, and regions of others', async () => {
    await expect(start({ asOf: '2022-07-01' })).rejects.toMatchObject({ code: 'run-as-of-future' });
    await expect(start({ asOf: '2022-01-15' })).rejects.toMatchObject({ code: 'facts-not-in-force' });
    await expect(start({ scheme: 'hebei:nothing' })).rejects.toMatchObject({ code: 'scheme-not-in-force' });
    const city = actorOf('3', '130100', '/1/2/', 'city');
    await expect(start({ regions: ['130200'] }, city)).rejects.toMatchObject({ code: 'run-outside-scope' });
    await expect(start({}, actorOf('4', '140000', '/1/3/', 'province'))).rejects.toMatchObject({
      code: 'run-no-subjects',
    });
  });

  it('are announced by somebody else than who started them', async () => {
    const id = await start();
    const announce = (actor: Actor) => core.get(AnnouncementsService).announce(actor, id);
    await expect(announce(actorOf('9'))).rejects.toMatchObject({ code: 'run-not-announceable' });
    await settle();
    await expect(announce(everyone)).rejects.toMatchObject({ code: 'run-same-person' });
    await announce(actorOf('9'));
    expect((await read(id)).announcedOn).toBe(today);
    const rows = await database.read.query<{ n: number }>(
      'SELECT COUNT(*) AS n FROM evaluation_state WHERE grade IS NOT NULL AND announced_grade = grade AND announced_on = ?',
      [today],
    );
    expect(rows[0]?.n).toBe((await standing(database)).length);
  });
});

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
