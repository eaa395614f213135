import type { CivilDay } from '@xinheng/facts';
import { applyChange, applyCorrection, type VersionChange } from './apply-change.js';
import {
  beginningOfTime,
  differenceOf,
  stateOn,
  type DatedState,
  type SubjectState,
  type SubjectVersion,
} from './subject-state.js';
import type { SubjectRow } from './subject-row.js';

/** A subject in work that was known before. */
export type KnownSubject = SubjectInWork & { readonly row: SubjectRow };

/** A subject in the hands of a unit of work: what was known when it was locked, and what the unit has told since. */
export class SubjectInWork {
  private readonly before: readonly SubjectVersion[];
  private versions: readonly SubjectVersion[];
  private lastSequence: number;

  private constructor(
    /** The row as it was locked; null for one that is new. */
    readonly row: SubjectRow | null,
    versions: readonly SubjectVersion[],
  ) {
    this.before = versions;
    this.versions = versions;
    this.lastSequence = row?.last_version ?? 0;
  }

  /** A subject that is known. */
  static known(row: SubjectRow, versions: readonly SubjectVersion[]): KnownSubject {
    return new SubjectInWork(row, versions) as KnownSubject;
  }

  /** A subject that nobody knew: what is told first holds from ever. */
  static first(state: SubjectState): SubjectInWork {
    const subject = new SubjectInWork(null, []);
    subject.take({ superseded: [], inserted: [{ ...state, validFrom: beginningOfTime, validUntil: null }] });
    return subject;
  }

  /** What is known of it as of a day. */
  on(day: CivilDay): SubjectState {
    const state = stateOn(this.versions, day);
    if (state === undefined) throw new Error(`Subject ${this.row?.id ?? 'new'} has no state on ${day}`);
    return state;
  }

  /** What was known of it as of a day before this unit of work. */
  known(day: CivilDay): SubjectState {
    const state = stateOn(this.before, day);
    if (state === undefined) throw new Error(`Subject ${this.row?.id ?? 'new'} had no state on ${day}`);
    return state;
  }

  /** Tells that something changed on a day; answers whether that was news. */
  change(on: CivilDay, change: Partial<SubjectState>): boolean {
    const difference = differenceOf(this.on(on), change);
    if (difference !== null) this.take(applyChange(this.versions, on, difference));
    return difference !== null;
  }

  /** Tells that something was known wrongly around a day; answers whether that was news. */
  correct(on: CivilDay, change: Partial<SubjectState>): boolean {
    const difference = differenceOf(this.on(on), change);
    if (difference !== null) this.take(applyCorrection(this.versions, on, difference));
    return difference !== null;
  }

  /** Sequences of stored stretches that are believed no longer. */
  get superseded(): readonly number[] {
    const kept = new Set(this.versions.map(({ sequence }) => sequence));
    return this.before.map(({ sequence }) => sequence).filter((sequence) => !kept.has(sequence));
  }

  /** Stretches to be stored. */
  get inserted(): readonly SubjectVersion[] {
    const last = this.row?.last_version ?? 0;
    return this.versions.filter(({ sequence }) => sequence > last);
  }

  /** The number of the last stretch it has had. */
  get lastVersion(): number {
    return this.lastSequence;
  }

  /** All stretches as they are believed now, in order. */
  get believed(): readonly SubjectVersion[] {
    return this.versions;
  }

  /** Puts other stretches in the place of some. */
  replace(change: VersionChange): void {
    this.take(change);
  }

  private take({ superseded, inserted }: VersionChange): void {
    const kept = this.versions.filter(({ sequence }) => !superseded.includes(sequence));
    const added = inserted.map((state: DatedState) => ({ ...state, sequence: (this.lastSequence += 1) }));
    this.versions = [...kept, ...added].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  }
}
