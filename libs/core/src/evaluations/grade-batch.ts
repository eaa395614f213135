import { createHash } from 'node:crypto';
import { addDays } from '@xinheng/calendar';
import type { SubjectInput } from '@xinheng/facts';
import type { Evaluation, EvaluationOutcome, SchemeProgram } from '@xinheng/grading';
import { decimalToText, type Value } from '@xinheng/logic';
import { issue } from '@xinheng/problem';
import type { ReadBatch, SetAside } from './evaluation-inputs.js';

/** What the database holds of one subject under one scheme before a batch is graded. */
export interface HeldState {
  readonly subject: number;
  /** The generation this grading will have served: read before the facts are. */
  readonly generationWanted: number;
  /** Whether a mark asks for it to be graded. */
  readonly isMarked: boolean;
  /** How often grading it has failed in a row. */
  readonly attempts: number;
  /** How many results the subject has had under the scheme; 0: none. */
  readonly sequence: number;
  readonly grade: string | null;
  readonly outcomeDigest: string | null;
  readonly vector: string | null;
  readonly nextChangeOn: string | null;
  readonly parkedReason: string | null;
  /** By which facts the vector was computed; null: it serves nobody but its own result. */
  readonly facts: HeldFacts | null;
}

/** Of a stored vector: by what it was computed, from when on it stands, and until when. */
export interface HeldFacts extends StoredFacts {
  readonly asOf: string;
  /** By which rules it was graded last. */
  readonly rulesHash: string;
}

/** What is stored of the facts behind a vector. */
export interface StoredFacts {
  /** The hash of everything that decides the facts. */
  readonly hash: string;
  /** The first day on which a fact changes with no new input; null: none. */
  readonly changeOn: string | null;
}

/** What is to be stored of one subject; `evaluation` is null where the subject has no grade (any more). */
export interface StateChange {
  readonly subject: number;
  readonly generationDone: number;
  readonly sequence: number;
  /** Whether what a reader sees differs from what stands: grade, score, rule, reasons or their articles. */
  readonly isNewResult: boolean;
  readonly evaluation: Evaluation | null;
  readonly reasons: string;
  readonly vector: string | null;
  readonly outcomeDigest: string | null;
  readonly nextChangeOn: string | null;
  /** Why nobody may grade it for now, as the code and params of an issue; null: nothing is in the way. */
  readonly parkedReason: string | null;
  readonly facts: StoredFacts | null;
}

/** What grading a batch came to, as what is to be written. */
export interface BatchOutcome {
  readonly changes: readonly StateChange[];
  /** Marked subjects whose grading changed nothing: subject → the generation that is served. */
  readonly confirmed: ReadonlyMap<number, number>;
  /** How many subjects have each grade. */
  readonly grades: Readonly<Record<string, number>>;
  /** Who was set aside, and why: the code and params of an issue, as JSON. */
  readonly setAside: readonly { readonly subject: number; readonly reason: string }[];
  /** Subjects with a new grade, or with none any more. */
  readonly gradeChanged: number;
}

const unheld: Omit<HeldState, 'subject'> = {
  generationWanted: 0,
  isMarked: false,
  attempts: 0,
  sequence: 0,
  grade: null,
  outcomeDigest: null,
  vector: null,
  nextChangeOn: null,
  parkedReason: null,
  facts: null,
};

/**
 * Grades a batch in memory and tells what must be written: only what differs from what is held.
 * A subject that arithmetic sets aside keeps its last result and is parked with the reason, until tomorrow: by then
 * the number that was too large may have left its window. One that is held and not among the inputs is no more, and
 * loses its grade.
 * @param factsHash of the definitions that the program was compiled from; null where no vector is kept for later
 */
export function gradeBatch(
  program: SchemeProgram,
  { inputs, unreadable }: ReadBatch,
  held: ReadonlyMap<number, HeldState>,
  factsHash: string | null = null,
): BatchOutcome {
  const batch = new Batch();
  const words = new OutcomeWords();
  const read = new Set<number>(unreadable.keys());
  for (const [subject, reason] of unreadable) {
    batch.setAsideFor(held.get(subject) ?? { subject, ...unheld }, program.asOf, reason);
  }
  for (const { subject, input } of inputs) {
    read.add(subject);
    const before = held.get(subject) ?? { subject, ...unheld };
    const { outcome, facts } = evaluateSafely(program, input, factsHash);
    if (outcome.status === 'graded') {
      const vector = writeVector(outcome.vector);
      // Rules that read nothing but facts say the same of equal ones.
      const told = words.of(outcome, program.vectors === null ? null : vector);
      batch.add(before, gradedChange(before, outcome, told, facts, vector));
    } else if (outcome.status === 'out-of-scope') batch.add(before, endedChange(before, outcome.nextChangeOn));
    else batch.setAsideFor(before, program.asOf, outcome.issue);
  }
  for (const before of held.values()) if (!read.has(before.subject)) batch.add(before, endedChange(before, null));
  return batch;
}

