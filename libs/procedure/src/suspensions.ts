import type { CivilDay } from '@xinheng/calendar';
import { standingEvents, type CaseFile } from './case-file.js';

/** A time in which a case stood still; `until` is null while it does. */
export interface Suspension {
  readonly cause: string;
  readonly from: CivilDay;
  readonly until: CivilDay | null;
}

/** When a case stood still: from the order to its end, and from the request for a supplement until it came. */
export function suspensionsOf(file: Pick<CaseFile, 'events'>): readonly Suspension[] {
  const found: Suspension[] = [];
  for (const { kind, on, form } of standingEvents(file)) {
    if (kind === 'suspend' && typeof form.cause === 'string') found.push({ cause: form.cause, from: on, until: null });
    if (kind === 'ask-supplement') found.push({ cause: 'supplement', from: on, until: null });
    if (kind === 'resume' || kind === 'receive-supplement') {
      const open = found.findIndex(
        ({ cause, until }) => until === null && (cause === 'supplement') === (kind !== 'resume'),
      );
      const suspension = found[open];
      if (suspension !== undefined) found[open] = { ...suspension, until: on };
    }
  }
  return found;
}
