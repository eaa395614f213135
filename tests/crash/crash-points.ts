import { setTimeout as wait } from 'node:timers/promises';
import type { Failpoint } from '@xinheng/platform';
import type { Scene } from './scene.js';

/** Every place where work is in hand, and the how-manieth time it is passed when the fault comes. */
export const crashPoints: readonly { readonly point: Failpoint; readonly nth: number }[] = [
  { point: 'trickle-claimed', nth: 1 },
  { point: 'trickle-graded', nth: 2 },
  { point: 'trickle-begun', nth: 1 },
  { point: 'trickle-written', nth: 2 },
  { point: 'trickle-committed', nth: 1 },
  { point: 'shard-claimed', nth: 2 },
  { point: 'shard-graded', nth: 1 },
  { point: 'shard-begun', nth: 2 },
  { point: 'shard-written', nth: 1 },
  { point: 'shard-committed', nth: 3 },
  { point: 'run-ending', nth: 1 },
];

/** A place in the work where a process fails. */
export type CrashPoint = (typeof crashPoints)[number];

/** A process dies at a place; another one finds its work. */
export async function dieAt(scene: Scene, place: CrashPoint): Promise<void> {
  const run = await scene.giveWork();
  const victim = await scene.worker();
  victim.begin({ ...place, how: 'kill' });
  await victim.fails('kill');
  const healthy = await scene.worker();
  healthy.begin();
  await scene.expectQuietEnd(run);
  await scene.giveBack(healthy);
}

/** A process stands still at a place, and goes on when its leases are over. `others`: whether another one works meanwhile. */
export async function standStillAt(scene: Scene, place: CrashPoint, others: boolean): Promise<void> {
  const run = await scene.giveWork();
  const victim = await scene.worker();
  victim.begin({ ...place, how: 'stall' });
  await victim.fails('stall');
  const healthy = others ? await scene.worker() : null;
  healthy?.begin();
  // Longer than its leases: what can be taken over is taken over.
  if (healthy !== null) await wait(1_500);
  victim.goOn();
  await scene.expectQuietEnd(run);
  for (const worker of healthy === null ? [victim] : [victim, healthy]) await scene.giveBack(worker);
}

/** Each place once by death and once by standing still. `others`: whether another worker goes on meanwhile. */
export function everyCrashPoint(scene: () => Scene, { others }: { readonly others: boolean }): void {
  it.each(crashPoints)('ends as if nothing had happened when a process dies: $point', (place) => dieAt(scene(), place));

  it.each(crashPoints)('ends as if nothing had happened when a process stands still: $point', (place) =>
    standStillAt(scene(), place, others),
  );
}