/** Gathers what is to be written, and counts. */
export class Batch implements BatchOutcome {
  readonly changes: StateChange[] = [];
  readonly confirmed = new Map<number, number>();
  readonly grades: Record<string, number> = {};
  readonly setAside: { subject: number; reason: string }[] = [];
  gradeChanged = 0;

  add(before: HeldState, after: StateChange): void {
    const grade = after.evaluation?.grade ?? null;
    if (grade !== null) this.grades[grade] = (this.grades[grade] ?? 0) + 1;
    if (grade !== before.grade) this.gradeChanged += 1;
    if (after.isNewResult || differs(before, after)) this.changes.push(after);
    else if (before.isMarked) this.confirmed.set(before.subject, before.generationWanted);
  }

  setAsideFor(before: HeldState, asOf: string, { code, params }: SetAside): void {
    const reason = JSON.stringify({ code, params });
    this.setAside.push({ subject: before.subject, reason });
    const after = {
      ...endedChange(before, addDays(asOf, 1)),
      isNewResult: false,
      vector: before.vector,
      outcomeDigest: before.outcomeDigest,
      parkedReason: reason,
    };
    if (differs(before, after)) this.changes.push(after);
    else if (before.isMarked) this.confirmed.set(before.subject, before.generationWanted);
  }
}

/** One subject that makes the program fail must not stop the others: it is set aside, visibly. */
function evaluateSafely(program: SchemeProgram, input: SubjectInput, factsHash: string | null): Evaluated {
  const { vectors } = program;
  try {
    if (factsHash === null || vectors === null) return { outcome: program.evaluate(input), facts: null };
    const { outcome, factsChangeOn } = vectors.evaluate(input);
    // Facts that move every day are not worth keeping for later.
    const isKept = outcome.status === 'graded' && factsChangeOn !== addDays(program.asOf, 1);
    return { outcome, facts: isKept ? { hash: factsHash, changeOn: factsChangeOn } : null };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { outcome: { status: 'set-aside', issue: issue('evaluation-failed', '', { reason }) }, facts: null };
  }
}

interface Evaluated {
  readonly outcome: EvaluationOutcome;
  readonly facts: StoredFacts | null;
}

/** What is stored of a subject that is graded. */
export function gradedChange(
  before: HeldState,
  evaluation: Evaluation,
  { reasons, digest: outcomeDigest }: Words,
  facts: StoredFacts | null,
  vector: string,
): StateChange {
  const isNewResult = outcomeDigest !== before.outcomeDigest;
  return {
    subject: before.subject,
    generationDone: before.generationWanted,
    sequence: before.sequence + (isNewResult ? 1 : 0),
    isNewResult,
    evaluation,
    reasons,
    vector,
    outcomeDigest,
    nextChangeOn: evaluation.nextChangeOn,
    parkedReason: null,
    facts,
  };
}

function endedChange(before: HeldState, nextChangeOn: string | null): StateChange {
  return {
    subject: before.subject,
    generationDone: before.generationWanted,
    sequence: before.sequence,
    isNewResult: before.grade !== null,
    evaluation: null,
    reasons: '[]',
    vector: null,
    outcomeDigest: null,
    nextChangeOn,
    parkedReason: null,
    facts: null,
  };
}

function differs(before: HeldState, after: StateChange): boolean {
  return (
    before.vector !== after.vector ||
    before.nextChangeOn !== after.nextChangeOn ||
    before.parkedReason !== after.parkedReason ||
    before.facts?.hash !== after.facts?.hash ||
    before.facts?.changeOn !== after.facts?.changeOn
  );
}

/** What a reader notices of a result: its reasons as they are stored, and all of it in sixteen characters. */
export interface Words {
  readonly reasons: string;
  readonly digest: string;
}

/** Many have the same outcome: what is said of it is made once for a batch. */
export class OutcomeWords {
  private readonly byVector = new Map<string, Words>();
  private readonly digests = new Map<string, string>();

  /** @param vector the text of the facts where these alone decide the outcome; null where more does */
  of(outcome: Outcome, vector: string | null): Words {
    if (vector === null) return this.say(outcome);
    let words = this.byVector.get(vector);
    if (words === undefined) this.byVector.set(vector, (words = this.say(outcome)));
    return words;
  }

  private say({ grade, score, rule, reasons: given }: Outcome): Words {
    const reasons = JSON.stringify(given);
    const noticed = JSON.stringify([grade, score, rule, reasons]);
    let digest = this.digests.get(noticed);
    if (digest === undefined) {
      digest = createHash('sha256').update(noticed).digest('hex').slice(0, 16);
      this.digests.set(noticed, digest);
    }
    return { reasons, digest };
  }
}

type Outcome = Pick<Evaluation, 'grade' | 'score' | 'rule' | 'reasons'>;

/** The fact vector as it is stored: JSON, exact decimals as their text. */
export function writeVector(vector: readonly Value[]): string {
  // A replacer costs more than all the rest, and hardly any vector needs one.
  if (!vector.some((value) => typeof value === 'bigint' || Array.isArray(value))) return JSON.stringify(vector);
  return JSON.stringify(vector, (_, value: unknown) => (typeof value === 'bigint' ? decimalToText(value) : value));
}
