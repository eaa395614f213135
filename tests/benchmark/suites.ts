import type { DatabaseKind } from '@xinheng/platform';
import { significant, type Measurement } from './measurement.js';
import type { BenchmarkOptions, Suite } from './options.js';
import { measureGrowth } from './growth/suite.js';
import { measureIncremental } from './incremental/suite.js';
import { measureLatency } from './latency/suite.js';
import { measureQueue } from './queue/suite.js';
import { measureFull } from './full/suite.js';
import { secondsOf, Stage } from './stage/stage.js';

const KINDS: readonly DatabaseKind[] = ['mysql', 'sqlite'];

/** The suites that need a database with people in it; one stage of each kind serves them all. */
export async function measureOnStages(
  suites: readonly Suite[],
  { subjects, records }: BenchmarkOptions,
  say: (line: string) => void,
): Promise<readonly Measurement[]> {
  const measurements: Measurement[] = [];
  const keep = (found: readonly Measurement[]): void => {
    measurements.push(...found);
    for (const { title, ours, unit, ratioToFloor } of found) {
      say(
        `  ${title}: ${String(ours)} ${unit}${ratioToFloor === null ? '' : `, ${String(ratioToFloor)} times the floor`}`,
      );
    }
  };
  for (const kind of suites.some((suite) => suite !== 'growth') ? KINDS : []) {
    say(`${kind}: writing ${String(subjects)} subjects with ${String(records)} records`);
    const stage = await Stage.build(kind, { subjects, records });
    try {
      say(`${kind}: grading everybody for the first time`);
      const seconds = await secondsOf(() => stage.workOff());
      await stage.refresh();
      keep([firstGrading(stage, seconds)]);
      if (suites.includes('full')) {
        say(`${kind}: full`);
        keep(await measureFull(stage, 0));
      }
      if (suites.includes('incremental')) {
        say(`${kind}: incremental`);
        keep(await measureIncremental(stage));
      }
      if (suites.includes('queue') && kind === 'mysql') {
        say(`${kind}: queue`);
        keep(await measureQueue(stage));
      }
      if (suites.includes('latency')) {
        say(`${kind}: latency`);
        keep(await measureLatency(stage));
      }
    } finally {
      await stage.close();
    }
  }
  if (suites.includes('growth')) {
    for (const kind of KINDS) keep(await measureGrowth(kind, { subjects, records }, say));
  }
  return measurements;
}

function firstGrading({ kind, subjects }: Stage, seconds: number): Measurement {
  return {
    id: `first-${kind}`,
    title: `${kind}: everybody for the first time, every result written`,
    unit: 'µs per subject',
    ours: significant((seconds / subjects) * 1e6),
    floor: null,
    peers: {},
    ratioToFloor: null,
    aim: 'none set',
    met: true,
  };
}
