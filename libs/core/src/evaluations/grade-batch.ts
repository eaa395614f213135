import { createHash } from 'node:crypto';
import type { SubjectInput } from '@xinheng/facts';
import type { Evaluation, EvaluationOutcome, Reason, SchemeProgram } from '@xinheng/grading';
import { decimalToJson, type Value } from '@xinheng/logic';
import { issue, type IssueParams } from '@xinheng/problem';

/** What the database holds of one subject under one scheme before a batch is graded. */
export interface HeldState {
  readonly subject: number;
  /** The generation this grading will have served: read before the facts are. */
  readonly generationWanted: number;
  /** Whether a mark asks for it to be graded. */
  readonly isMarked: boolean;
  /** How many results the subject has had under the scheme; 0: none. */
  readonly sequence: number;
  readonly grade: string | null;
  readonly outcomeDigest: string | null;
  readonly vector: string | null;
  readonly nextChangeOn: string | null;
  readonly parkedReason: string | null;
}

/** A subject with everything its evaluation reads. */
export interface BatchInput {
  readonly subject: number;
  readonly input: SubjectInput;
}

/** What is to be stored of one subject; `evaluation` is null where the subject has no grade (any more). */
export interface StateChange {
  readonly subject: number;
  readonly generationDone: number;
  readonly sequence: number;
  /** Whether a new row of history is written: grade, score, rule or reasons differ from what stands. */
  readonly isNewResult: boolean;
  readonly evaluation: Evaluation | null;
  readonly reasons: string;
  readonly vector: string | null;
  readonly outcomeDigest: string | null;
  readonly nextChangeOn: string | null;
  /** Why nobody may grade it for now, as the code and params of an issue; null: nothing is in the way. */
  readonly parkedReason: string | null;
}

export interface BatchOutcome {
  readonly changes: readonly StateChange[];
  /** Marked subjects whose grading changed nothing: subject → the generation that is served. */
  readonly confirmed: ReadonlyMap<number, number>;
  /** Subjects looked at that were in scope. */
  readonly graded: number;
  readonly parked: number;
  /** Subjects with a new grade, or with none any more. */
  readonly gradeChanged: number;
}

const unheld: Omit<HeldState, 'subject'> = {
  generationWanted: 0,
  isMarked: false,
  sequence: 0,
  grade: null,
  outcomeDigest: null,
  vector: null,
  nextChangeOn: null,
  parkedReason: null,
};

/**
 * Grades a batch in memory and tells what must be written: only what differs from what is held.
 * A subject that arithmetic sets aside keeps its last result and is parked with the reason.
 */
export function gradeBatch(
  program: SchemeProgram,
  inputs: readonly BatchInput[],
  held: ReadonlyMap<number, HeldState>,
): BatchOutcome {
  const changes: StateChange[] = [];
  const confirmed = new Map<number, number>();
  let graded = 0;
  let parked = 0;
  let gradeChanged = 0;
  for (const { subject, input } of inputs) {
    const before = held.get(subject) ?? { subject, ...unheld };
    const outcome = evaluateSafely(program, input);
    if (outcome.status === 'set-aside') {
      parked += 1;
      changes.push(parkedChange(before, outcome.issue));
      continue;
    }
    const after = outcome.status === 'graded' ? gradedChange(before, outcome) : endedChange(before);
    if (outcome.status === 'graded') graded += 1;
    if (after.isNewResult && (after.evaluation?.grade ?? null) !== before.grade) gradeChanged += 1;
    if (after.isNewResult || differs(before, after)) changes.push(after);
    else if (before.isMarked) confirmed.set(subject, before.generationWanted);
  }
  return { changes, confirmed, graded, parked, gradeChanged };
}

/** One subject that makes the program fail must not stop the others: it is set aside, visibly. */
function evaluateSafely(program: SchemeProgram, input: SubjectInput): EvaluationOutcome {
  try {
    return program.evaluate(input);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { status: 'set-aside', issue: issue('evaluation-failed', '', { reason }) };
  }
}

function gradedChange(before: HeldState, evaluation: Evaluation): StateChange {
  const reasons = JSON.stringify(evaluation.reasons);
  const outcomeDigest = digestOf(evaluation, evaluation.reasons);
  const isNewResult = outcomeDigest !== before.outcomeDigest;
  return {
    subject: before.subject,
    generationDone: before.generationWanted,
    sequence: before.sequence + (isNewResult ? 1 : 0),
    isNewResult,
    evaluation,
    reasons,
    vector: writeVector(evaluation.vector),
    outcomeDigest,
    nextChangeOn: evaluation.nextChangeOn,
    parkedReason: null,
  };
}

function endedChange(before: HeldState): StateChange {
  return {
    subject: before.subject,
    generationDone: before.generationWanted,
    sequence: before.sequence,
    isNewResult: before.grade !== null,
    evaluation: null,
    reasons: '[]',
    vector: null,
    outcomeDigest: null,
    nextChangeOn: null,
    parkedReason: null,
  };
}

function parkedChange(before: HeldState, { code, params }: { code: string; params: IssueParams }): StateChange {
  return {
    ...endedChange(before),
    isNewResult: false,
    vector: before.vector,
    outcomeDigest: before.outcomeDigest,
    parkedReason: JSON.stringify({ code, params }),
  };
}

function differs(before: HeldState, after: StateChange): boolean {
  return (
    before.vector !== after.vector ||
    before.nextChangeOn !== after.nextChangeOn ||
    before.parkedReason !== after.parkedReason
  );
}

/** What a reader would notice of a result, in sixteen characters. */
function digestOf(evaluation: Evaluation, reasons: readonly Reason[]): string {
  const noticed = [evaluation.grade, evaluation.score, evaluation.rule, reasons.map((reason) => reason.text)];
  return createHash('sha256').update(JSON.stringify(noticed)).digest('hex').slice(0, 16);
}

/** The fact vector as it is stored: JSON, exact decimals as their text. */
export function writeVector(vector: readonly Value[]): string {
  return JSON.stringify(vector, (_, value: unknown) => (typeof value === 'bigint' ? decimalToJson(value) : value));
}
