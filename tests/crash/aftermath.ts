import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from '@xinheng/platform';
import { standing, waiting, type Standing } from '../support/graded.js';

const PATIENCE_MILLISECONDS = 25_000;
const ENDED = new Set(['done', 'failed', 'cancelled']);

/** Waits until a run has ended and nobody waits to be graded, marked or due on a day. */
export async function untilDone(
  database: Database,
  run: string,
  today: string,
  patience = PATIENCE_MILLISECONDS,
): Promise<void> {
  for (let waited = 0; waited < patience; waited += 50) {
    const [row] = await database.read.query<{ state: string }>('SELECT state FROM evaluation_run WHERE id = ?', [
      Number(run),
    ]);
    if (row !== undefined && ENDED.has(row.state) && (await waiting(database, today)) === 0) return;
    await wait(50);
  }
  throw new Error(`Run ${run} has not ended after ${patience} ms, or somebody still waits to be graded`);
}

/**
 * What is wrong after work that was cut off, in words: results that are not those of a quiet run, changes of grade that
 * stand in history twice or not at all, leases that nobody will free. An empty list is what is hoped for.
 */
export async function faultsOf(database: Database, expected: readonly Standing[]): Promise<string[]> {
  return [
    ...(await wrongResults(database, expected)),
    ...(await wrongHistory(database)),
    ...(await leftBehind(database)),
  ];
}

async function wrongResults(database: Database, expected: readonly Standing[]): Promise<string[]> {
  const found = new Map((await standing(database)).map((one) => [one.subject, JSON.stringify(one)]));
  const wrong = expected
    .filter((one) => found.get(one.subject) !== JSON.stringify(one))
    .map((one) => `subject ${one.subject}: ${found.get(one.subject) ?? 'nothing'}, not ${JSON.stringify(one)}`);
  const known = new Set(expected.map(({ subject }) => subject));
  return [
    ...wrong,
    ...[...found.keys()].filter((subject) => !known.has(subject)).map((id) => `subject ${id} is graded`),
  ];
}

async function wrongHistory(database: Database): Promise<string[]> {
  const rows = await database.read.query<{
    subject_id: number;
    sequence: number;
    grade: string;
    rule: string;
    reasons: string;
    superseded_at: string | null;
  }>(
    'SELECT subject_id, sequence, grade, rule, reasons, superseded_at FROM evaluation ORDER BY subject_id, scheme, sequence',
  );
  const faults: string[] = [];
  rows.forEach((row, at) => {
    const before = rows[at - 1];
    const isFirst = before?.subject_id !== row.subject_id;
    const isLast = rows[at + 1]?.subject_id !== row.subject_id;
    const name = `result ${row.sequence} of subject ${row.subject_id}`;
    if (row.sequence !== (isFirst ? 1 : (before?.sequence ?? 0) + 1))
      faults.push(`${name} follows ${before?.sequence}`);
    if (isLast !== (row.superseded_at === null)) faults.push(`${name} ${isLast ? 'is superseded' : 'stands too'}`);
    if (!isFirst && before?.grade === row.grade && before.rule === row.rule && before.reasons === row.reasons) {
      faults.push(`${name} says what the one before it said`);
    }
  });
  return faults;
}

async function leftBehind(database: Database): Promise<string[]> {
  const counts: readonly (readonly [string, string])[] = [
    ['subjects are leased', 'SELECT COUNT(*) AS n FROM evaluation_state WHERE lease_until IS NOT NULL'],
    [
      'subjects have lost a generation',
      'SELECT COUNT(*) AS n FROM evaluation_state WHERE generation_wanted > generation_done',
    ],
    [
      'shards are open',
      `SELECT COUNT(*) AS n FROM run_shard WHERE state NOT IN ('done', 'cancelled') OR lease_until IS NOT NULL`,
    ],
  ];
  const faults: string[] = [];
  for (const [what, sql] of counts) {
    const [row] = await database.read.query<{ n: number }>(sql);
    if (Number(row?.n ?? 0) > 0) faults.push(`${row?.n} ${what}`);
  }
  return faults;
}
