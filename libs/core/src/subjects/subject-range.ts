/** Which subjects: a stretch of ids (`fromSubject` inclusive, `untilSubject` exclusive), or some by name. */
export type SubjectRange = SubjectStretch | RegisteredStretch | { readonly subjects: readonly number[] };

/** A stretch of ids; with `among` those of them only that are now of some kinds and regions (prefixes, '' is everywhere). */
export interface SubjectStretch {
  readonly fromSubject: number;
  readonly untilSubject: number;
  readonly among?: { readonly kinds: readonly string[]; readonly regions: readonly string[] };
}

/** Those of a stretch of ids who are on the frozen register of a round. */
export interface RegisteredStretch extends Omit<SubjectStretch, 'among'> {
  readonly registeredFor: number;
}

/** As of which day, and as it was known at which instant; without `knownAt` as it is known now. */
export interface Moment {
  readonly asOf: string;
  readonly knownAt?: string | null;
}
