import { changedPlace } from './changed-place.js';

/** What was, what is, and what was taken back; as many steps as were made. */
export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  /** Where and when the last step was made, for typing that goes on in the same field. */
  readonly last: { readonly place: string; readonly at: number } | null;
}

/** Longer than this, and typing on is a step of its own. */
const PAUSE = 1_500;

/** The history of a value that nobody has changed yet. */
export function historyOf<T>(present: T): History<T> {
  return { past: [], present, future: [], last: null };
}

/**
 * One step on. Letters typed into one field are one step, until a pause or another place.
 * @param at milliseconds on any clock
 */
export function changed<T>(history: History<T>, next: T, at: number): History<T> {
  const { past, present, last } = history;
  if (Object.is(next, present)) return history;
  const place = changedPlace(present, next);
  const goesOn = place !== null && last !== null && last.place === place && at - last.at < PAUSE;
  return {
    past: goesOn ? past : [...past, present],
    present: next,
    future: [],
    last: place === null ? null : { place, at },
  };
}

/** One step back; the same history where there is none. */
export function undone<T>({ past, present, future }: History<T>): History<T> {
  const before = past.at(-1);
  if (past.length === 0) return { past, present, future, last: null };
  return { past: past.slice(0, -1), present: before as T, future: [present, ...future], last: null };
}

/** A step that was taken back is made again. */
export function redone<T>({ past, present, future }: History<T>): History<T> {
  const [next, ...rest] = future;
  if (future.length === 0) return { past, present, future, last: null };
  return { past: [...past, present], present: next, future: rest, last: null };
}
