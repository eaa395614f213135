import {
  DefinitionsService,
  RevisionDecisionsService,
  RevisionReaderService,
  RevisionsService,
  RunSweep,
  SimulationReaderService,
  SimulationsService,
  SimulationWorker,
  type DraftChange,
  type RevisionView,
} from '@xinheng/core';
import { FixedClock, type Database } from '@xinheng/platform';
import { describeOnDatabases } from '../support/databases.js';
import { gradeEach, SCHEME, standing, type Standing } from '../support/graded.js';
import { pluginShelf, type PluginShelf } from '../support/plugin-shelf.js';
import { generatePopulation, insertPopulation } from '../support/population.js';
import { actorOf, startWorkingCore, type WorkingCore } from '../support/working-core.js';

const today = '2022-06-30';
const editor = actorOf('2');
const approver = actorOf('3');
const gradeOf = ({ subject, grade, rule }: Standing) => ({ subject, grade, rule });
const copy = <T extends object>(value: unknown): T => JSON.parse(JSON.stringify(value)) as T;
const refusal = (code: string) => expect.objectContaining({ code }) as unknown;

describeOnDatabases('revisions', (makeDatabase) => {
  const population = generatePopulation({ seed: 41, count: 300 });
  let shelf: PluginShelf;
  let database: Database;
  let core: WorkingCore;
  let shipped: Standing[];

  const start = (clock = new FixedClock(today)): Promise<WorkingCore> =>
    startWorkingCore({
      database,
      clock,
      settings: { shardSubjects: 100 },
      config: (config) => config.with({ pluginsDir: shelf.folder }),
    });

  beforeAll(async () => {
    shelf = pluginShelf('national', 'hebei');
    // Worked cases are about the shipped numbers; whether they are run is proved elsewhere.
    shelf.edit('hebei', 'cases/enterprise-grade.json', () => []);
    database = await makeDatabase();
    await insertPopulation(database, population);
    core = await start();
    await core.get(RunSweep).workOff();
    shipped = await standing(database);
  });
  afterAll(async () => {
    await core.close();
    shelf.remove();
  });

  const view = (id: string) => core.get(RevisionReaderService).get({ actor: editor, locale: 'zh-CN' }, id);
  const hebei = async () => {
    const plugin = (await core.get(DefinitionsService).current()).plugins.find(({ id }) => id === 'hebei');
    if (plugin === undefined) throw new Error('Hebei is not in force');
    return plugin;
  };
  /** A change of the only value of a parameter as it stands. */
  const limit = async (value: number | string, key = 'general-limit'): Promise<DraftChange> => {
    const found = copy<{ values: object[] }>((await hebei()).parameters.find((one) => one.key === key));
    const last = found.values.at(-1);
    return { resource: 'parameters', key, value: { ...found, values: [{ ...last, value }] } };
  };
  type Rules = readonly { readonly key: string; readonly grade: string }[];
  /** A change of the rules of the scheme in force. */
  const scheme = async (change: (rules: Rules) => Rules): Promise<DraftChange> => {
    const { rules, ...rest } = copy<{ key: string; rules: Rules }>((await hebei()).schemes.at(-1));
    return { resource: 'schemes', key: rest.key, value: { ...rest, rules: change(rules) } };
  };
  const fact = async (key: string, change: object): Promise<DraftChange> => {
    const found = copy((await hebei()).facts.filter((one) => one.key === key).at(-1));
    return { resource: 'facts', key, value: { ...found, ...change } };
  };
  const classification = async (order: number, change: object): Promise<DraftChange> => {
    const all = (await hebei()).classifications.filter(({ inForceUntil }) => inForceUntil == null);
    const found = copy<{ key: string }>(all[order]);
    return { resource: 'classifications', key: found.key, value: { ...found, ...change } };
  };
  /** Who would move by a simulation, in the order of their ids. */
  const moversOf = async (id: string) => {
    const query = {
      conditions: [],
      q: null,
      custom: {},
      sort: { field: 'id', direction: 'ASC' },
      offset: 0,
      limit: 1_000,
    } as const;
    const { rows } = await core.get(SimulationReaderService).subjects(editor, id, query, 'zh-CN');
    return rows
      .map(({ subject, from, to }) => ({ subject: Number(subject), from, to }))
      .sort((a, b) => a.subject - b.subject);
  };
  const open = (changes: readonly DraftChange[], olderRecords: RevisionView['olderRecords'] = 'old-rule') =>
    core.get(RevisionsService).create(editor, 'hebei', { changes, reason: '按新办法调整', olderRecords });
  const submit = (id: string) => core.get(RevisionDecisionsService).submit(editor, id, null);
  const approve = async (id: string, inForceFrom: string): Promise<RevisionView> => {
    await core.get(RevisionDecisionsService).approve(approver, id, { inForceFrom });
    return view(id);
  };
  const publish = async (changes: readonly DraftChange[], from: string) => {
    const id = await open(changes);
    await submit(id);
    return approve(id, from);
  };
  const settle = async () => {
    core.clock.advance(60_000);
    await core.get(RunSweep).workOff();
  };
  /** Brings everybody back to what was shipped, today. */
  const goBack = async (id: string) => {
    const back = await core.get(RevisionsService).revert(editor, id, '恢复原规则');
    await submit(back);
    await approve(back, core.clock.today());
    await settle();
    return back;
  };

  it('change no grade before the day from which they are in force, and everybody’s from that day', async () => {
    const from = '2022-07-10';
    const revision = await publish([await limit(1)], from);
    expect(revision).toMatchObject({
      state: 'approved',
      inForceFrom: from,
      versionText: '1.0.0+local.1',
      approvals: [{ by: { id: '3' }, step: 'approve' }],
    });
    await settle();
    expect((await standing(database)).map(gradeOf)).toEqual(shipped.map(gradeOf));
    core.clock.set('2022-07-09');
    await settle();
    const dayBefore = await standing(database);
    expect(dayBefore.map(gradeOf)).toEqual((await gradeEach(core, population, '2022-07-09')).map(gradeOf));
    core.clock.set(from);
    await settle();
    const after = await standing(database);
    expect(after.map(gradeOf)).toEqual((await gradeEach(core, population, from)).map(gradeOf));
    const worse = after.filter(({ rule }) => rule === 'many-general').length;
    expect(worse).toBeGreaterThan(dayBefore.filter(({ rule }) => rule === 'many-general').length);
    expect((await view(revision.id)).state).toBe('in-force');
    // A day before it is graded by what was in force on it.
    expect((await gradeEach(core, population, today)).map(gradeOf)).toEqual(shipped.map(gradeOf));
    const back = await goBack(revision.id);
    expect((await standing(database)).filter(({ rule }) => rule === 'many-general').length).toBeLessThan(worse);
    expect((await view(revision.id)).state).toBe('superseded');
    expect(await view(back)).toMatchObject({ state: 'in-force', revertOf: revision.id });
    expect((await standing(database)).map(gradeOf)).toEqual((await gradeEach(core, population, from)).map(gradeOf));
  });

  it('are not approved by who edited or submitted them, administrators included', async () => {
    const id = await open([await limit(3)]);
    await submit(id);
    const decisions = core.get(RevisionDecisionsService);
    await expect(decisions.approve(editor, id, { inForceFrom: core.clock.today() })).rejects.toEqual(
      refusal('revision-same-person'),
    );
    await expect(decisions.reject(editor, id, '不行')).rejects.toEqual(refusal('revision-same-person'));
    await expect(decisions.approve(approver, id, { inForceFrom: '2022-07-01' })).rejects.toEqual(
      refusal('revision-day-past'),
    );
    await decisions.reject(approver, id, '请说明依据');
    expect(await view(id)).toMatchObject({ state: 'rejected', rejectedReason: '请说明依据' });
  });

  it('are to be written again where another came into force since', async () => {
    const first = await open([await limit(3)]);
    const second = await open([await limit(4)]);
    await submit(first);
    await submit(second);
    await approve(first, core.clock.today());
    await expect(approve(second, core.clock.today())).rejects.toEqual(refusal('revision-refused'));
    await core.get(RevisionDecisionsService).reject(approver, second, '已过时');
    await expect(submit(second)).rejects.toEqual(refusal('revision-step'));
    const { version } = await view(second);
    const draft = { changes: [await limit(4)], reason: '再改' };
    await core.get(RevisionsService).update(editor, second, version, draft);
    await submit(second);
    await approve(second, core.clock.today());
    await settle();
    expect((await standing(database)).map(gradeOf)).toEqual(
      (await gradeEach(core, population, core.clock.today())).map(gradeOf),
    );
    await goBack(second);
    await goBack(first);
  });

  it('bring rules into force as editions, one after the other, and back', async () => {
    core.clock.set('2022-07-12');
    await settle();
    const before = (await standing(database)).map(gradeOf);
    const rule = before.find((one) => one.rule !== 'otherwise' && one.grade === 'B')?.rule ?? '';
    const revision = await publish(
      [await scheme((rules) => rules.map((one) => (one.key === rule ? { ...one, grade: 'C' } : one)))],
      '2022-07-12',
    );
    await settle();
    expect(
      (await hebei()).schemes.map(({ inForceFrom, inForceUntil }) => [inForceFrom ?? null, inForceUntil ?? null]),
    ).toEqual([
      [null, '2022-07-11'],
      ['2022-07-12', null],
    ]);
    const moved = (await standing(database)).filter((one) => one.rule === rule);
    expect(moved.length).toBeGreaterThan(0);
    expect(moved.every(({ grade }) => grade === 'C')).toBe(true);
    await goBack(revision.id);
    expect((await standing(database)).map(gradeOf)).toEqual(before);
  });

  it('do to every subject what their simulation said, whatever is changed', async () => {
    // Counts none of the records from its day on; those of before by the old rule.
    const records = { severity: ['general'], filter: { '==': [{ var: 'provider' }, 'nobody'] } };
    const drafts: readonly (readonly [() => Promise<readonly DraftChange[]>, RevisionView['olderRecords']])[] = [
      [async () => [await limit(1), await limit('P6M', 'counting-window')], 'old-rule'],
      [async () => [await scheme((rules) => [...rules].reverse())], 'old-rule'],
      [async () => [await scheme((rules) => rules.slice(1)), await limit(2)], 'new-rule'],
      [async () => [await fact('general-dishonesty-12m', { from: { records } }), await limit(1)], 'old-rule'],
      [async () => [await classification(2, { severity: 'general' })], 'old-rule'],
      [async () => [await classification(5, { severity: 'none' }), await limit(3)], 'new-rule'],
    ];
    let moves = 0;
    for (const [make, older] of drafts) {
      const id = await open(await make(), older);
      const order = await core.get(RevisionsService).toSimulate(editor, id, undefined);
      const simulation = await core.get(SimulationsService).start(editor, { ...order, scheme: SCHEME });
      await core.get(RevisionsService).linkSimulation(id, simulation);
      await core.get(SimulationWorker).drain();
      const simulated = await moversOf(simulation);
      const before = new Map((await standing(database)).map((one) => [one.subject, one.grade]));
      await submit(id);
      const { simulations } = await approve(id, core.clock.today());
      expect(simulations).toMatchObject([{ id: simulation, state: 'done', isCurrent: true }]);
      await settle();
      const after = new Map((await standing(database)).map((one) => [one.subject, one.grade]));
      const moved = [...new Set([...before.keys(), ...after.keys()])]
        .map((subject) => ({ subject, from: before.get(subject) ?? null, to: after.get(subject) ?? null }))
        .filter(({ from, to }) => from !== to)
        .sort((a, b) => a.subject - b.subject);
      expect(moved).toEqual(simulated);
      moves += moved.length;
      await goBack(id);
      expect((await standing(database)).map(({ subject, grade }) => [subject, grade])).toEqual([...before]);
    }
    expect(moves).toBeGreaterThan(50);
  }, 120_000);

  it('[R-HLJ-92] judge older records by the rule of their day, or by the new one, as the revision says', async () => {
    const before = (await standing(database)).map(gradeOf);
    const day = core.clock.today();
    const severer = async () => {
      const all = (await hebei()).classifications.filter(({ inForceUntil }) => inForceUntil == null);
      const general = all.flatMap(({ severity }, order) => (severity === 'general' ? [order] : []));
      return Promise.all(general.slice(1).map((order) => classification(order, { severity: 'serious' })));
    };
    const old = await publish(await severer(), day);
    await settle();
    expect((await standing(database)).map(gradeOf)).toEqual(before);
    await goBack(old.id);
    const id = await open(await severer(), 'new-rule');
    await submit(id);
    await approve(id, day);
    await settle();
    const after = (await standing(database)).map(gradeOf);
    expect(after).toEqual((await gradeEach(core, population, day)).map(gradeOf));
    expect(after.filter(({ grade }, place) => grade !== before[place]?.grade).length).toBeGreaterThan(0);
    await goBack(id);
    expect((await standing(database)).map(gradeOf)).toEqual(before);
  });
});
