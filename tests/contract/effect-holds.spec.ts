import {
  AnnouncementsService,
  EffectHoldsService,
  RunsService,
  RunSweep,
  StalenessService,
  type HoldView,
  type RunOrder,
  type SubjectChange,
} from '@xinheng/core';
import { FixedClock, UnitOfWork, type Database, type ListQuery, type Transaction } from '@xinheng/platform';
import { actorOf, startWorkingCore, type WorkingCore } from '../support/working-core.js';
import { describeOnDatabases } from '../support/databases.js';
import { forgetResults, SCHEME } from '../support/graded.js';
import { generatePopulation, insertPopulation, recordRow } from '../support/population.js';

const population = generatePopulation({ seed: 11, count: 300 });
const starter = actorOf('2');
const second = actorOf('3');
const today = '2022-06-30';
const everything: ListQuery = {
  conditions: [],
  q: null,
  custom: {},
  sort: { field: 'id', direction: 'ASC' },
  offset: 0,
  limit: 100,
};
const brake = { subjects: 30, sharePercent: 50, atLeast: 5, volumeFactor: 4 };

interface State {
  readonly subject_id: number;
  readonly grade: string;
  readonly held_by: number | null;
  readonly unheld_grade: string | null;
  readonly announced_grade: string | null;
}

