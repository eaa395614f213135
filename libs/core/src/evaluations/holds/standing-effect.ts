/** Which result of a subject has effects: the one that stands, or an earlier one while a hold waits for a decision. */
export interface HeldEffect {
  /** The hold that is waited for; null: the standing result has its effects. */
  readonly heldBy: number | null;
  /** The grade whose effects go on until then, and the place of its result in history. */
  readonly unheldGrade: string | null;
  readonly unheldSequence: number | null;
}

/** The standing result has its effects. */
export const NOT_HELD: HeldEffect = { heldBy: null, unheldGrade: null, unheldSequence: null };

/** A result that stands, and what of it has effects. */
export interface StandingResult extends HeldEffect {
  readonly grade: string | null;
  readonly sequence: number;
}

/** The grade whose effects a subject has. */
export function effectiveGrade({ heldBy, unheldGrade, grade }: StandingResult): string | null {
  return heldBy === null ? grade : unheldGrade;
}

/**
 * Whether a new grade is worse than the one whose effects a subject has. A first grade is not, nor is none; a grade
 * that the rules do not know any more is taken for the best.
 * @param grades of the scheme, best first
 */
export function isWorse(before: StandingResult, grade: string | null, grades: readonly string[]): boolean {
  const effective = effectiveGrade(before);
  return grade !== null && effective !== null && grades.indexOf(grade) > grades.indexOf(effective);
}

/**
 * What of a new result has effects. What is no worse never waits; what is worse waits for the hold that holds already,
 * or for the one that is given.
 */
export function nextEffect(
  before: StandingResult,
  grade: string | null,
  grades: readonly string[],
  hold: number | null,
): HeldEffect {
  if (!isWorse(before, grade, grades)) return NOT_HELD;
  const { heldBy, unheldGrade, unheldSequence } = before;
  if (heldBy !== null) return { heldBy, unheldGrade, unheldSequence };
  return hold === null ? NOT_HELD : { heldBy: hold, unheldGrade: before.grade, unheldSequence: before.sequence };
}
