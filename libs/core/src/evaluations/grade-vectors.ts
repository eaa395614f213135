import type { Evaluation, SchemeProgram, VectorGrading } from '@xinheng/grading';
import { decimalOf, type Value } from '@xinheng/logic';
import type { SetAside } from './evaluation-inputs.js';
import {
  Batch,
  gradedChange,
  OutcomeWords,
  writeVector,
  type BatchOutcome,
  type HeldFacts,
  type HeldState,
  type Words,
} from './grade-batch.js';

/** A held state whose vector can be graded as it is. */
export interface StandingVector extends HeldState {
  readonly vector: string;
  readonly facts: HeldFacts;
}

/**
 * Those of the held whose stored facts are what reading their records would give: computed by the same definitions of
 * facts, not to change by the day, and nothing new is known. None where equal facts may grade otherwise on another day.
 */
export function standingVectors<Held extends HeldState>(
  program: SchemeProgram,
  factsHash: string,
  held: ReadonlyMap<number, Held>,
): ReadonlyMap<number, Held & StandingVector> {
  const { vectors, asOf } = program;
  const standing = new Map<number, Held & StandingVector>();
  if (vectors === null || vectors.movesByItself) return standing;
  for (const [subject, state] of held) {
    if (state.grade === null || state.isMarked || state.parkedReason !== null) continue;
    const { facts, vector } = state;
    if (facts === null || vector === null || facts.hash !== factsHash) continue;
    if (facts.asOf > asOf || (facts.changeOn !== null && facts.changeOn <= asOf)) continue;
    standing.set(subject, { ...state, facts, vector });
  }
  return standing;
}

/**
 * Grades stored vectors: equal ones once, however many have them, and reads not a single record. What differs from what
 * stands is to be written, as from `gradeBatch`.
 */
export function gradeVectors(
  program: SchemeProgram,
  rulesHash: string,
  standing: ReadonlyMap<number, StandingVector>,
): BatchOutcome {
  const batch = new Batch();
  const { vectors } = program;
  if (vectors === null) return batch;
  const distinct = new DistinctVectors(program, vectors);
  for (const state of standing.values()) {
    const graded = distinct.of(state.vector);
    if ('issue' in graded) {
      batch.setAsideFor(state, program.asOf, graded.issue);
      continue;
    }
    // Rules that moved may move again with the facts; until these change, nothing can.
    const isSame = state.facts.rulesHash === rulesHash;
    const nextChangeOn = isSame ? state.nextChangeOn : state.facts.changeOn;
    const evaluation: Evaluation = { ...graded.evaluation, nextChangeOn };
    batch.add(state, gradedChange(state, evaluation, graded.words, state.facts, graded.text));
  }
  return batch;
}

/** Two outcomes over different subjects as one. */
export function joinOutcomes(a: BatchOutcome, b: BatchOutcome): BatchOutcome {
  const grades: Record<string, number> = { ...a.grades };
  for (const [grade, count] of Object.entries(b.grades)) grades[grade] = (grades[grade] ?? 0) + count;
  return {
    changes: [...a.changes, ...b.changes],
    confirmed: new Map([...a.confirmed, ...b.confirmed]),
    grades,
    setAside: [...a.setAside, ...b.setAside],
    gradeChanged: a.gradeChanged + b.gradeChanged,
  };
}

/** What all who have one vector share. */
type Graded =
  | { readonly evaluation: Omit<Evaluation, 'nextChangeOn'>; readonly words: Words; readonly text: string }
  | { readonly issue: SetAside };

/** Reads and grades each text of a vector once, and says once what is said of it. */
class DistinctVectors {
  private readonly graded = new Map<string, Graded>();
  private readonly words = new OutcomeWords();

  constructor(
    private readonly program: SchemeProgram,
    private readonly vectors: VectorGrading,
  ) {}

  of(text: string): Graded {
    let found = this.graded.get(text);
    if (found === undefined) this.graded.set(text, (found = this.grade(text)));
    return found;
  }

  private grade(text: string): Graded {
    const vector = readVector(this.program, text);
    const outcome = this.vectors.grade(vector);
    if (outcome.status === 'set-aside') return { issue: outcome.issue };
    return { evaluation: { ...outcome, vector }, words: this.words.of(outcome, null), text: writeVector(vector) };
  }
}

/** The reverse of `writeVector`: decimals are exact again. */
export function readVector({ facts }: SchemeProgram, text: string): readonly Value[] {
  const values = JSON.parse(text) as readonly Value[];
  return values.map((value, at) =>
    facts[at]?.type.kind === 'decimal' && (typeof value === 'string' || typeof value === 'number')
      ? decimalOf(value)
      : value,
  );
}