describeOnDatabases('effects that wait for a second person', (makeDatabase) => {
  let database: Database;
  let core: WorkingCore;
  let good: number[];

  beforeAll(async () => {
    database = await makeDatabase();
    await insertPopulation(database, population);
    core = await startWorkingCore({
      database,
      clock: new FixedClock(today),
      settings: { shardSubjects: 60, trickleSubjects: 20 },
      config: (config) => config.with({ brake }),
    });
  });
  beforeEach(async () => {
    await run();
    good = (await states()).filter(({ grade }) => grade === 'A').map(({ subject_id }) => subject_id);
  });
  afterEach(async () => {
    await forgetResults(database);
    await write((tx) => tx.execute('DELETE FROM effect_hold'));
    await write((tx) => tx.execute('DELETE FROM import_batch'));
  });
  afterAll(() => core.close());

  const write = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> => new UnitOfWork(database).run(work);
  const settle = () => core.get(RunSweep).workOff();
  const run = async (order: Partial<RunOrder> = {}): Promise<string> => {
    const id = await core.get(RunsService).start(starter, { scheme: SCHEME, ...order });
    await settle();
    return id;
  };
  const states = (): Promise<State[]> =>
    database.read.query<State>(
      `SELECT subject_id, grade, held_by, unheld_grade, announced_grade FROM evaluation_state
       WHERE grade IS NOT NULL ORDER BY subject_id`,
    );
  const stateOf = async (subject: number) => (await states()).find((one) => one.subject_id === subject);
  const holds = async (): Promise<readonly HoldView[]> =>
    (await core.get(EffectHoldsService).list(second, everything, 'zh-CN')).rows;
  const holding = async (): Promise<HoldView> => {
    const found = (await holds()).filter(({ state }) => state === 'holding');
    if (found[0] === undefined || found.length > 1) throw new Error(`${found.length} hold`);
    return found[0];
  };
  let serial = 90;
  /** Enters a record about each, as part of an import where one is given; whoever it concerns is marked if told so. */
  const enter = async (subjects: readonly number[], batch: number | null, isMarking: boolean): Promise<void> => {
    serial += 1;
    const at = core.clock.instant();
    const record = { id: '', item: 'hebei:arrears-utility', decidedOn: '2022-05-01', occurredOn: '2022-05-01' };
    const rows = subjects.map((subject) => ({
      ...recordRow(subject, serial, { ...record, fields: {} }, at),
      batch_id: batch,
    }));
    const changes: SubjectChange[] = subjects.map((subject) => ({
      subject,
      kinds: ['enterprise'],
      regions: ['130102'],
      items: [record.item],
    }));
    await write(async (tx) => {
      await tx.insertMany(
        'record',
        Object.keys(rows[0] ?? {}),
        rows.map((row) => Object.values(row)),
      );
      if (isMarking) await core.get(StalenessService).mark(tx, changes, at);
    });
  };
  /** An import of so many rows, at work until it is ended. */
  const begin = (total: number, state = 'running'): Promise<number> =>
    write(async (tx) => {
      const at = core.clock.instant();
      const row = {
        kind: 'records',
        item: 'hebei:arrears-utility',
        file_name: '欠费.csv',
        file_path: 'x',
        file_hash: 'x',
        file_size: 1,
        state,
        total,
        unit_id: 1,
        region: '130000',
        created_by: 2,
        created_at: at,
        finished_at: state === 'done' ? at : null,
      };
      const [id = 0] = await tx.insertMany('import_batch', Object.keys(row), [Object.values(row)]);
      return id;
    });
  const end = (id: number) =>
    write((tx) =>
      tx.execute("UPDATE import_batch SET state = 'done', finished_at = ? WHERE id = ?", [core.clock.instant(), id]),
    );
  const repair = (subject: number) =>
    write(async (tx) => {
      await tx.execute('UPDATE record SET repaired_on = ? WHERE subject_id = ?', [today, subject]);
      const change = { subject, kinds: ['enterprise'], regions: ['130102'], items: ['hebei:arrears-utility'] };
      await core.get(StalenessService).mark(tx, [change], core.clock.instant());
    });

  describe('of a run', () => {
    it('have none of them for anybody when it worsens too many; what is better has its effects at once', async () => {
      const [better = 0] = (await states()).filter(({ grade }) => grade !== 'A').map((one) => one.subject_id);
      await enter(good.slice(0, 31), null, false);
      await write((tx) => tx.execute('UPDATE record SET repaired_on = ? WHERE subject_id = ?', [today, better]));
      // Stored facts say nothing of records that came without a mark.
      await write((tx) => tx.execute('UPDATE evaluation_state SET facts_hash = NULL'));
      const id = await run();
      const hold = await holding();
      expect(hold).toMatchObject({ cause: 'run', causeId: id, reason: 'number', worsened: 31, scheme: SCHEME });
      const waiting = (await states()).filter(({ held_by }) => held_by !== null);
      expect(waiting.map(({ subject_id }) => subject_id)).toEqual(good.slice(0, 31));
      expect(new Set(waiting.map(({ grade, unheld_grade }) => `${String(unheld_grade)}→${grade}`))).toEqual(
        new Set(['A→B']),
      );
      expect(await stateOf(better)).toMatchObject({ grade: 'A', held_by: null });
    });

    it('have all of them when it worsens few', async () => {
      await enter(good.slice(0, 30), null, false);
      await write((tx) => tx.execute('UPDATE evaluation_state SET facts_hash = NULL'));
      await run();
      expect(await holds()).toEqual([]);
      expect((await states()).every(({ held_by, unheld_grade }) => held_by === null && unheld_grade === null)).toBe(
        true,
      );
      expect(await stateOf(good[0] ?? 0)).toMatchObject({ grade: 'B' });
    });

    it('wait for the share too, where the run covers few', async () => {
      await enter(good.slice(0, 6), null, false);
      await write((tx) => tx.execute('UPDATE evaluation_state SET facts_hash = NULL'));
      await run({ subjects: good.slice(0, 10) });
      expect(await holding()).toMatchObject({ reason: 'share', worsened: 6, covered: 10 });
    });

    it('never wait for a first grade', async () => {
      await forgetResults(database);
      await run();
      expect((await states()).filter(({ held_by }) => held_by !== null)).toEqual([]);
      expect(await holds()).toEqual([]);
    });

    describe('that worsened too many', () => {
      let id: string;
      beforeEach(async () => {
        await enter(good.slice(0, 40), null, false);
        await write((tx) => tx.execute('UPDATE evaluation_state SET facts_hash = NULL'));
        id = await run();
      });

      it('are given by another person than who started it, once, and it is written down', async () => {
        const service = core.get(EffectHoldsService);
        const hold = await holding();
        await expect(service.release(starter, hold.id, '核对无误')).rejects.toMatchObject({
          code: 'effect-hold-same-person',
        });
        expect((await states()).filter(({ held_by }) => held_by !== null)).toHaveLength(40);
        await service.release(second, hold.id, '核对无误');
        expect((await states()).filter(({ held_by }) => held_by !== null)).toEqual([]);
        expect(await service.get(second, hold.id, 'zh-CN')).toMatchObject({
          state: 'released',
          decisionReason: '核对无误',
        });
        await expect(service.release(second, hold.id, '再次')).rejects.toMatchObject({
          code: 'effect-hold-not-holding',
        });
        const acts = await database.read.query<{ action: string }>(
          "SELECT action FROM audit_event WHERE action LIKE 'effect-holds.%' AND object_id = ? ORDER BY id",
          [hold.id],
        );
        expect(acts.map(({ action }) => action)).toEqual(['effect-holds.hold', 'effect-holds.release']);
      });

      it('are left out of what is announced', async () => {
        await core.get(AnnouncementsService).announce(second, id);
        const told = await states();
        expect(told.filter(({ held_by }) => held_by !== null).every((one) => one.announced_grade === null)).toBe(true);
        expect(told.filter(({ held_by }) => held_by === null).every((one) => one.announced_grade === one.grade)).toBe(
          true,
        );
      });

      it('are not given by another run, by time, or by a further record', async () => {
        await run();
        await enter(good.slice(0, 1), null, true);
        await settle();
        expect((await states()).filter(({ held_by }) => held_by !== null)).toHaveLength(40);
        expect(await stateOf(good[0] ?? 0)).toMatchObject({ unheld_grade: 'A' });
      });

      it('need not be decided for whom a repair lifts again, nor at all when that is everybody', async () => {
        await repair(good[0] ?? 0);
        await settle();
        expect(await stateOf(good[0] ?? 0)).toMatchObject({ grade: 'A', held_by: null, unheld_grade: null });
        expect(await holding()).toMatchObject({ worsened: 40 });
        for (const subject of good.slice(1, 40)) await repair(subject);
        await settle();
        expect(await holds()).toMatchObject([{ state: 'lapsed' }]);
      });
    });
  });

  describe('under a scheme that somebody stopped', () => {
    it('wait for everybody from then on, a single record too, until two people end it', async () => {
      const service = core.get(EffectHoldsService);
      const id = await service.stop(second, { scheme: SCHEME, reason: '接口数据疑似错误' });
      await expect(service.stop(starter, { scheme: SCHEME, reason: '再停' })).rejects.toMatchObject({
        code: 'effect-hold-stopped',
      });
      await enter(good.slice(0, 1), null, true);
      await settle();
      expect(await stateOf(good[0] ?? 0)).toMatchObject({ grade: 'B', held_by: Number(id), unheld_grade: 'A' });
      await repair(good[0] ?? 0);
      await settle();
      // Nobody waits, and still it holds: what comes next is to wait as well.
      expect(await holding()).toMatchObject({ id, cause: 'stop', waiting: 0 });
      await enter(good.slice(1, 3), null, true);
      await settle();
      await service.release(second, id, '已核实');
      expect(await holding()).toMatchObject({ waiting: 2, askedBy: null });
      await expect(service.release(second, id, '已核实')).rejects.toMatchObject({ code: 'effect-hold-same-person' });
      await service.release(starter, id, '同意解除');
      expect((await states()).filter(({ held_by }) => held_by !== null)).toEqual([]);
      await enter(good.slice(3, 4), null, true);
      await settle();
      expect(await stateOf(good[3] ?? 0)).toMatchObject({ grade: 'B', held_by: null });
    });
  });

  describe('while a run or another hold is at work and somebody stops the scheme', () => {
    it('go on waiting, for the stop, when the run would have let them go or its hold is released', async () => {
      const service = core.get(EffectHoldsService);
      await enter(good.slice(0, 3), null, false);
      await write((tx) => tx.execute('UPDATE evaluation_state SET facts_hash = NULL'));
      const order = await core.get(RunsService).start(starter, { scheme: SCHEME });
      await core.get(RunSweep).workShards();
      const watched = await states();
      expect(watched.filter(({ held_by }) => held_by !== null)).toHaveLength(3);
      const stop = Number(await service.stop(second, { scheme: SCHEME, reason: '数据疑似错误' }));
      await settle();
      const [row] = await database.read.query("SELECT state FROM effect_hold WHERE cause = 'run' AND cause_id = ?", [
        Number(order),
      ]);
      expect(row).toMatchObject({ state: 'passed' });
      expect((await states()).filter(({ held_by }) => held_by !== null).map(({ held_by }) => held_by)).toEqual([
        stop,
        stop,
        stop,
      ]);
      await service.release(second, String(stop), '已核实');
      await service.release(starter, String(stop), '同意解除');
      expect((await states()).filter(({ held_by }) => held_by !== null)).toEqual([]);
    });
  });

  describe('of a run that a revision of the rules caused', () => {
    const hands = { author: actorOf('41'), editor: actorOf('42'), submitter: actorOf('43'), approver: actorOf('44') };
    afterEach(async () => {
      for (const table of ['revision_editor', 'revision_approval', 'revision'])
        await write((tx) => tx.execute(`DELETE FROM ${table}`));
    });

    it('are given by nobody who wrote, submitted or approved it, and by anybody else', async () => {
      await enter(good.slice(0, 45), null, false);
      await write((tx) => tx.execute('UPDATE evaluation_state SET facts_hash = NULL'));
      const id = await run();
      const at = core.clock.instant();
      await write(async (tx) => {
        await tx.execute('UPDATE evaluation_run SET created_by = 0 WHERE id = ?', [Number(id)]);
        await tx.execute('UPDATE effect_hold SET started_by = NULL');
        const row = {
          ...{ plugin: 'hebei', title: '修订', reason: '试', state: 'in-force', changes: '[]', bases: '[]' },
          ...{ older_records: 'new-rules', version: 1, created_by: 41, created_at: at, updated_at: at },
          ...{ submitted_by: 43, approved_at: at, in_force_from: today },
        };
        const [revision = 0] = await tx.insertMany('revision', Object.keys(row), [Object.values(row)]);
        await tx.insertMany('revision_editor', ['revision_id', 'account_id', 'since'], [[revision, 42, at]]);
        const approval = ['revision_id', 'account_id', 'step', 'at'];
        await tx.insertMany('revision_approval', approval, [[revision, 44, 'approve', at]]);
      });
      const service = core.get(EffectHoldsService);
      const hold = (await holding()).id;
      for (const hand of Object.values(hands)) {
        const refusal = { code: 'effect-hold-rules-hand' };
        await expect(service.release(hand, hold, '属实')).rejects.toMatchObject(refusal);
      }
      expect((await holding()).waiting).toBe(45);
      await service.release(second, hold, '属实');
      expect((await states()).filter(({ held_by }) => held_by !== null)).toEqual([]);
    });
  });

  describe('of an import', () => {
    it('wait while it is at work, and are given when it worsened few', async () => {
      const batch = await begin(20);
      await enter(good.slice(0, 20), batch, true);
      await settle();
      expect((await states()).filter(({ held_by }) => held_by !== null)).toHaveLength(20);
      await end(batch);
      await settle();
      expect((await states()).filter(({ held_by }) => held_by !== null)).toEqual([]);
      expect(await stateOf(good[0] ?? 0)).toMatchObject({ grade: 'B' });
      expect(await holds()).toEqual([]);
    });

    it('wait for a second person when it worsened too many', async () => {
      const batch = await begin(45);
      await enter(good.slice(0, 45), batch, true);
      await end(batch);
      await settle();
      const hold = await holding();
      expect(hold).toMatchObject({
        cause: 'import',
        causeId: String(batch),
        reason: 'number',
        worsened: 45,
        volume: 45,
      });
      const { rows } = await core.get(EffectHoldsService).subjects(second, hold.id, everything, 'zh-CN');
      expect(rows).toHaveLength(45);
      expect(rows[0]).toMatchObject({
        from: { grade: 'A', order: 0 },
        to: { grade: 'B', order: 1 },
        rule: 'few-general',
      });
    });

    it('wait when it is far larger than what its provider usually brings, however few are worse off', async () => {
      for (let before = 0; before < 3; before += 1) await begin(2, 'done');
      const batch = await begin(9);
      await enter(good.slice(0, 3), batch, true);
      await end(batch);
      await settle();
      expect(await holding()).toMatchObject({ reason: 'volume', worsened: 3, volume: 9, usualVolume: 2 });
    });

    it('wait when it is far smaller than usual', async () => {
      for (let before = 0; before < 3; before += 1) await begin(100, 'done');
      const batch = await begin(9);
      await enter(good.slice(0, 3), batch, true);
      await end(batch);
      await settle();
      expect(await holding()).toMatchObject({ reason: 'volume', worsened: 3, volume: 9, usualVolume: 100 });
    });

    it('never wait for a small one, nor for a single record', async () => {
      const batch = await begin(4);
      await enter(good.slice(0, 4), batch, true);
      await enter(good.slice(4, 5), null, true);
      await settle();
      expect((await states()).filter(({ held_by }) => held_by !== null)).toEqual([]);
      expect(await stateOf(good[4] ?? 0)).toMatchObject({ grade: 'B' });
    });

    it('wait for it, not for a run that graded whom it touched', async () => {
      const batch = await begin(45);
      await enter(good.slice(0, 45), batch, false);
      await write((tx) => tx.execute('UPDATE evaluation_state SET facts_hash = NULL'));
      await run();
      await end(batch);
      await settle();
      expect(await holding()).toMatchObject({ cause: 'import', worsened: 45 });
    });
  });
});
