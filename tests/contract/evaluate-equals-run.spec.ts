import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { RunReaderService, RunsService, RunSweep } from '@xinheng/core';
import type { GradedLine, OutputLine } from '@xinheng/plugin-kit';
import { FixedClock, type Database } from '@xinheng/platform';
import { root, xinheng } from '../command-line/run-xinheng.js';
import { describeOnDatabases } from '../support/databases.js';
import { SCHEME } from '../support/graded.js';
import { generatePopulation, insertPopulation, type Inhabitant } from '../support/population.js';
import { actorOf, startWorkingCore } from '../support/working-core.js';

const COUNT = 100_000;
const today = '2022-06-30';

/** What both ways must agree on, as text. */
interface Graded {
  readonly subject: number;
  readonly said: string;
}

const folder = mkdtempSync(join(tmpdir(), 'xinheng-evaluate-'));
const population = generatePopulation({ seed: 20_220_630, count: COUNT, asOf: today });
let byCommand: readonly Graded[] = [];

beforeAll(async () => {
  byCommand = await gradedByCommand(population);
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describeOnDatabases('`xinheng evaluate` over 100,000 lines and the run of a server', (makeDatabase) => {
  let database: Database;

  it('give the same grade, rule, reasons, facts and day of the next change for every subject', async () => {
    database = await makeDatabase();
    await insertPopulation(database, population);
    const core = await startWorkingCore({ database, clock: new FixedClock(today) });
    const actor = actorOf('2');
    const id = await core.get(RunsService).start(actor, { scheme: SCHEME });
    await core.get(RunSweep).workOff();
    const run = await core.get(RunReaderService).get(actor, id, 'zh-CN');
    expect(run).toMatchObject({ state: 'done', progress: { parked: 0 } });
    await core.close();
    const byRun = await gradedByRun(database);
    expect(byRun.length).toBeGreaterThan(COUNT * 0.9);
    // Compared as text first: a difference is then one line and not a hundred thousand.
    const differing = byRun.findIndex(
      (one, at) => one.subject !== byCommand[at]?.subject || one.said !== byCommand[at]?.said,
    );
    expect(differing < 0 ? null : byRun[differing]).toEqual(differing < 0 ? null : byCommand[differing]);
    expect(byRun).toHaveLength(byCommand.length);
  }, 300_000);
});

async function gradedByCommand(inhabitants: readonly Inhabitant[]): Promise<readonly Graded[]> {
  const [input, output] = [join(folder, 'subjects.ndjson'), join(folder, 'results.ndjson')];
  await pipeline(Readable.from(inhabitants.map((one) => `${JSON.stringify(one.input)}\n`)), createWriteStream(input));
  const args = ['--plugin', join(root, 'plugins/hebei'), '--scheme', 'enterprise-grade', '--as-of', today];
  const ended = await xinheng(['evaluate', ...args, '--input', input, '--output', output]);
  expect([ended.status, ended.status === 0 ? '' : ended.stderr.slice(0, 2_000)]).toEqual([0, '']);
  const graded: Graded[] = [];
  let at = 0;
  for await (const text of createInterface({ input: createReadStream(output) })) {
    const line = JSON.parse(text) as OutputLine;
    const inhabitant = inhabitants[at];
    at += 1;
    expect(line.code).toBe(inhabitant?.input.subject.code);
    if (!('status' in line)) graded.push({ subject: inhabitant?.id ?? 0, said: saidBy(line) });
  }
  expect(at).toBe(inhabitants.length);
  return graded;
}

function saidBy({ grade, score, rule, reasons, facts, nextChangeOn }: GradedLine): string {
  return JSON.stringify([grade, score, rule, reasons, Object.values(facts), nextChangeOn]);
}

async function gradedByRun(database: Database): Promise<readonly Graded[]> {
  const rows = await database.read.query<{
    subject_id: number;
    grade: string;
    score: string | null;
    rule: string;
    reasons: string;
    vector: string;
    next_change_on: string | null;
  }>(
    `SELECT s.subject_id, e.grade, e.score, e.rule, e.reasons, e.vector, s.next_change_on FROM evaluation_state s
     JOIN evaluation e ON e.subject_id = s.subject_id AND e.scheme = s.scheme AND e.sequence = s.sequence
     WHERE s.scheme = ? AND s.grade IS NOT NULL ORDER BY s.subject_id`,
    [SCHEME],
  );
  return rows.map((row) => {
    const reasons = (JSON.parse(row.reasons) as { text: string }[]).map(({ text }) => text);
    const facts = JSON.parse(row.vector) as unknown[];
    const score = row.score === null ? null : Number(row.score);
    return {
      subject: row.subject_id,
      said: JSON.stringify([row.grade, score, row.rule, reasons, facts, row.next_change_on]),
    };
  });
}
