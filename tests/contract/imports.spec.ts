import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import {
  ImportIntake,
  ImportsModule,
  ImportsService,
  ImportWithdrawal,
  ImportWorker,
  RecordActsService,
  RecordsModule,
  SYSTEM_ACTOR,
  type ImportView,
} from '@xinheng/core';
import { openCore, type TestCore } from '../support/core.js';
import { describeOnDatabases } from '../support/databases.js';
import { unifiedCode } from '../support/sample-codes.js';

const penaltyItem = 'national:administrative-penalty';
const FIRMS = 20;
const DAY = 86_400_000;

describeOnDatabases('imports', (makeDatabase) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'xinheng-imports-'));
  let core: TestCore;
  let serial = 0;

  const rows = <T extends object>(sql: string, parameters: readonly (string | number)[] = []): Promise<T[]> =>
    core.database.read.query<T>(sql, parameters);
  const countOf = async (table: string, where = '1 = 1', ...parameters: (string | number)[]): Promise<number> =>
    (await rows<{ total: number }>(`SELECT COUNT(*) AS total FROM ${table} WHERE ${where}`, parameters))[0]?.total ?? 0;
  const submit = (text: string, item: string | null = penaltyItem, isDryRun = false): Promise<string> =>
    core.get(ImportIntake).submit(SYSTEM_ACTOR, {
      fileName: '文件.csv',
      content: Buffer.from(text),
      item,
      kind: item === null ? 'subjects' : null,
      isDryRun,
    });
  const view = (id: string): Promise<ImportView> => core.get(ImportsService).get(SYSTEM_ACTOR, id);
  const imported = async (text: string, item: string | null = penaltyItem, isDryRun = false): Promise<ImportView> => {
    const id = await submit(text, item, isDryRun);
    await core.get(ImportWorker).drain();
    return view(id);
  };
  /** Penalties, a new document each, spread over the firms. */
  const penalties = (count: number): string => {
    const lines = Array.from({ length: count }, () => {
      serial += 1;
      return `${unifiedCode(serial % FIRMS)},示例〔2022〕${String(serial)}号,警告,2022-01-10,示例局`;
    });
    return ['CF_XDR_SHXYM,CF_WSH,CF_CFLB,CF_JDRQ,CF_CFJG', ...lines].join('\n');
  };
  const register = (codes: readonly string[], name = '示例公司'): string =>
    ['统一社会信用代码,企业名称', ...codes.map((code) => `${code},${name}`)].join('\n');
  /** Works until some rows are committed, and stops there as a process that is killed does: it keeps its lease. */
  const killedOnTheWay = async (id: string): Promise<void> => {
    const worker = core.get(ImportWorker);
    const working = worker.drain();
    while ((await view(id)).progress.done === 0) await wait(2);
    await worker.stop();
    await working;
    const lease = 'UPDATE import_batch SET lease_owner = ?, lease_until = ? WHERE id = ?';
    const until = new Date(core.clock.now().getTime() + 60_000).toISOString();
    await core.run((tx) => tx.execute(lease, ['killed', until, Number(id)]));
  };
  /** Another process on the same database and folder, which finds what the first one left. */
  const restarted = async (): Promise<void> => {
    const { database } = core;
    await core.close();
    const at = core.clock.now().getTime() + 61_000;
    core = await openCore(database, [ImportsModule, RecordsModule], { dataDir });
    core.clock.set(new Date(at).toISOString());
  };

  beforeAll(async () => {
    core = await openCore(await makeDatabase(), [ImportsModule, RecordsModule], { dataDir });
    const codes = Array.from({ length: FIRMS }, (_, at) => unifiedCode(at));
    expect((await imported(register(codes), null)).counts.accepted).toBe(FIRMS);
  });
  afterAll(async () => {
    await core.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('goes on where a killed process stopped, and enters every row once', async () => {
    const before = await countOf('record');
    const id = await submit(penalties(3_500));
    await killedOnTheWay(id);
    const half = await view(id);
    expect(half).toMatchObject({ state: 'running', progress: { total: 3_500 } });
    expect(half.progress.done).toBeLessThan(3_500);
    // What is counted as done is there, and nothing beyond it.
    expect(await countOf('record')).toBe(before + half.progress.done);
    await restarted();
    await core.get(ImportWorker).start();
    await core.get(ImportWorker).drain();
    expect(await view(id)).toMatchObject({ state: 'done', counts: { total: 3_500, accepted: 3_500, duplicates: 0 } });
    expect(await countOf('record')).toBe(before + 3_500);
    expect(readdirSync(join(dataDir, 'imports'))).toEqual([]);
    await core.get(ImportWorker).stop();
    await restarted();
  });

  it('keeps nothing of a chunk whose batch another process has taken over', async () => {
    const before = await countOf('record');
    const id = await submit(penalties(2_500));
    const worker = core.get(ImportWorker);
    const working = worker.drain();
    while ((await view(id)).progress.done === 0) await wait(2);
    const until = new Date(core.clock.now().getTime() + 60_000).toISOString();
    await core.run((tx) =>
      tx.execute("UPDATE import_batch SET lease_owner = 'other', lease_until = ? WHERE id = ?", [until, Number(id)]),
    );
    await working;
    const { state, progress } = await view(id);
    expect([state, await countOf('record')]).toEqual(['running', before + progress.done]);
    core.clock.advance(61_000);
    await core.get(ImportWorker).drain();
    expect(await view(id)).toMatchObject({ state: 'done', counts: { accepted: 2_500, duplicates: 0 } });
    expect(await countOf('record')).toBe(before + 2_500);
  });

  it('ends with the next chunk when it is cancelled, and keeps what is in', async () => {
    const before = await countOf('record');
    const id = await submit(penalties(4_000));
    const working = core.get(ImportWorker).drain();
    while ((await view(id)).progress.done === 0) await wait(2);
    const asked = await core.get(ImportsService).cancel(SYSTEM_ACTOR, id);
    // It may have ended by the time its state is read for the answer.
    expect(['cancelling', 'cancelled']).toContain(asked.state);
    await working;
    const { state, counts } = await view(id);
    expect(state).toBe('cancelled');
    expect(counts.accepted).toBeGreaterThan(0);
    expect(await countOf('record')).toBe(before + counts.accepted);
  });

  it('rehearses over chunks what the import then does, and writes nothing', async () => {
    const text = penalties(1_200);
    const lines = text.split('\n');
    const file = [...lines, ...lines.slice(1, 301), lines[1]?.replace('警告', '罚款')].join('\n');
    const before = await countOf('record');
    const rehearsed = await imported(file, penaltyItem, true);
    expect(rehearsed.counts).toEqual({ total: 1_501, accepted: 1_200, duplicates: 300, refused: 1 });
    expect([await countOf('record'), await countOf('record', 'batch_id = ?', Number(rehearsed.id))]).toEqual([
      before,
      0,
    ]);
    expect((await imported(file)).counts).toEqual(rehearsed.counts);
  });

  it('enters nothing twice when a longer file repeats a shorter one', async () => {
    const text = penalties(30);
    expect((await imported(text)).counts).toMatchObject({ accepted: 30 });
    const longer = [text, penalties(20).split('\n').slice(1).join('\n')].join('\n');
    expect((await imported(longer)).counts).toMatchObject({ accepted: 20, duplicates: 30 });
  });

  it('withdraws what stands as it was entered, leaves what was changed since, and says both before', async () => {
    core.clock.advance(DAY);
    const { id } = await imported(penalties(3));
    const [first] = await rows<{ subject_id: number; number: number }>(
      'SELECT subject_id, number FROM record WHERE batch_id = ? ORDER BY subject_id, number',
      [Number(id)],
    );
    const record = `${String(first?.subject_id)}-${String(first?.number).padStart(6, '0')}`;
    core.clock.advance(DAY);
    const acts = core.get(RecordActsService);
    await acts.correct(SYSTEM_ACTOR, { id: record, version: null }, { fields: { fined: true } }, '种类有误');
    const withdrawal = core.get(ImportWithdrawal);
    expect(await withdrawal.preview(SYSTEM_ACTOR, id)).toEqual({
      records: 2,
      subjects: 2,
      subjectsRemoved: 0,
      changedSince: [{ record, subject: String(first?.subject_id), subjectName: '示例公司', title: '已更正' }],
      changedSinceCount: 1,
    });
    core.clock.advance(DAY);
    const marks = await countOf('evaluation_state', 'marked_at = ?', core.clock.instant());
    await withdrawal.withdraw(SYSTEM_ACTOR, id, '文件有误');
    const standing = 'superseded_at IS NULL AND voided_at IS NULL AND batch_id = ?';
    expect(await countOf('record', standing, Number(id))).toBe(1);
    expect(await countOf('evaluation_state', 'marked_at = ?', core.clock.instant())).toBe(marks + 2);
    await expect(withdrawal.withdraw(SYSTEM_ACTOR, id, '再次')).rejects.toMatchObject({ code: 'import-withdrawn' });
  });

  it('takes subjects back that a register brought, unless records stand on them', async () => {
    const codes = [unifiedCode(900), unifiedCode(901)];
    const { id } = await imported(register(codes), null);
    const text = `CF_XDR_SHXYM,CF_WSH,CF_CFLB,CF_JDRQ,CF_CFJG\n${codes[0] ?? ''},示例900号,警告,2022-01-10,示例局`;
    expect((await imported(text)).counts.accepted).toBe(1);
    const withdrawal = core.get(ImportWithdrawal);
    expect(await withdrawal.preview(SYSTEM_ACTOR, id)).toMatchObject({ subjectsRemoved: 1, changedSinceCount: 1 });
    await withdrawal.withdraw(SYSTEM_ACTOR, id, '重复');
    expect(await rows('SELECT code FROM subject WHERE code IN (?, ?)', codes)).toEqual([{ code: codes[0] }]);
  });

  it('gives back what was known before where a register had changed it', async () => {
    const code = unifiedCode(902);
    await imported(register([code], '旧名公司'), null);
    core.clock.advance(DAY);
    const { id, counts } = await imported(register([code], '新名公司'), null);
    expect(counts).toMatchObject({ accepted: 1, duplicates: 0 });
    const nameOf = async () =>
      (await rows<{ name: string }>('SELECT name FROM subject WHERE code = ?', [code]))[0]?.name;
    expect(await nameOf()).toBe('新名公司');
    await core.get(ImportWithdrawal).withdraw(SYSTEM_ACTOR, id, '名称有误');
    expect(await nameOf()).toBe('旧名公司');
  });

  it('notes that data of an item reached the region, and forgets it when they are taken back', async () => {
    const item = 'national:commendation';
    const file = (name: string): string =>
      `统一社会信用代码,认定日期,荣誉名称,文书号\n${unifiedCode(1)},2022-01-10,${name},${name}`;
    const feed = () => rows('SELECT region, rows_received, batch_id FROM feed_status WHERE item = ?', [item]);
    await imported(file('示例一'), item, true);
    expect(await feed()).toEqual([]);
    const first = await imported(file('示例一'), item);
    expect(await feed()).toEqual([{ region: '000000', rows_received: 1, batch_id: Number(first.id) }]);
    const second = await imported(file('示例二'), item);
    expect(await feed()).toEqual([{ region: '000000', rows_received: 2, batch_id: Number(second.id) }]);
    await core.get(ImportWithdrawal).withdraw(SYSTEM_ACTOR, second.id, '有误');
    expect(await feed()).toMatchObject([{ batch_id: Number(first.id) }]);
    await core.get(ImportWithdrawal).withdraw(SYSTEM_ACTOR, first.id, '有误');
    expect(await feed()).toEqual([]);
  });

  it('writes one event of the audit for the whole of an import, and one for its withdrawal', async () => {
    const { id } = await imported(penalties(50));
    await core.get(ImportWithdrawal).withdraw(SYSTEM_ACTOR, id, '有误');
    const events = await rows<{ action: string }>(
      "SELECT action FROM audit_event WHERE object_type = 'import' AND object_id = ? ORDER BY id",
      [id],
    );
    expect(events.map(({ action }) => action)).toEqual([
      'import.submit',
      'import.records',
      'import.finish',
      'import.withdraw-records',
      'import.withdraw',
    ]);
  });
});
