import type { CivilDay } from '@xinheng/facts';
import { isSameValue, type DatedState, type SubjectState, type SubjectVersion } from './subject-state.js';

/** Which stored stretches a change replaces, and by which. Nothing is edited: the replaced stay as they were known. */
export interface VersionChange {
  readonly superseded: readonly number[];
  readonly inserted: readonly DatedState[];
}

type Properties = (keyof SubjectState)[];

/**
 * A change that happened on a day: from then on each property has its new value, until the day on which a later change
 * of that same property is already known.
 */
export function applyChange(
  versions: readonly SubjectVersion[],
  on: CivilDay,
  change: Partial<SubjectState>,
): VersionChange {
  const split = versions.flatMap((version) =>
    version.validFrom < on && (version.validUntil === null || version.validUntil > on)
      ? [
          { version, from: version.validFrom, until: on },
          { version, from: on, until: version.validUntil },
        ]
      : [{ version, from: version.validFrom, until: version.validUntil }],
  );
  const at = split.findIndex(({ from }) => from >= on);
  return at < 0 ? { superseded: [], inserted: [] } : rewrite(split, at, at, change);
}

/**
 * A property that was entered wrongly: it is put right over all the days for which the wrong value was held without a
 * break around the given day.
 */
export function applyCorrection(
  versions: readonly SubjectVersion[],
  on: CivilDay,
  change: Partial<SubjectState>,
): VersionChange {
  const stretches = versions.map((version) => ({ version, from: version.validFrom, until: version.validUntil }));
  const at = versions.findIndex(
    (version) => version.validFrom <= on && (version.validUntil === null || version.validUntil > on),
  );
  return at < 0 ? { superseded: [], inserted: [] } : rewrite(stretches, 0, at, change);
}

interface Stretch {
  readonly version: SubjectVersion;
  readonly from: CivilDay;
  readonly until: CivilDay | null;
}

/** Puts the new values into the run of stretches around `at`, not before `first`, that hold the old value. */
function rewrite(
  stretches: readonly Stretch[],
  first: number,
  at: number,
  change: Partial<SubjectState>,
): VersionChange {
  const written: SubjectState[] = stretches.map(({ version }) => ({ ...stateOf(version) }));
  const properties = (Object.keys(change) as Properties).filter((property) => change[property] !== undefined);
  for (const property of properties) {
    const old = stretches[at]?.version[property];
    const holdsOld = (index: number): boolean => isSameValue(stretches[index]?.version[property], old);
    let low = at;
    while (low - 1 >= first && holdsOld(low - 1)) {
      low -= 1;
    }
    for (let index = low; index < stretches.length && holdsOld(index); index += 1) {
      written[index] = { ...written[index], [property]: change[property] };
    }
  }
  const changed = new Set<SubjectVersion>();
  stretches.forEach(({ version }, index) => {
    if (!isSameValue(written[index], stateOf(version))) {
      changed.add(version);
    }
  });
  return {
    superseded: [...changed].map(({ sequence }) => sequence),
    inserted: stretches.flatMap(({ version, from, until }, index) => {
      const state = written[index];
      return changed.has(version) && state !== undefined ? [{ ...state, validFrom: from, validUntil: until }] : [];
    }),
  };
}

function stateOf(version: SubjectVersion): SubjectState {
  const { kind, legalForm, code, name, address, region, industry, registeredOn, endedOn, attributes } = version;
  return { kind, legalForm, code, name, address, region, industry, registeredOn, endedOn, attributes };
}
