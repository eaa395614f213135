import { strictEqual } from 'node:assert';
import type { DatabaseKind } from '@xinheng/platform';
import { WorkSettings } from '@xinheng/core';
import { significant, type Measurement } from '../measurement.js';
import { addRecords, twoPercent } from '../stage/new-records.js';
import { openRaw, type RawConnection } from '../stage/raw-connection.js';
import { secondsOf, type Stage } from '../stage/stage.js';
import { Floor, type FloorReading } from './floor.js';
import { InDatabase } from './in-database.js';
import { Naive } from './naive.js';

const ROUNDS = 3;
/** Subjects that the naive way is measured on. */
const SAMPLE = 400;
const AIM = '≤ 1.5× the floor, no slower than the SQL statement, ≥ 50× as fast as the naive way';

type Way = 'vectors' | 'records';
const titles: Readonly<Record<Way, string>> = {
  vectors: 'everybody again, 2 % changed, from stored facts',
  records: 'everybody again, 2 % changed, from records',
};

/** What each side took in the best of its rounds, in seconds. */
interface Times {
  ours: number;
  floor: number;
  statement: number;
  naive: number;
}

/** The full re-evaluation of everybody on a stage that is graded. The sides take turns, and their outcomes are compared. */
export async function measureFull(stage: Stage, firstRound: number): Promise<readonly Measurement[]> {
  const raw = await openRaw(stage.settings);
  try {
    const contest = await FullContest.prepare(stage, raw);
    const measurements: Measurement[] = [];
    for (const [index, way] of (['vectors', 'records'] as const).entries()) {
      const times = await contest.measure(way, firstRound + index * ROUNDS);
      measurements.push(measurementOf(stage.kind, way, times));
    }
    await contest.close();
    return measurements;
  } finally {
    await raw.close();
  }
}

class FullContest {
  private constructor(
    private readonly stage: Stage,
    private readonly floor: Floor,
    private readonly inDatabase: InDatabase,
    private readonly naive: Naive,
  ) {}

  static async prepare(stage: Stage, raw: RawConnection): Promise<FullContest> {
    const floor = new Floor(stage, raw, WorkSettings.usual(stage.kind).shardSubjects);
    const inDatabase = new InDatabase(stage.kind, raw);
    await inDatabase.prepare();
    strictEqual(await inDatabase.differences(), 0, 'the SQL statement grades otherwise');
    return new FullContest(stage, floor, inDatabase, await Naive.open(stage.settings, raw));
  }

  async measure(way: Way, firstRound: number): Promise<Times> {
    const best: Times = { ours: Infinity, floor: Infinity, statement: Infinity, naive: Infinity };
    for (let round = firstRound; round < firstRound + ROUNDS; round += 1) {
      const times = await this.measureRound(way, round);
      for (const side of ['ours', 'floor', 'statement', 'naive'] as const) {
        best[side] = Math.min(best[side], times[side]);
      }
    }
    return best;
  }

  async close(): Promise<void> {
    await this.naive.close();
  }

  private async measureRound(way: Way, round: number): Promise<Times> {
    const { stage, floor, inDatabase, naive } = this;
    await floor.copyTables();
    const changed = twoPercent(stage.subjects, round);
    await addRecords(stage, changed, { round, isMarked: way === 'vectors' });
    if (way === 'vectors') await inDatabase.recount(changed);
    else await stage.distrustFacts();

    let run = 0;
    const ours = await secondsOf(async () => (run = await stage.run()));
    if (way === 'records') await stage.trustFacts();

    const written = await floor.writtenBy(run);
    const reading: FloorReading = { records: way === 'vectors' ? changed : null };
    const bare = await secondsOf(() => floor.work(reading, written));

    const statement = await secondsOf(() => (way === 'vectors' ? inDatabase.gradeCounts() : inDatabase.gradeRecords()));
    strictEqual(await inDatabase.differences(), 0, 'the SQL statement and the run grade differently');

    const sample = await naive.sample(SAMPLE);
    const perSubject = (await naive.grade(sample, round)) / sample.length;
    strictEqual(await naive.differences(sample), 0, 'the naive way and the run grade differently');
    return { ours, floor: bare, statement, naive: perSubject * stage.subjects };
  }
}

function measurementOf(kind: DatabaseKind, way: Way, { ours, floor, statement, naive }: Times): Measurement {
  return {
    id: `full-${way}-${kind}`,
    title: `${kind}: ${titles[way]}`,
    unit: 's',
    ours: significant(ours),
    floor: significant(floor),
    peers: { 'one SQL statement': significant(statement), 'find, json-logic-js, save (scaled)': significant(naive) },
    ratioToFloor: significant(ours / floor),
    aim: AIM,
    met: ours <= 1.5 * floor && ours <= statement && naive >= 50 * ours,
  };
}
