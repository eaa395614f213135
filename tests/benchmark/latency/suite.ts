import { setTimeout as wait } from 'node:timers/promises';
import { RunReaderService, RunsService, RunSweep } from '@xinheng/core';
import { actorOf } from '../../support/working-core.js';
import { significant, type Measurement } from '../measurement.js';
import { SCHEME } from '../stage/inhabitants.js';
import { addRecords } from '../stage/new-records.js';
import type { Stage } from '../stage/stage.js';

/** Records whose way is timed, one after the other. */
const SAMPLES = 200;
/** Rounds of new records that no other suite uses. */
const FIRST_ROUND = 200;
const actor = actorOf('2');

/** One record arrives: how long until its subject's grade is new, while nothing else goes on and while a run does. */
export async function measureLatency(stage: Stage): Promise<readonly Measurement[]> {
  const sweep = stage.core.get(RunSweep);
  await sweep.start('server');
  try {
    const idle = await sample(stage, 0, async () => undefined);
    let run: string | null = null;
    const busy = await sample(stage, 1, async () => {
      if (run === null || (await isOver(stage, run))) {
        await stage.distrustFacts();
        run = await stage.core.get(RunsService).start(actor, { scheme: SCHEME });
      }
    });
    if (run !== null)
      await stage.core
        .get(RunsService)
        .steer(actor, run, 'cancel')
        .catch(() => undefined);
    return [measurementOf(stage, 'median', 0.5, busy, idle), measurementOf(stage, '99th percentile', 0.99, busy, idle)];
  } finally {
    await sweep.stop();
    await stage.workShards();
    await stage.trustFacts();
  }
}

/** Milliseconds that each record took, sorted. */
async function sample(stage: Stage, part: number, before: () => Promise<unknown>): Promise<readonly number[]> {
  const took: number[] = [];
  for (let index = 0; index < SAMPLES; index += 1) {
    await before();
    const subject = 1 + ((index * 997 + part * 13) % stage.subjects);
    const began = process.hrtime.bigint();
    await addRecords(stage, [subject], { round: FIRST_ROUND + part * SAMPLES + index, isMarked: true });
    while (await isWaiting(stage, subject)) await wait(1);
    took.push(Number(process.hrtime.bigint() - began) / 1e6);
  }
  return took.sort((a, b) => a - b);
}

async function isWaiting(stage: Stage, subject: number): Promise<boolean> {
  const rows = await stage.database.read.query(
    'SELECT subject_id FROM evaluation_state WHERE scheme = ? AND subject_id = ? AND marked_at IS NOT NULL',
    [SCHEME, subject],
  );
  return rows.length > 0;
}

async function isOver(stage: Stage, run: string): Promise<boolean> {
  const { state } = await stage.core.get(RunReaderService).get(actor, run, 'zh-CN');
  return state !== 'queued' && state !== 'running';
}

function measurementOf(
  { kind }: Stage,
  title: string,
  share: number,
  busy: readonly number[],
  idle: readonly number[],
): Measurement {
  const [ours, floor] = [busy, idle].map((took) => took[Math.floor((took.length - 1) * share)] ?? 0) as [
    number,
    number,
  ];
  return {
    id: `latency-${title === 'median' ? 'median' : 'p99'}-${kind}`,
    title: `${kind}: from a record to the new grade while a run over everybody goes, ${title} (floor: nothing else goes on)`,
    unit: 'ms',
    ours: significant(ours),
    floor: significant(floor),
    peers: {},
    ratioToFloor: significant(ours / floor),
    aim: 'none set',
    met: true,
  };
}
