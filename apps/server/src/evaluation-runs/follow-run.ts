import { setTimeout as wait } from 'node:timers/promises';
import { isFinal, type Actor, type RunReaderService, type RunView } from '@xinheng/core';
import type { Locale } from '@xinheng/problem';
import type { ServerEvent } from '../http/index.js';

/** How often a run that is followed is looked at. */
const EVERY_MILLISECONDS = 500;

/**
 * What happens to a run, told until it ends: first where it stands, then whenever something changed. Counted from the
 * database, so that it is right whoever works and whatever is carried.
 */
export async function* followRun(
  reader: RunReaderService,
  of: { readonly actor: Actor; readonly id: string; readonly locale: Locale },
  every = EVERY_MILLISECONDS,
): AsyncGenerator<ServerEvent> {
  let told: RunView | null = null;
  for (;;) {
    const run = await reader.get(of.actor, of.id, of.locale);
    if (told === null || told.state !== run.state) yield { event: 'state', data: run };
    if (told === null || hasMoved(told, run)) yield { event: 'progress', data: run };
    told = run;
    if (isFinal(run.state)) {
      yield { event: 'end', data: run };
      return;
    }
    await wait(every);
  }
}

function hasMoved(before: RunView, now: RunView): boolean {
  return JSON.stringify([before.progress, before.shards]) !== JSON.stringify([now.progress, now.shards]);
}
