import {
  CurrentGradesService,
  EvaluationStatesRepository,
  FeedsRepository,
  RunsService,
  RunSweep,
  TrickleWorker,
} from '@xinheng/core';
import { FixedClock, UnitOfWork, type Database } from '@xinheng/platform';
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
import { actorOf, startWorkingCore, type WorkingCore } from '../support/working-core.js';

const population = generatePopulation({ seed: 5, count: 300 });
const today = '2022-06-30';

describeOnDatabases('marks', (makeDatabase) => {
  const failpoints = new TestFailpoints();
  let database: Database;
  let core: WorkingCore;
  let trickle: TrickleWorker;
  let expected: Standing[];

  beforeAll(async () => {
    database = await makeDatabase();
    await insertPopulation(database, population);
    core = await startWorkingCore({
      database,
      clock: new FixedClock(today),
      failpoints,
      settings: { shardSubjects: 100, trickleSubjects: 20, firstPause: 1_000, lease: 30_000 },
    });
    trickle = core.get(TrickleWorker);
    expected = await gradeEach(core, population, today);
  });
  beforeEach(async () => {
    core.clock.set(today);
    await core.get(RunsService).start(actorOf('2'), { scheme: SCHEME });
    await core.get(RunSweep).workOff();
  });
  afterEach(async () => {
    failpoints.clear();
    await forgetResults(database);
  });
  afterAll(() => core.close());

  const execute = (sql: string, parameters: readonly (string | number)[]) =>
    new UnitOfWork(database).run((tx) => tx.execute(sql, parameters));
  const allOf = (grade: string): number[] =>
    expected.filter((one) => one.grade === grade).map(({ subject }) => subject);
  const firstOf = (grade: string): number => allOf(grade)[0] ?? 0;
  const gradeOf = async (subject: number) => (await history(database, subject)).at(-1)?.grade;

  it('regrade the subject of a record, and nobody else', async () => {
    const subject = firstOf('A');
    await enterRecord(core, subject, 90, { decidedOn: '2022-06-01' });
    expect(await trickle.work('one')).toBe(1);
    expect(await history(database, subject)).toEqual([
      { subject, sequence: 1, grade: 'A', cause: 'run' },
      { subject, sequence: 2, grade: 'B', cause: 'mark' },
    ]);
    expect(await waiting(database)).toBe(0);
    expect(await trickle.work('one')).toBe(0);
  });

  it('that change nothing are served without a new result', async () => {
    const subject = firstOf('A');
    await enterRecord(core, subject, 90, { item: 'hebei:arrears-utility', decidedOn: '2019-01-01' });
    expect(await trickle.work('one')).toBe(1);
    expect(await history(database, subject)).toHaveLength(1);
    expect(await waiting(database)).toBe(0);
  });

  it('come together: any number of them is one grading', async () => {
    const subject = firstOf('A');
    for (const number of [90, 91, 92]) await enterRecord(core, subject, number, { decidedOn: '2022-06-01' });
    await trickle.work('one');
    expect((await history(database, subject)).map(({ grade }) => grade)).toEqual(['A', 'B']);
  });

  it('that come while their subject is graded are served by another grading', async () => {
    const subject = firstOf('A');
    await enterRecord(core, subject, 90, { decidedOn: '2022-06-01' });
    failpoints.once('trickle-graded', async () => {
      for (let number = 91; number < 97; number += 1)
        await enterRecord(core, subject, number, { decidedOn: '2022-06-01' });
    });
    await trickle.work('one');
    await trickle.work('one');
    expect((await history(database, subject)).map(({ grade }) => grade)).toEqual(['A', 'B', 'C']);
    expect(await waiting(database)).toBe(0);
  });

  it('are made by time: who is due today is graded, as of today', async () => {
    core.clock.set('2022-09-30');
    const due = (await standing(database)).filter(({ nextChangeOn }) => (nextChangeOn ?? '9999') <= '2022-09-30');
    expect(due.length).toBeGreaterThan(10);
    // Who is due because of a stored fact alone is graded too.
    expect(await trickle.work('one')).toBeGreaterThanOrEqual(due.length);
    expect(await trickle.work('one')).toBe(0);
    expect(await standing(database)).toEqual(await gradeEach(core, population, '2022-09-30'));
    const renewed = (await history(database)).filter(({ sequence }) => sequence === 2);
    expect(new Set(renewed.map(({ cause }) => cause))).toEqual(new Set(['time']));
    const leaving = population.filter(
      ({ input: { subject } }) => (subject.endedOn ?? '') > today && (subject.endedOn ?? '') <= '2022-09-30',
    );
    expect(leaving.length).toBeGreaterThan(0);
  });

  it('are shared among workers: each subject is graded by one of them', async () => {
    for (const subject of allOf('A')) await enterRecord(core, subject, 90, { decidedOn: '2022-06-01' });
    const graded = await Promise.all([trickle.work('one'), trickle.work('two'), trickle.work('three')]);
    expect(graded.reduce((sum, count) => sum + count, 0)).toBe(allOf('A').length);
    expect((await history(database)).every(({ sequence }) => sequence <= 2)).toBe(true);
    expect(await waiting(database)).toBe(0);
  });

  it('in the hands of a worker that stands still go to another, whose result alone is written', async () => {
    const subject = firstOf('A');
    await enterRecord(core, subject, 90, { decidedOn: '2022-06-01' });
    failpoints.once('trickle-graded', async () => {
      expect(await trickle.work('second')).toBe(0);
      core.clock.advance(60_000);
      expect(await trickle.work('second')).toBe(1);
    });
    await trickle.work('first');
    expect((await history(database, subject)).map(({ grade }) => grade)).toEqual(['A', 'B']);
    expect(await waiting(database)).toBe(0);
  });

  it('never wait behind one who cannot be graded', async () => {
    const [broken, ...others] = allOf('A');
    await enterRecord(core, broken ?? 0, 90, { decidedOn: '2022-06-01', fields: '{broken' });
    core.clock.advance(1_000);
    for (const subject of others) await enterRecord(core, subject, 90, { decidedOn: '2022-06-01' });
    await trickle.work('one');
    expect(await gradeOf(broken ?? 0)).toBe('A');
    for (const subject of others) expect(await gradeOf(subject)).toBe('B');
    expect(await waiting(database)).toBe(0);
    const grades = await core.get(CurrentGradesService).of([broken ?? 0], 'zh-CN');
    expect(grades.get(broken ?? 0)).toMatchObject([
      { grade: 'A', isStale: true, setAside: expect.stringContaining('无法读取') },
    ]);
    // It is tried again every day, and graded when it can be.
    await execute(`UPDATE record SET fields = '{}' WHERE subject_id = ? AND number = 90`, [broken ?? 0]);
    core.clock.set('2022-07-01');
    await trickle.work('one');
    expect(await gradeOf(broken ?? 0)).toBe('B');
  });

  it('of a subject whose result the database refuses leave the queue after a few tries, and the others are graded', async () => {
    const [refused = 0, other = 0] = allOf('A');
    // A row of history that stands where the next result would: the database refuses the same key twice.
    await execute(
      `INSERT INTO evaluation (subject_id, scheme, sequence, grade, rule, reasons, vector, as_of, known_at,
         definitions_hash, version, cause, created_at)
       SELECT subject_id, scheme, 2, grade, rule, reasons, vector, as_of, known_at, definitions_hash, version, cause,
         created_at FROM evaluation WHERE subject_id = ?`,
      [refused],
    );
    for (const subject of [refused, other]) await enterRecord(core, subject, 90, { decidedOn: '2022-06-01' });
    for (let attempt = 0; attempt < 4; attempt += 1) {
      await trickle.work('one');
      core.clock.advance(60_000);
    }
    expect(await gradeOf(other)).toBe('B');
    const grades = await core.get(CurrentGradesService).of([refused], 'en');
    expect(grades.get(refused)?.[0]?.setAside).toContain('The program failed on this subject');
    expect(await core.get(EvaluationStatesRepository).countWaiting(today)).toBe(0);
  });

  it('stand until the database is back when it went away, and nobody is blamed', async () => {
    const subject = firstOf('A');
    await enterRecord(core, subject, 90, { decidedOn: '2022-06-01' });
    failpoints.once('trickle-written', () => {
      throw Object.assign(new Error('gone'), { code: 'ECONNRESET' });
    });
    await expect(trickle.work('one')).rejects.toThrow('gone');
    expect(await history(database, subject)).toHaveLength(1);
    core.clock.advance(60_000);
    await trickle.work('one');
    expect((await history(database, subject)).map(({ grade }) => grade)).toEqual(['A', 'B']);
  });

  describe('what stands of a subject', () => {
    const current = async (subject: number) =>
      (await core.get(CurrentGradesService).of([subject], 'zh-CN')).get(subject)?.[0];

    it('is the current and the announced result, each for itself', async () => {
      const subject = firstOf('A');
      await new UnitOfWork(database).run((tx) =>
        core.get(EvaluationStatesRepository).announce(tx, SCHEME, { regions: ['13'] }, today),
      );
      await enterRecord(core, subject, 90, { decidedOn: '2022-06-01' });
      expect(await current(subject)).toMatchObject({ grade: 'A', isStale: true });
      await trickle.work('one');
      expect(await current(subject)).toEqual({
        scheme: SCHEME,
        schemeTitle: '企业信用分级',
        grade: 'B',
        gradeTitle: '一般失信',
        gradeOrder: 1,
        gradeCount: 4,
        score: null,
        asOf: today,
        evaluation: `${subject}.2.hebei~enterprise-grade`,
        nextChangeOn: '2023-06-01',
        held: null,
        isStale: false,
        setAside: null,
        announced: { evaluation: `${subject}.1.hebei~enterprise-grade`, grade: 'A', asOf: today, announcedOn: today },
        completeness: expect.objectContaining({ receivedCount: 0 }),
      });
    });

    it('[R-HEB-23] tells which adverse data never came, so that no data is not read as good', async () => {
      const subject = firstOf('A');
      const region = population.find(({ id }) => id === subject)?.input.subject.region ?? '';
      const empty = (await current(subject))?.completeness;
      expect(empty?.expectedCount).toBeGreaterThan(10);
      expect(empty?.expected.every(({ lastReceivedOn }) => lastReceivedOn === null)).toBe(true);
      expect(empty?.expected.map(({ item }) => item)).not.toContain('national:administrative-licence');
      const feed = { rows: 3, batch: null, at: '2022-06-29T17:00:00.000Z' };
      await new UnitOfWork(database).run((tx) =>
        core.get(FeedsRepository).receive(tx, [
          { ...feed, item: 'national:administrative-penalty', region: '130000' },
          { ...feed, item: 'hebei:arrears-utility', region },
          { ...feed, item: 'national:judgment', region: '140000' },
        ]),
      );
      const fed = (await current(subject))?.completeness;
      expect(fed?.receivedCount).toBe(2);
      expect(fed?.expected).toContainEqual({
        item: 'national:administrative-penalty',
        title: '行政处罚信息',
        lastReceivedOn: '2022-06-30',
      });
    });

    it('is nothing for who is no subject of a scheme, and an empty grade for who waits for the first', async () => {
      const ended = population.find(({ input: { subject } }) => (subject.endedOn ?? '9') <= today)?.id ?? 0;
      expect(await core.get(CurrentGradesService).of([ended], 'zh-CN')).toEqual(new Map([[ended, []]]));
      const subject = firstOf('B');
      await execute('DELETE FROM evaluation_state WHERE subject_id = ?', [subject]);
      await enterRecord(core, subject, 90, { decidedOn: '2022-06-01' });
      expect(await current(subject)).toMatchObject({ grade: null, evaluation: null, isStale: true });
    });
  });
});
