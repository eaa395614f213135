import {
  DefinitionsService,
  RunSweep,
  SimulationReaderService,
  SimulationsService,
  SimulationWorker,
  UnitsService,
  type DraftChange,
  type SimulationOrder,
  type SimulationView,
} from '@xinheng/core';
import { compareGrades } from '@xinheng/analysis';
import { FixedClock, UnitOfWork, type Database, type ListQuery } from '@xinheng/platform';
import { compileScheme } from '@xinheng/grading';
import { resolveDefinitions } from '@xinheng/plugin-kit';
import { describeOnDatabases } from '../support/databases.js';
import { enterRecord, SCHEME } from '../support/graded.js';
import { pluginShelf } from '../support/plugin-shelf.js';
import { generatePopulation, insertPopulation, numbersFrom } from '../support/population.js';
import { actorOf, startWorkingCore, type WorkingCore } from '../support/working-core.js';

const today = '2022-06-30';
const everyone = actorOf('2');
/** What a simulation may write. */
const OWN = ['simulation', 'simulation_move', 'simulation_outcome', 'audit_event', 'audit_stream'];

describeOnDatabases('simulations', (makeDatabase) => {
  const shelf = pluginShelf('national', 'hebei');
  const population = generatePopulation({ seed: 17, count: 400 });
  let database: Database;
  let core: WorkingCore;

  const start = async (): Promise<WorkingCore> =>
    startWorkingCore({
      database,
      clock: new FixedClock(today),
      config: (config) => config.with({ pluginsDir: shelf.folder }),
      settings: { shardSubjects: 10, trickleSubjects: 50 },
    });

  beforeAll(async () => {
    database = await makeDatabase();
    await insertPopulation(database, population);
    core = await start();
    await core.get(RunSweep).workOff();
  });
  afterAll(async () => {
    await core.close();
    shelf.remove();
  });

  /** A parameter of the plugin with another value, its articles as they are. */
  const parameter = async (key: string, value: string | number | boolean): Promise<DraftChange> => {
    const plugin = (await core.get(DefinitionsService).current()).plugins.find(({ id }) => id === 'hebei');
    const found = JSON.parse(JSON.stringify(plugin?.parameters.find((one) => one.key === key))) as {
      values: object[];
    };
    return {
      resource: 'parameters',
      key,
      value: { ...found, values: found.values.map((edition) => ({ ...edition, value })) },
    };
  };
  const simulate = async (changes: readonly DraftChange[], order: Partial<SimulationOrder> = {}, actor = everyone) => {
    const id = await core.get(SimulationsService).start(actor, { plugin: 'hebei', changes, ...order });
    await core.get(SimulationWorker).drain();
    return core.get(SimulationReaderService).get(actor, id, 'zh-CN');
  };
  /** What grading each subject by itself, from its records, says of the old and of the changed rules. */
  const expected = async (changes: readonly DraftChange[], region = '') => {
    const { plugins } = await core.get(DefinitionsService).current();
    const after = plugins.map((plugin) =>
      plugin.id === 'hebei'
        ? {
            ...plugin,
            parameters: plugin.parameters.map(
              (one) => (changes.find(({ key }) => key === one.key)?.value as unknown as typeof one | undefined) ?? one,
            ),
          }
        : plugin,
    );
    const [old, changed] = [plugins, after].map((side) => {
      const program = compileScheme(resolveDefinitions(side), SCHEME, today);
      return population
        .filter(({ input }) => input.subject.region.startsWith(region))
        .map(({ id, input }) => {
          const outcome = program.evaluate(input);
          return { subject: String(id), grade: outcome.status === 'graded' ? outcome.grade : null };
        });
    });
    return compareGrades(old ?? [], changed ?? [], ['A', 'B', 'C', 'D']);
  };
  const expectSame = ({ result }: SimulationView, comparison: Awaited<ReturnType<typeof expected>>) => {
    const { grades, matrix, better, worse, other } = comparison;
    const cells = grades.flatMap((from, row) =>
      grades.flatMap((to, column) => {
        const count = matrix[row]?.[column] ?? 0;
        return count === 0 || (from === null && to === null) ? [] : [{ from, to, count }];
      }),
    );
    const byName = (a: object, b: object) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
    expect([...(result?.matrix ?? [])].sort(byName)).toEqual(cells.sort(byName));
    expect(result).toMatchObject({ better, worse, other });
    const sum = { better, worse, other };
    for (const groups of [result?.regions ?? [], result?.sections ?? []]) {
      for (const kind of ['better', 'worse', 'other'] as const) {
        expect(groups.reduce((total, group) => total + group[kind], 0)).toBe(sum[kind]);
      }
    }
  };
  const moversOf = async (id: string, conditions: ListQuery['conditions'] = [], actor = everyone) =>
    core
      .get(SimulationReaderService)
      .subjects(
        actor,
        id,
        { conditions, q: null, custom: {}, sort: { field: 'id', direction: 'ASC' }, offset: 0, limit: 1_000 },
        'zh-CN',
      );
  /** Every row of every table that a simulation must not touch. */
  const rest = async (): Promise<Record<string, string>> => {
    const names = await database.read.query<{ name: string }>(
      database.dialect.kind === 'sqlite'
        ? `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name`
        : `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() ORDER BY table_name`,
    );
    const tables = names.map(({ name }) => name).filter((name) => !OWN.includes(name));
    expect(tables).toEqual(expect.arrayContaining(['evaluation_state', 'evaluation', 'record', 'definition']));
    const rows = await Promise.all(tables.map((table) => database.read.query(`SELECT * FROM ${table}`)));
    return Object.fromEntries(
      tables.map((table, at) => [
        table,
        (rows[at] ?? [])
          .map((row) => JSON.stringify(row))
          .sort()
          .join('\n'),
      ]),
    );
  };

  it('say what grading everybody from records under both versions says, each equal vector once', async () => {
    const changes = [await parameter('general-limit', 1)];
    const view = await simulate(changes);
    expect(view).toMatchObject({ state: 'done', source: 'facts', error: null, scheme: SCHEME });
    expectSame(view, await expected(changes));
    expect(view.result?.worse).toBeGreaterThan(0);
    const [distinct] = await database.read.query<{ n: number }>(
      'SELECT COUNT(DISTINCT vector) AS n FROM evaluation_state WHERE vector IS NOT NULL',
    );
    expect(view.result?.vectors).toBe(Number(distinct?.n));
    expect(view.changes).toMatchObject([{ key: 'general-limit', before: 5, after: 1, unit: '次' }]);
  });

  it('name those who would move, with the reasons of both sides', async () => {
    const changes = [await parameter('general-limit', 1)];
    const view = await simulate(changes);
    const all = await moversOf(view.id);
    const { moved } = await expected(changes);
    expect(all.total).toBe(moved.length);
    expect(all.rows.map(({ subject, from, to }) => ({ subject, from, to })).sort(byId)).toEqual([...moved].sort(byId));
    const some = await moversOf(view.id, [
      { field: 'from', operator: 'is', values: ['B'] },
      { field: 'to', operator: 'is', values: ['C'] },
    ]);
    expect(some.total).toBe(view.result?.matrix.find(({ from, to }) => from === 'B' && to === 'C')?.count);
    for (const { before, after } of some.rows) {
      expect([before.grade, after.grade]).toEqual(['B', 'C']);
      expect(before.reasons.length).toBeGreaterThan(0);
      expect(after.reasons[0]?.text).not.toBe('');
    }
  });

  it('read every record anew where the draft computes other facts', async () => {
    const changes = [await parameter('counting-window', 'P3Y')];
    const view = await simulate(changes);
    expect(view).toMatchObject({ state: 'done', source: 'records', result: { vectors: 0 } });
    expectSame(view, await expected(changes));
    expect(view.result?.worse).toBeGreaterThan(0);
  });

  it('move nothing: every other table is as it was', async () => {
    const before = await rest();
    await simulate([await parameter('general-limit', 0)]);
    await simulate([await parameter('counting-window', 'P2Y')]);
    expect(await rest()).toEqual(before);
  });

  it('agree with grading everybody, whatever parameters are changed', async () => {
    const draw = numbersFrom(23);
    for (let round = 0; round < 12; round += 1) {
      const changes = [
        await parameter('general-limit', draw(7)),
        ...(draw(2) === 0 ? [await parameter('severe-consequence-lowers', false)] : []),
        ...(draw(3) === 0 ? [await parameter('counting-window', `P${1 + draw(30)}M`)] : []),
      ];
      const comparison = await expected(changes);
      const isSame = changes.length === 1 && comparison.better + comparison.worse === 0;
      // The limit that is in force, alone, is no change.
      if (isSame && JSON.stringify(changes[0]) === JSON.stringify(await parameter('general-limit', 5))) continue;
      expectSame(await simulate(changes), comparison);
    }
  });

  it('show and count only what lies in the area of who asks', async () => {
    const changes = [await parameter('general-limit', 1)];
    const unit = await core
      .get(UnitsService)
      .create(everyone, '1', { title: '唐山市信用办', level: 'city', region: '130200', department: 'credit' });
    const city = actorOf('5', '130200', `/1/${unit.id}/`, 'city');
    const clerk = { ...city, unit: { ...city.unit, id: unit.id } };
    const view = await simulate(changes, {}, clerk);
    expect(view.regions).toEqual(['130200']);
    expectSame(view, await expected(changes, '1302'));
    const { rows } = await moversOf(view.id, [], clerk);
    expect(rows.every(({ region }) => region.startsWith('1302'))).toBe(true);
  });

  it('are refused where nothing changes, and where a scheme is named that they do not touch', async () => {
    await expect(simulate([await parameter('general-limit', 5)])).rejects.toMatchObject({
      code: 'simulation-nothing-changes',
    });
    await expect(simulate([await parameter('general-limit', 2)], { scheme: 'hebei:other' })).rejects.toMatchObject({
      code: 'simulation-scheme-untouched',
    });
  });

  it('are finished by the next process where one ended in the middle', async () => {
    const changes = [await parameter('general-limit', 3)];
    const id = await core.get(SimulationsService).start(everyone, { plugin: 'hebei', changes });
    // As a killed process leaves it: half done, half written, held.
    await new UnitOfWork(database).run(async (tx) => {
      await tx.execute(
        `UPDATE simulation SET state = 'running', done = 200, attempts = 1, lease_owner = 'gone',
           lease_until = '2022-06-30T00:00:00.000Z' WHERE id = ?`,
        [id],
      );
      await tx.execute(
        `INSERT INTO simulation_move (simulation_id, subject_id, from_grade, to_grade, from_outcome, to_outcome)
         VALUES (?, 1, 'A', 'D', 1, 2)`,
        [id],
      );
    });
    await core.close();
    core = await start();
    await core.get(SimulationWorker).drain();
    const view = await core.get(SimulationReaderService).get(everyone, id, 'zh-CN');
    expect(view.state).toBe('done');
    const comparison = await expected(changes);
    expectSame(view, comparison);
    expect((await moversOf(id)).total).toBe(comparison.moved.length);
  });

  it('end where they are cancelled, and leave nothing of what they found', async () => {
    const changes = [await parameter('general-limit', 1)];
    const service = core.get(SimulationsService);
    const [waiting, working] = [
      await service.start(everyone, { plugin: 'hebei', changes }),
      await service.start(everyone, { plugin: 'hebei', changes }),
    ];
    await service.cancel(everyone, waiting);
    await new UnitOfWork(database).run((tx) =>
      tx.execute(`UPDATE simulation SET state = 'running' WHERE id = ?`, [working]),
    );
    await service.cancel(everyone, working);
    const read = (id: string) => core.get(SimulationReaderService).get(everyone, id, 'zh-CN');
    expect([(await read(waiting)).state, (await read(working)).state]).toEqual(['cancelled', 'cancelling']);
    await core.get(SimulationWorker).drain();
    expect(await read(working)).toMatchObject({ state: 'cancelled', result: null });
    expect((await moversOf(working)).total).toBe(0);
    await expect(service.cancel(everyone, working)).rejects.toMatchObject({ code: 'simulation-not-cancel' });
  });

  it('end with the reason where other rules came into force meanwhile', async () => {
    const id = await core
      .get(SimulationsService)
      .start(everyone, { plugin: 'hebei', changes: [await parameter('general-limit', 2)] });
    await new UnitOfWork(database).run((tx) =>
      tx.execute(`UPDATE simulation SET before_hash = 'other' WHERE id = ?`, [id]),
    );
    await core.get(SimulationWorker).drain();
    const view = await core.get(SimulationReaderService).get(everyone, id, 'zh-CN');
    expect(view).toMatchObject({ state: 'failed', result: null });
    expect(view.error).toContain('现行规则已变更');
  });

  it('take from records those whose stored facts do not stand, and nobody else', async () => {
    const subject =
      population.find(({ input }) => input.subject.kind === 'enterprise' && input.subject.region === '130203')?.id ?? 0;
    await enterRecord(core, subject, 95, { decidedOn: '2022-06-29' });
    const changes = [await parameter('general-limit', 0)];
    const before = await simulate(changes);
    const [others] = await database.read.query<{ n: number }>(
      `SELECT COUNT(*) AS n FROM subject s LEFT JOIN evaluation_state e ON e.subject_id = s.id AND e.scheme = ?
       WHERE s.kind = 'enterprise' AND s.region LIKE '13%' AND (e.vector IS NULL OR e.marked_at IS NOT NULL)`,
      [SCHEME],
    );
    expect(before.result?.fromRecords).toBe(Number(others?.n));
    // Who stands cannot be read any more: whoever tries sets the subject aside, visibly.
    await new UnitOfWork(database).run((tx) =>
      tx.execute(
        `UPDATE record SET fields = '{' WHERE subject_id IN
           (SELECT subject_id FROM evaluation_state WHERE scheme = ? AND vector IS NOT NULL AND marked_at IS NULL)`,
        [SCHEME],
      ),
    );
    const after = await simulate(changes);
    expect(after).toMatchObject({ progress: { parked: 0 }, result: before.result });
    const changed = await simulate([await parameter('counting-window', 'P2Y')]);
    expect(changed.progress.parked).toBeGreaterThan(0);
  });

  it('keep the last fifty; older ones go with all they wrote', async () => {
    const changes = [await parameter('general-limit', 1)];
    const first = await simulate(changes);
    await new UnitOfWork(database).run(async (tx) => {
      const columns = `plugin, scheme, changes, as_of, scope, before_hash, after_hash, source, total, unit_id, created_by, created_at`;
      for (let copy = 0; copy < 50; copy += 1) {
        await tx.execute(
          `INSERT INTO simulation (${columns}, state) SELECT ${columns}, 'done' FROM simulation WHERE id = ?`,
          [first.id],
        );
      }
    });
    await simulate(changes);
    const [left] = await database.read.query<{ simulations: number; moves: number }>(
      `SELECT COUNT(*) AS simulations, (SELECT COUNT(DISTINCT simulation_id) FROM simulation_move) AS moves FROM simulation`,
    );
    expect([Number(left?.simulations), Number(left?.moves)]).toEqual([50, 1]);
    await expect(core.get(SimulationReaderService).get(everyone, first.id, 'zh-CN')).rejects.toMatchObject({
      code: 'simulation-unknown',
    });
  });
});

function byId(a: { readonly subject: string }, b: { readonly subject: string }): number {
  return Number(a.subject) - Number(b.subject);
}
