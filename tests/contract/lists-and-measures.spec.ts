import {
  ListEntriesService,
  ListsModule,
  MeasureApplicationsService,
  MeasuresModule,
  ProvenanceService,
  RecordsModule,
  SubjectRegistry,
  type EntryDecision,
  type EntryProposal,
  type MeasureOrder,
} from '@xinheng/core';
import { XinhengError } from '@xinheng/problem';
import { actorOf, openCore, type TestCore } from '../support/core.js';
import { describeOnDatabases } from '../support/databases.js';
import { measuredPlugins } from '../support/measured-plugins.js';
import type { PluginShelf } from '../support/plugin-shelf.js';
import { unifiedCode } from '../support/sample-codes.js';

const clerk = { ...actorOf('province', '130000'), accountId: '7' };
const decider = { ...clerk, accountId: '8' };
const today = '2022-06-30';
const LIST = 'national:serious-dishonesty';
const decision: EntryDecision = {
  on: today,
  reasons: '拒不履行生效判决',
  basis: '某条例第二十九条',
  period: 'P3Y',
  removalConditions: '履行完毕',
  remedies: '六十日内申请行政复议',
};

describeOnDatabases('lists and measures', (makeDatabase) => {
  let core: TestCore;
  let shelf: PluginShelf;
  let serial = 0;
  let subject: number;

  beforeAll(async () => {
    shelf = measuredPlugins();
    core = await openCore(await makeDatabase(), [RecordsModule, MeasuresModule, ListsModule], {
      pluginsDir: shelf.folder,
    });
  });
  beforeEach(async () => {
    core.clock.set(today);
    await core.run((tx) => tx.execute('DELETE FROM list_entry'));
    const draft = { kind: 'enterprise' as const, code: unifiedCode((serial += 1)), name: '示例公司', region: '130102' };
    const [outcome] = await core.run((tx) => core.get(SubjectRegistry).register(tx, [draft], core.context(clerk)));
    subject = outcome !== undefined && 'subject' in outcome ? outcome.subject : 0;
  });
  afterAll(async () => {
    await core.close();
    shelf.remove();
  });

  const entries = () => core.get(ListEntriesService);
  const measures = () => core.get(MeasureApplicationsService);
  const proposal = (changes: Partial<EntryProposal> = {}): EntryProposal => ({
    list: LIST,
    subject,
    behaviour: 'defies-authority',
    basisDocument: { kind: 'judgment', number: '(2022)某1号' },
    reason: '有能力而拒不履行',
    records: [`${subject}-000001`],
    ...changes,
  });
  const propose = (changes: Partial<EntryProposal> = {}) =>
    core.run((tx) => entries().propose(tx, clerk, proposal(changes)));
  const target = (id: number) => ({ id, version: null });
  const listed = async (changes: Partial<EntryProposal> = {}): Promise<number> => {
    const id = await propose(changes);
    await core.run((tx) => entries().notify(tx, clerk, target(id), today));
    await core.run((tx) => entries().hear(tx, clerk, target(id), { on: today, defence: 'waived' }));
    await core.run((tx) => entries().decide(tx, decider, target(id), decision));
    await core.run((tx) => entries().publish(tx, decider, target(id), { on: today, deliveredOn: today }));
    return id;
  };
  const rows = <T extends object>(sql: string, ...parameters: readonly (string | number)[]) =>
    core.database.read.query<T>(sql, parameters);
  const applied = () =>
    rows<{ measure: string; state: string; started_on: string; until_on: string | null; ended_how: string | null }>(
      'SELECT measure, state, started_on, until_on, ended_how FROM measure_application WHERE subject_id = ? ORDER BY measure',
      subject,
    );
  const order = (changes: Partial<MeasureOrder> = {}): MeasureOrder => ({
    measure: 'national:local-honours',
    subject,
    cause: { kind: 'decision', id: 1 },
    on: today,
    behaviours: ['defies-authority'],
    severity: 'serious',
    answers: { minor: false, first: true, corrected: false, harmless: false },
    records: [`${subject}-000001`],
    ...changes,
  });
  const apply = (changes: Partial<MeasureOrder> = {}) => core.run((tx) => measures().apply(tx, clerk, order(changes)));
  const codes = async (work: Promise<unknown>): Promise<readonly string[]> => {
    try {
      await work;
      return [];
    } catch (error) {
      if (!(error instanceof XinhengError)) throw error;
      return error.issues.length === 0 ? [error.code] : error.issues.map(({ code }) => code);
    }
  };

  it('puts a subject on a list by the whole procedure, with what the list brings [R-HLJ-43] [R-HLJ-45]', async () => {
    const id = await listed();
    expect(await rows('SELECT state, entered_on, until_on, public_until FROM list_entry WHERE id = ?', id)).toEqual([
      { state: 'published', entered_on: today, until_on: '2025-06-30', public_until: '2025-06-30' },
    ]);
    expect((await applied()).map(({ measure, state, until_on }) => [measure, state, until_on])).toEqual([
      ['national:no-convenience', 'active', '2025-06-30'],
      ['national:no-fiscal-support', 'active', '2025-06-30'],
      ['national:no-honours', 'active', '2025-06-30'],
    ]);
    const marked = await rows<{ generation_wanted: number; generation_done: number }>(
      'SELECT generation_wanted, generation_done FROM evaluation_state WHERE subject_id = ?',
      subject,
    );
    expect(marked.some((one) => one.generation_wanted > one.generation_done)).toBe(true);
  });

  it('ends the measures of a list in the transaction in which the entry ends [R-HLJ-58]', async () => {
    const id = await listed();
    await core.run((tx) =>
      entries().leave(tx, decider, target(id), { how: 'objection-upheld', on: today, reason: '异议成立' }),
    );
    expect(new Set((await applied()).map(({ state, ended_how: how }) => `${state} ${how}`))).toEqual(
      new Set(['ended objection-upheld']),
    );
    const other = await listed({ number: '2' });
    await expect(
      core.run(async (tx) => {
        await entries().leave(tx, decider, target(other), { how: 'repaired', on: today, reason: '已修复' });
        throw new Error('later in the same transaction');
      }),
    ).rejects.toThrow('later');
    expect((await applied()).filter(({ state }) => state === 'active')).toHaveLength(3);
  });

  it('leaves no live effect behind when a record ends', async () => {
    await listed();
    await apply();
    const live = () => core.get(ProvenanceService).liveEffectsOf(null, `${subject}-000001`);
    expect((await live()).map(({ kind }) => kind)).toEqual(['list-entry', ...Array(4).fill('measure-application')]);
    await core.run(async (tx) => {
      const end = { on: today, reason: '判决被撤销' };
      await entries().leaveForRecord(tx, decider, `${subject}-000001`, { ...end, how: 'quashed' });
      await measures().endForRecord(tx, decider, `${subject}-000001`, { ...end, how: 'quashed' });
    });
    expect(await live()).toEqual([]);
  });

  it('pauses what a list brings during a stay, and lets it go on', async () => {
    const id = await listed();
    const stay = (to: 'stayed' | 'resumed') =>
      core.run((tx) => entries().stay(tx, decider, target(id), { to, on: today, reason: '法院裁定停止执行' }));
    await stay('stayed');
    expect(new Set((await applied()).map(({ state }) => state))).toEqual(new Set(['paused']));
    await stay('resumed');
    expect(new Set((await applied()).map(({ state }) => state))).toEqual(new Set(['active']));
  });

  it('ends periods and publicity by themselves on their day', async () => {
    const id = await listed();
    core.clock.set('2025-07-02');
    expect(await core.run((tx) => entries().expire(tx, 100))).toBe(1);
    expect(await rows('SELECT state, ended_on, unpublished_on FROM list_entry WHERE id = ?', id)).toEqual([
      { state: 'expired', ended_on: '2025-06-30', unpublished_on: '2025-06-30' },
    ]);
    expect((await applied()).filter(({ state }) => state === 'active')).toEqual([]);
    expect(await core.run((tx) => entries().expire(tx, 100))).toBe(0);
  });

  it('refuses what no list holds, what is not published, and a local punishment without a period [R-HLJ-46] [R-HLJ-49] [R-HLJ-52]', async () => {
    expect(await codes(apply({ measure: 'national:nothing' }))).toEqual(['measure-not-in-force']);
    expect(await codes(apply({ measure: 'national:too-early' }))).toEqual(['measure-not-published']);
    expect(await codes(apply({ on: '2022-04-30' }))).toEqual(['measure-not-published']);
    expect(await codes(apply({ measure: 'national:local-endless' }))).toEqual(['measure-period']);
    expect(await codes(apply({ behaviours: ['disrupts-market-and-society'] }))).toEqual(['measure-unrelated']);
    expect(await codes(apply({ severity: 'general' }))).toEqual(['measure-too-severe']);
    expect(await codes(apply())).toEqual([]);
    expect(await codes(apply())).toEqual(['measure-applied']);
  });

  it('asks whether the conduct was minor, first, corrected and harmless, and burdens nobody then [R-HLJ-47]', async () => {
    expect(await codes(apply({ answers: null }))).toEqual(['measure-questions']);
    const all = { minor: true, first: true, corrected: true, harmless: true };
    expect(await codes(apply({ answers: all }))).toEqual(['measure-excused']);
  });

  it('refuses by the database itself what would go round the program', async () => {
    await apply();
    const change = (set: string) =>
      core.run((tx) => tx.execute(`UPDATE measure_application SET ${set} WHERE subject_id = ?`, [subject]));
    await expect(change(`list_published_on = '2022-07-01'`)).rejects.toThrow();
    await expect(change('until_on = NULL')).rejects.toThrow();
    const id = await listed({ number: '2' });
    const spoil = (set: string) => core.run((tx) => tx.execute(`UPDATE list_entry SET ${set} WHERE id = ?`, [id]));
    await expect(spoil(`remedies = ' '`)).rejects.toThrow();
    await expect(spoil('delivered_on = NULL')).rejects.toThrow();
  });

  it('refuses a list without basis, a behaviour of no list, a document of no kind, and the same thing twice [R-HLJ-41]', async () => {
    expect(await codes(propose({ list: 'national:waiting' }))).toEqual(['list-awaiting-basis']);
    expect(await codes(propose({ behaviour: 'nothing' }))).toEqual(['list-behaviour']);
    expect(await codes(propose({ basisDocument: { kind: 'report' } }))).toEqual(['list-basis-document']);
    await propose();
    expect(await codes(propose())).toEqual(['list-entry-known']);
  });

  it('has another person decide, and heard before', async () => {
    const id = await propose();
    const decide = (actor = decider) => codes(core.run((tx) => entries().decide(tx, actor, target(id), decision)));
    expect(await decide()).toEqual(['list-entry-defence']);
    expect(await decide(clerk)).toEqual(['list-entry-defence', 'list-entry-same-person']);
  });
});
