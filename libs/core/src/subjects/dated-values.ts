import type { CivilDay } from '@xinheng/facts';
import type { DatedState } from './subject-state.js';

/** A value and the days for which it held; `from` null where nothing earlier is known. */
export interface DatedValue {
  readonly value: string;
  readonly from: CivilDay | null;
  readonly until: CivilDay | null;
}

/** The names (or addresses, regions, codes) a subject had, in order, each once for every unbroken stretch. */
export function datedValues(
  versions: readonly DatedState[],
  property: 'name' | 'address' | 'region' | 'code',
): readonly DatedValue[] {
  const values: { value: string; from: CivilDay | null; until: CivilDay | null }[] = [];
  let previous: string | null = null;
  versions.forEach((version, index) => {
    const value = version[property];
    const last = values.at(-1);
    if (value !== null && value === previous && last !== undefined) {
      last.until = version.validUntil;
    } else if (value !== null && value !== '') {
      values.push({ value, from: index === 0 ? null : version.validFrom, until: version.validUntil });
    }
    previous = value;
  });
  return values;
}
