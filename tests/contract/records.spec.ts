import {
  FeedsRepository,
  RecordActsService,
  RecordEntry,
  RecordEntryService,
  RecordsModule,
  RecordWithdrawal,
  SubjectInputsRepository,
  SubjectRegistry,
  type RecordDraft,
  type RecordOutcome,
  type RecordPlace,
  type RecordWithdrawalStep,
} from '@xinheng/core';
import { actorOf, openCore, type TestCore } from '../support/core.js';
import { CountingTransaction } from '../support/counting-transaction.js';
import { describeOnDatabases } from '../support/databases.js';
import { unifiedCode } from '../support/sample-codes.js';

const DAY = 24 * 60 * 60 * 1_000;
const clerk = actorOf('province', '130000');

interface StoredRow {
  readonly subject_id: number;
  readonly sequence: number;
  readonly superseded_at: string | null;
  readonly [column: string]: unknown;
}

describeOnDatabases('records', (makeDatabase) => {
  let core: TestCore;
  let serial = 0;

  const subjects = async (count: number): Promise<readonly number[]> => {
    const drafts = Array.from({ length: count }, () => ({
      kind: 'enterprise' as const,
      code: unifiedCode((serial += 1)),
      name: '示例公司',
    }));
    const outcomes = await core.run((tx) => core.get(SubjectRegistry).register(tx, drafts, core.context(clerk)));
    return outcomes.map((one) => ('subject' in one ? one.subject : 0));
  };
  const subject = async (): Promise<number> => (await subjects(1))[0] ?? 0;
  const draft = (owner: number, changes: Partial<RecordDraft> = {}): RecordDraft => ({
    subject: owner,
    item: 'hebei:arrears-utility',
    decidedOn: '2022-01-10',
    basisDocument: { kind: 'contract', number: `示例${(serial += 1)}号` },
    fields: { utility: '水费' },
    ...changes,
  });
  const enter = (drafts: readonly RecordDraft[], batch: number | null = null): Promise<readonly RecordOutcome[]> =>
    core.run((tx) => core.get(RecordEntry).enter(tx, drafts, core.context(clerk, { batch })));
  const one = async (record: RecordDraft): Promise<string> => {
    const [outcome] = await enter([record]);
    if (outcome?.outcome !== 'entered') throw new Error(JSON.stringify(outcome));
    return outcome.record;
  };
  const said = (outcomes: readonly RecordOutcome[]) => outcomes.map(({ outcome }) => outcome);
  const acts = () => core.get(RecordActsService);
  const read = async (owner: number, asOf = '2022-06-30', knownAt?: string) => {
    const moment = { asOf, ...(knownAt === undefined ? {} : { knownAt }) };
    const [found] = await core.get(SubjectInputsRepository).read({ subjects: [owner] }, moment);
    return found?.input.records ?? [];
  };
  const step = (batch: number, after: RecordPlace | null, limit: number): Promise<RecordWithdrawalStep> =>
    core.run((tx) => core.get(RecordWithdrawal).withdraw(tx, batch, { after, limit }, '文件有误', core.context(clerk)));
  const withdraw = async (batch: number, limit = 2): Promise<number> => {
    let done = await step(batch, null, limit);
    let { voided } = done;
    while (done.next !== null) {
      done = await step(batch, done.next, limit);
      voided += done.voided;
    }
    return voided;
  };

  beforeAll(async () => {
    core = await openCore(await makeDatabase(), [RecordsModule]);
  });
  beforeEach(() => core.clock.advance(1_000));
  afterAll(() => core.close());

  it('are read as they were known: entered, corrected, voided', async () => {
    const owner = await subject();
    const before = core.clock.instant();
    core.clock.advance(DAY);
    const id = await one(draft(owner));
    const entered = core.clock.instant();
    core.clock.advance(DAY);
    await acts().correct(clerk, { id, version: null }, { decidedOn: '2022-02-02', occurredOn: null }, '日期有误');
    const corrected = core.clock.instant();
    core.clock.advance(DAY);
    await acts().void(clerk, { id, version: null }, '决定被撤销');
    const days = async (knownAt?: string) => (await read(owner, '2022-06-30', knownAt)).map((row) => row.decidedOn);
    expect([await days(before), await days(entered), await days(corrected), await days()]).toEqual([
      [],
      ['2022-01-10'],
      ['2022-02-02'],
      [],
    ]);
  });

  it('are appended: no act changes a row but for the end of belief in it', async () => {
    const [owner = 0, other = 0] = await subjects(2);
    const rows = () =>
      core.database.read.query<StoredRow>('SELECT * FROM record WHERE subject_id IN (?, ?)', [owner, other]);
    const seen = new Map<string, StoredRow>();
    const check = async () => {
      for (const row of await rows()) {
        const key = `${row.subject_id}-${row.sequence}`;
        const before = seen.get(key);
        if (before !== undefined) {
          expect({ ...row, superseded_at: null }).toEqual({ ...before, superseded_at: null });
          if (before.superseded_at !== null) expect(row.superseded_at).toBe(before.superseded_at);
        }
        seen.set(key, row);
      }
    };
    const ids: string[] = [];
    for (let count = 0; count < 6; count += 1) ids.push(await one(draft(owner)));
    await check();
    const on = (order: number) => ({ id: ids[order] ?? '', version: null });
    const steps = [
      () => acts().correct(clerk, on(0), { decidedOn: '2022-01-01' }, '更正'),
      () => acts().note(clerk, on(1), { act: 'repair', on: '2022-05-01', reason: '已纠正' }),
      () => acts().note(clerk, on(2), { act: 'unpublish', on: '2022-05-01', reason: '公示到期' }),
      () => acts().void(clerk, on(3), '录入有误'),
      () => acts().move(clerk, on(4), String(other), '主体有误'),
      () => acts().void(clerk, on(0), '再作废'),
    ];
    for (const step of steps) {
      core.clock.advance(1_000);
      await step();
      await check();
    }
    const present = (await rows()).filter((row) => row.superseded_at === null);
    expect(present.length).toBe(7);
  });

  it('end in ways that are never confused', async () => {
    const owner = await subject();
    const state = { item: 'national:abnormal-operation', fields: { reason: '示例' } };
    const [voided, repaired, ended, unpublished] = [
      await one(draft(owner)),
      await one(draft(owner)),
      await one(draft(owner, state)),
      await one(draft(owner)),
    ];
    await acts().void(clerk, { id: voided, version: null }, '录入有误');
    await acts().note(clerk, { id: repaired, version: null }, { act: 'repair', on: '2022-05-01', reason: '已纠正' });
    await acts().note(clerk, { id: ended, version: null }, { act: 'end', on: '2022-06-01', reason: '已移出' });
    await acts().note(
      clerk,
      { id: unpublished, version: null },
      { act: 'unpublish', on: '2022-02-01', reason: '到期' },
    );
    const records = new Map((await read(owner)).map((record) => [record.id, record]));
    expect(records.has(voided)).toBe(false);
    expect(records.get(repaired)).toMatchObject({ repairedOn: '2022-05-01', endedOn: null });
    expect(records.get(ended)).toMatchObject({ repairedOn: null, endedOn: '2022-06-01' });
    expect(records.get(unpublished)).toMatchObject({ repairedOn: null, endedOn: null, voidedOn: null });
  });

  it('say once what one line of a file says, however often it comes and whatever was done since', async () => {
    const owner = await subject();
    const lines = Array.from({ length: 4 }, () => draft(owner));
    expect(said(await enter(lines, 1))).toEqual(['entered', 'entered', 'entered', 'entered']);
    expect(said(await enter([...lines, lines[0] ?? draft(owner)], 2))).toEqual(
      Array.from({ length: 5 }, () => 'duplicate'),
    );
    const [first, second, third] = (await read(owner)).map(({ id }) => id);
    const other = await subject();
    await acts().correct(
      clerk,
      { id: first ?? '', version: null },
      { decidedOn: '2022-01-01', occurredOn: null },
      '更正',
    );
    await acts().void(clerk, { id: second ?? '', version: null }, '录入有误');
    await acts().move(clerk, { id: third ?? '', version: null }, String(other), '主体有误');
    expect(said(await enter(lines, 3))).toEqual(['duplicate', 'duplicate', 'duplicate', 'duplicate']);
    expect([(await read(owner)).length, (await read(other)).length]).toEqual([2, 1]);
  });

  it('take the end of a state that is open from a later file', async () => {
    const owner = await subject();
    const open = draft(owner, { item: 'national:abnormal-operation', fields: { reason: '示例' } });
    expect(said(await enter([open], 4))).toEqual(['entered']);
    core.clock.advance(1_000);
    const closed = { ...open, endedOn: '2022-03-01' };
    expect(said(await enter([closed, closed], 5))).toEqual(['ended', 'duplicate']);
    expect(await read(owner)).toMatchObject([{ endedOn: '2022-03-01' }]);
    core.clock.advance(1_000);
    expect(await withdraw(5)).toBe(0);
    expect(await read(owner)).toMatchObject([{ endedOn: null }]);
  });

  it('do an act named twice once', async () => {
    const owner = await subject();
    const record = draft(owner, { opId: 'l12' });
    expect(said(await enter([record], 6))).toEqual(['entered']);
    const [again] = await enter([{ ...record, decidedOn: '2022-01-11' }], 6);
    expect(again).toEqual({ outcome: 'entered', record: `${owner}-000001`, issues: [] });
    expect((await read(owner)).length).toBe(1);
  });

  it('are one, when two enter the same at once', async () => {
    const owner = await subject();
    const record = draft(owner);
    const both = await Promise.all([enter([record], 7), enter([record], 8), enter([record], 9)]);
    expect(both.flatMap(said).sort()).toEqual(['duplicate', 'duplicate', 'entered']);
    expect((await read(owner)).length).toBe(1);
  });

  it('lose no act, when several are done to different records of one subject at once', async () => {
    const owner = await subject();
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => enter([draft(owner)])));
    const ids = outcomes.flat().map((outcome) => ('record' in outcome ? outcome.record : ''));
    expect(new Set(ids).size).toBe(8);
    await Promise.all(ids.slice(0, 4).map((id) => acts().void(clerk, { id, version: null }, '录入有误')));
    expect((await read(owner)).length).toBe(4);
  });

  it('refuse the second of two acts that were decided on the same state', async () => {
    const id = await one(draft(await subject()));
    const act = () => acts().note(clerk, { id, version: 1 }, { act: 'repair', on: '2022-05-01', reason: '已纠正' });
    const both = await Promise.allSettled([act(), act()]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'record-changed-meanwhile' },
    });
  });

  it('need the same few statements for ten and for a thousand', async () => {
    const owners = await subjects(500);
    const cost = async (drafts: readonly RecordDraft[]): Promise<number> =>
      core.run(async (tx) => {
        const counting = new CountingTransaction(tx);
        await core.get(RecordEntry).enter(counting, drafts, core.context(clerk, { batch: 10 }));
        return counting.statements;
      });
    const many = owners.flatMap((owner) => [draft(owner), draft(owner)]);
    expect(await cost(many.slice(20))).toBe(await cost(many.slice(0, 20)));
    expect(await cost(many)).toBeLessThan(10);
  });

  it('leave nothing where the unit of work fails, and move wholly or not at all', async () => {
    const owner = await subject();
    const failed = core.run(async (tx) => {
      await core.get(RecordEntry).enter(tx, [draft(owner)], core.context(clerk));
      throw new Error('stop');
    });
    await expect(failed).rejects.toThrow('stop');
    const rows = await core.database.read.query('SELECT * FROM record WHERE subject_id = ?', [owner]);
    const [counter] = await core.database.read.query<{ last_record: number }>(
      'SELECT last_record FROM subject WHERE id = ?',
      [owner],
    );
    expect([rows, counter]).toEqual([[], { last_record: 0 }]);
    const id = await one(draft(owner));
    const move = acts().move(clerk, { id, version: null }, '999999', '主体有误');
    await expect(move).rejects.toMatchObject({ issues: [{ pointer: '/subject', code: 'subject-unknown' }] });
    expect((await read(owner)).map((record) => record.id)).toEqual([id]);
  });

  it('mark both subjects of a move, and carry the record over as it was', async () => {
    const [wrong = 0, right = 0] = await subjects(2);
    const id = await one(draft(wrong, { fields: { utility: '电费', amount: '12.50' } }));
    const wanted = async () => {
      const rows = await core.database.read.query<{ subject_id: number; generation_wanted: number }>(
        `SELECT subject_id, generation_wanted FROM evaluation_state WHERE subject_id IN (?, ?)
         AND scheme = 'hebei:enterprise-grade' ORDER BY subject_id`,
        [wrong, right],
      );
      return rows.map((row) => row.generation_wanted);
    };
    const before = await wanted();
    const [record] = await read(wrong);
    const moved = await acts().move(clerk, { id, version: null }, String(right), '主体有误');
    expect(await wanted()).toEqual(before.map((generation) => generation + 1));
    expect([await read(wrong), await read(right)]).toEqual([[], [{ ...record, id: moved }]]);
  });

  it('are withdrawn with their batch, but for those that somebody changed since', async () => {
    const [owner = 0, other = 0] = await subjects(2);
    const lines = Array.from({ length: 5 }, () => draft(owner));
    await enter(lines, 20);
    core.clock.advance(1_000);
    const [corrected, moved, voided] = (await read(owner)).map(({ id }) => id);
    await acts().correct(
      clerk,
      { id: corrected ?? '', version: null },
      { decidedOn: '2022-01-01', occurredOn: null },
      '更正',
    );
    const landed = await acts().move(clerk, { id: moved ?? '', version: null }, String(other), '主体有误');
    await acts().void(clerk, { id: voided ?? '', version: null }, '录入有误');
    expect(await core.get(RecordWithdrawal).preview(20)).toEqual({
      records: 2,
      subjects: 1,
      changedCount: 1,
      changedSince: [{ record: corrected, subject: owner, act: 'correct' }],
    });
    expect(await withdraw(20, 1)).toBe(2);
    expect((await read(owner)).map(({ id }) => id)).toEqual([corrected]);
    expect((await read(other)).map(({ id }) => id)).toEqual([landed]);
    expect(await withdraw(20)).toBe(0);
    // What was withdrawn may come again; what a person voided, corrected or moved may not.
    expect(said(await enter(lines, 21))).toEqual(['duplicate', 'duplicate', 'duplicate', 'entered', 'entered']);
  });

  it('are told apart from what the law forbids to collect, at any depth', async () => {
    const owner = await subject();
    const planted = ['bloodType', 'religion', 'zongjiao', '指纹', 'medicalHistory'].map((name) =>
      draft(owner, { fields: { [name]: 'x' } }),
    );
    const outcomes = await enter(planted);
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({ outcome: 'refused', issues: [{ code: 'record-field-forbidden' }] });
    }
    const nested = await enter([draft(owner, { fields: { utility: { religion: 'x' } } })]);
    expect(said(nested)).toEqual(['refused']);
  });

  it('by hand are refused with what is known already, and entered again after they were voided', async () => {
    const owner = await subject();
    const record = draft(owner);
    const entry = core.get(RecordEntryService);
    const id = await entry.enter(clerk, record);
    await expect(entry.enter(clerk, record)).rejects.toMatchObject({ code: 'record-known', params: { record: id } });
    await acts().void(clerk, { id, version: null }, '录入有误');
    expect(await entry.enter(clerk, record)).not.toBe(id);
  });

  it('note that data of an item reached a region, and add up what came', async () => {
    const feeds = core.get(FeedsRepository);
    const feed = { item: 'hebei:arrears-utility', region: '130100', rows: 3, batch: 30, at: core.clock.instant() };
    await core.run((tx) => feeds.receive(tx, [feed]));
    await core.run((tx) =>
      feeds.receive(tx, [
        { ...feed, rows: 0, batch: 31 },
        { ...feed, region: '130200' },
      ]),
    );
    const rows = await core.database.read.query(
      'SELECT region, rows_received, batch_id FROM feed_status ORDER BY region',
    );
    expect(rows).toEqual([
      { region: '130100', rows_received: 3, batch_id: 31 },
      { region: '130200', rows_received: 3, batch_id: 30 },
    ]);
  });
});
