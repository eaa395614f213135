import { setTimeout as wait } from 'node:timers/promises';
import { hasSimulationEnded, type Actor, type SimulationReaderService, type SimulationView } from '@xinheng/core';
import type { Locale } from '@xinheng/problem';
import type { ServerEvent } from '../http/index.js';

/** How often a simulation that is followed is looked at. */
const EVERY_MILLISECONDS = 500;

/** What happens to a simulation, told until it ends: first where it stands, then whenever something changed. */
export async function* followSimulation(
  reader: SimulationReaderService,
  of: { readonly actor: Actor; readonly id: string; readonly locale: Locale },
  every = EVERY_MILLISECONDS,
): AsyncGenerator<ServerEvent> {
  let told: SimulationView | null = null;
  for (;;) {
    const now = await reader.get(of.actor, of.id, of.locale);
    if (told?.state !== now.state) yield { event: 'state', data: now };
    if (told?.progress.done !== now.progress.done) yield { event: 'progress', data: now };
    told = now;
    if (hasSimulationEnded(now.state)) {
      yield { event: 'end', data: now };
      return;
    }
    await wait(every);
  }
}
