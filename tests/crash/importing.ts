import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ImportIntake, ImportsModule, ImportsService, ImportWorker, RecordsModule, SYSTEM_ACTOR } from '@xinheng/core';
import { openCore } from '../support/core.js';
import { unifiedCode } from '../support/sample-codes.js';
import type { Scene } from './scene.js';

const FIRMS = 100;
/** More than are taken in one unit of work. */
const ROWS = 1_200;

/**
 * A file of penalties that comes in, chunk by chunk, while a run goes over the same subjects and a worker dies.
 * The subjects it registers stay: to be called last.
 */
export function importingMeanwhile(scene: () => Scene): void {
  it('loses nothing of an import that comes in during a run in which a worker dies', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'xinheng-crash-'));
    const office = await openCore(scene().database, [ImportsModule, RecordsModule], { dataDir });
    office.clock.set(scene().clock.instant());
    const accepted = async (text: string, item: string | null): Promise<number> => {
      const kind = item === null ? ('subjects' as const) : null;
      const file = { fileName: '文件.csv', content: Buffer.from(text), item, kind, isDryRun: false };
      const id = await office.get(ImportIntake).submit(SYSTEM_ACTOR, file);
      await office.get(ImportWorker).drain();
      return (await office.get(ImportsService).get(SYSTEM_ACTOR, id)).counts.accepted;
    };
    try {
      expect(await accepted(register, null)).toBe(FIRMS);
      const run = await scene().giveWork();
      const [victim, healthy] = [await scene().worker(), await scene().worker()];
      victim.begin({ point: 'shard-written', nth: 2, how: 'kill' });
      healthy.begin();
      expect(await accepted(penalties, 'national:administrative-penalty')).toBe(ROWS);
      await victim.kill();
      await scene().expectWhatQuietRunLeaves(run, healthy);
      const [row] = await scene().database.read.query<{ n: number }>(
        'SELECT COUNT(DISTINCT op_id) AS n FROM record WHERE batch_id IS NOT NULL',
      );
      expect(Number(row?.n)).toBe(ROWS);
    } finally {
      await office.close();
      rmSync(dataDir, { recursive: true, force: true });
    }
  }, 60_000);
}

const codes = Array.from({ length: FIRMS }, (_, at) => unifiedCode(5_000 + at));
const register = ['统一社会信用代码,企业名称', ...codes.map((code) => `${code},示例公司`)].join('\n');
const penalties = [
  'CF_XDR_SHXYM,CF_WSH,CF_CFLB,CF_JDRQ,CF_CFJG',
  ...Array.from({ length: ROWS }, (_, at) => `${codes[at % FIRMS]},示例〔2022〕${at}号,罚款,2022-05-10,示例局`),
].join('\n');
