import type { DatabaseKind } from '@xinheng/platform';
import { significant, type Measurement } from '../measurement.js';
import { addRecords, twoPercent } from '../stage/new-records.js';
import { secondsOf, Stage } from '../stage/stage.js';
import { peakMemory } from './peak-memory.js';

/** Parts of the number of subjects that was asked for. */
const SIZES = [0.25, 0.5, 1, 2];
const ROUNDS = 2;
/** What the clock is allowed before growth is not called linear. */
const LENIENCE = 1.2;
/** What the garbage collector is allowed before memory is not called equal. */
const MEMORY_LENIENCE = 1.1;

const lines = {
  vectors: 'everybody again, 2 % changed, from stored facts',
  records: 'everybody again, from records',
} as const;
type Way = keyof typeof lines;

/** What one subject costs, and how much memory a worker needs, as the population doubles and doubles again. */
export async function measureGrowth(
  kind: DatabaseKind,
  { subjects, records }: { readonly subjects: number; readonly records: number },
  say: (line: string) => void,
): Promise<readonly Measurement[]> {
  const costs: Record<Way | 'memory', Map<number, number>> = {
    vectors: new Map(),
    records: new Map(),
    memory: new Map(),
  };
  const sizes = SIZES.map((part) => Math.round(subjects * part));
  const stage = await Stage.build(kind, { subjects: 0, records: 0 });
  try {
    for (const [index, size] of sizes.entries()) {
      say(`${kind}: growing to ${String(size)} subjects`);
      await stage.growTo({ subjects: size, records: Math.round((records / subjects) * size) });
      await stage.run();
      await stage.refresh();
      for (const way of ['vectors', 'records'] as const) {
        costs[way].set(size, ((await best(stage, way, index * ROUNDS)) / size) * 1e6);
      }
      costs.memory.set(size, await peakMemory(stage));
    }
  } finally {
    await stage.close();
  }
  return [
    ...(['vectors', 'records'] as const).map((way) => ({
      ...grown(costs[way], LENIENCE),
      id: `growth-${way}-${kind}`,
      title: `${kind}: ${lines[way]}, per subject of ${spelt(sizes)} (floor: the smallest)`,
      unit: 'µs per subject',
      aim: 'linear: the largest within 1.2× of the smallest',
    })),
    {
      ...grown(costs.memory, MEMORY_LENIENCE),
      id: `memory-${kind}`,
      title: `${kind}: most memory of a process that works a run from records, of ${spelt(sizes)} (floor: the smallest)`,
      unit: 'MB',
      aim: 'equal: the largest within 1.1× of the smallest',
    },
  ];
}

async function best(stage: Stage, way: Way, firstRound: number): Promise<number> {
  let seconds = Infinity;
  for (let round = firstRound; round < firstRound + ROUNDS; round += 1) {
    if (way === 'vectors') await addRecords(stage, twoPercent(stage.subjects, round), { round, isMarked: true });
    else await stage.distrustFacts();
    seconds = Math.min(seconds, await secondsOf(() => stage.run()));
    if (way === 'records') await stage.trustFacts();
  }
  return seconds;
}

function grown(
  costs: ReadonlyMap<number, number>,
  lenience: number,
): Pick<Measurement, 'ours' | 'floor' | 'peers' | 'ratioToFloor' | 'met'> {
  const entries = [...costs];
  const [floor, ours] = [entries[0]?.[1] ?? 0, entries.at(-1)?.[1] ?? 0];
  return {
    ours: significant(ours),
    floor: significant(floor),
    peers: Object.fromEntries(entries.slice(1, -1).map(([size, cost]) => [`of ${String(size)}`, significant(cost)])),
    ratioToFloor: significant(ours / floor),
    met: ours <= floor * lenience,
  };
}

function spelt(sizes: readonly number[]): string {
  return sizes.map((size) => size.toLocaleString('en')).join(' → ');
}
