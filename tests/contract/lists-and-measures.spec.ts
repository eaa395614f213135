import {
  EffectiveMeasuresService,
  ListEntriesService,
  ListEntryActsService,
  ListEntryImportService,
  ListFeedsService,
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

  it('takes over entries with their own days and numbers, tells nobody, and lets their periods go on', async () => {
    const [row] = await rows<{ code: string }>('SELECT code FROM subject WHERE id = ?', subject);
    const existing = { list: LIST, code: row?.code ?? '', behaviour: 'defies-authority', number: '旧1号' };
    const { entered, refused } = await core.get(ListEntryImportService).import(clerk, [
      { ...existing, enteredOn: '2021-03-01', untilOn: '2024-03-01' },
      { ...existing, enteredOn: '2021-03-01', untilOn: '2024-03-01' },
      { ...existing, number: '旧2号', enteredOn: '2018-03-01', untilOn: '2021-03-01' },
      { ...existing, code: unifiedCode(999_999), enteredOn: '2021-03-01' },
    ]);
    expect(entered).toHaveLength(1);
    expect(refused.map(({ row: index, issues }) => [index, issues[0]?.code])).toEqual([
      [1, 'list-entry-known'],
      [2, 'list-entry-period'],
      [3, 'subject-code-unknown'],
    ]);
    expect((await applied()).map(({ started_on: from, until_on: until }) => [from, until])).toEqual(
      Array(3).fill(['2022-05-01', '2024-03-01']),
    );
  });

  it('reconciles a feed: new, unchanged, gone; a broken one changes nothing and raises an alarm [R-HLJ-44]', async () => {
    const codes = Array.from({ length: 12 }, () => unifiedCode((serial += 1)));
    const drafts = codes.map((code) => ({ kind: 'enterprise' as const, code, name: '示例公司', region: '130102' }));
    await core.run((tx) => core.get(SubjectRegistry).register(tx, drafts, core.context(clerk)));
    const list = 'national:judgment-debtor';
    const entry = (code: string) => ({ code, number: `执${code.slice(-6)}`, enteredOn: '2022-06-01' });
    const feed = (asOf: string, told: readonly string[], total = told.length) =>
      core.get(ListFeedsService).receive(clerk, { list, asOf, total, entries: told.map(entry) });
    const standing = async () =>
      (await rows(`SELECT id FROM list_entry WHERE list = ? AND state = 'published'`, list)).length;
    expect(await feed('2022-06-28', codes.slice(0, 11))).toMatchObject({ state: 'done', fresh: 11, gone: 0 });
    expect(await feed('2022-06-29', codes.slice(1))).toMatchObject({ fresh: 1, unchanged: 10, gone: 1 });
    for (const [asOf, told, total, alarm] of [
      ['2022-06-30', [], 0, 'empty'],
      ['2022-06-30', codes.slice(1, 11), 11, 'truncated'],
      ['2022-06-30', codes.slice(0, 3), 3, 'shrunk'],
      ['2022-06-28', codes, 12, 'older'],
    ] as const) {
      expect(await feed(asOf, told, total)).toMatchObject({ state: 'refused', alarm, fresh: 0, gone: 0 });
    }
    expect(await standing()).toBe(11);
    const raised = await rows<{ origin: string; state: string }>(
      `SELECT origin, state FROM list_entry WHERE list = 'national:proposing'`,
    );
    expect(raised).toEqual(Array(12).fill({ origin: 'rule', state: 'proposed' }));
  });

  it('proposes linked persons, each for a decision of their own [R-HLJ-55]', async () => {
    const boss = unifiedCode((serial += 1));
    const code = unifiedCode((serial += 1));
    const outcomes = await core.run((tx) =>
      core.get(SubjectRegistry).register(
        tx,
        [
          { kind: 'enterprise' as const, code: boss, name: '负责人', region: '130102' },
          {
            kind: 'enterprise' as const,
            code,
            name: '示例公司',
            region: '130102',
            links: [{ role: 'legal-representative' as const, to: boss }],
          },
        ],
        core.context(clerk),
      ),
    );
    const [person, firm] = outcomes.map((one) => ('subject' in one ? one.subject : 0));
    const id = await listed({ list: 'national:carrying', subject: firm ?? 0 });
    expect(
      await rows('SELECT subject_id, state, origin, linked_role FROM list_entry WHERE linked_entry = ?', id),
    ).toEqual([{ subject_id: person, state: 'proposed', origin: 'rule', linked_role: 'legal-representative' }]);
  });

  it('decides many at once after a look, and takes the batch back', async () => {
    const acts = core.get(ListEntryActsService);
    const approver = { ...decider, roles: ['decider' as const] };
    const ids = [String(await propose()), String(await propose({ number: '2' }))];
    const order = { transition: 'notify' as const, form: {} };
    const look = await acts.transitionAll(clerk, [...ids, '999999'], order, true);
    expect(look).toMatchObject({ batch: null, done: ids });
    expect(look.refused.map(({ id }) => id)).toEqual(['999999']);
    const states = async () =>
      (await rows<{ state: string }>('SELECT state FROM list_entry')).map(({ state }) => state);
    expect(await states()).toEqual(['proposed', 'proposed']);
    const { batch } = await acts.transitionAll(clerk, ids, order, false);
    expect(await states()).toEqual(['notified', 'notified']);
    await expect(acts.revoke(clerk, batch ?? '', '误操作')).rejects.toThrow('may decide');
    await acts.revoke(approver, batch ?? '', '误操作');
    expect(await states()).toEqual(['withdrawn', 'withdrawn']);
  });

  it('names the source that won, and lets a benefit yield to the burden against it', async () => {
    const effective = () => core.get(EffectiveMeasuresService).effectiveOf(null, subject, today);
    await listed({ list: 'national:debtors', behaviour: null });
    await apply({ measure: 'national:interview', severity: 'general', until: '2022-12-01' });
    const [interview] = await effective();
    expect(interview?.sources.map(({ cause }) => cause)).toEqual(['list', 'decision']);
    expect(interview?.won).toMatchObject({ cause: 'list', untilOn: '2022-12-30' });
    await listed();
    await listed({ list: 'national:incentive', behaviour: null, basisDocument: null });
    const yielding = (await effective()).find(({ measure }) => measure === 'national:convenience');
    expect(yielding?.yieldsTo).toBe('national:no-convenience');
  });

  it('has another person decide, and heard before', async () => {
    const id = await propose();
    const decide = (actor = decider) => codes(core.run((tx) => entries().decide(tx, actor, target(id), decision)));
    expect(await decide()).toEqual(['list-entry-defence']);
    expect(await decide(clerk)).toEqual(['list-entry-defence', 'list-entry-same-person']);
  });
});
