import type { ReadingContext } from '../../definitions/reading/reading-context.js';
import { evaluationId } from '../evaluation-id.js';
import { gradeWords, schemeWords } from '../scheme-words.js';
import type { BrakeReason } from './brake.js';
import type { HoldCause, HoldListRow, HoldState } from './effect-holds.repository.js';
import type { HeldSubjectRow } from './held-subjects.repository.js';

/** Somebody by name. */
interface Person {
  readonly id: string;
  readonly displayName: string;
}

/** A hold as people read it. */
export interface HoldView {
  readonly id: string;
  readonly state: HoldState;
  readonly cause: HoldCause;
  /** The id of the run or the import, the number of the stop. */
  readonly causeId: string;
  /** Of a run or a stop; an import may touch several. */
  readonly scheme: string | null;
  readonly schemeTitle: string | null;
  readonly reason: BrakeReason | null;
  /** How many wait now. */
  readonly waiting: number;
  /** How many were worse off when the cause had done its work, and of how many. */
  readonly worsened: number;
  readonly covered: number;
  /** Of an import: its rows, and how many its provider usually brings. */
  readonly volume: number | null;
  readonly usualVolume: number | null;
  /** Null where the program started it by itself. */
  readonly startedBy: Person | null;
  readonly createdAt: string;
  readonly settledAt: string | null;
  /** Of a stop: why, and who of the two that it takes asked for its end. */
  readonly openingReason: string | null;
  readonly askedBy: Person | null;
  readonly askedAt: string | null;
  readonly decidedBy: Person | null;
  readonly decidedAt: string | null;
  readonly decisionReason: string | null;
}

/** A subject whose worse grade has no effects yet. */
export interface HeldSubjectView {
  /** The id of the result that waits. */
  readonly id: string;
  readonly subject: string;
  readonly subjectName: string | null;
  readonly region: string;
  readonly scheme: string;
  readonly from: HeldGrade;
  readonly to: HeldGrade;
  /** The rule that gave the worse grade. */
  readonly rule: string | null;
}

/** A grade with its title and its place among those of its scheme, 0 the best. */
export interface HeldGrade {
  readonly evaluation: string;
  readonly grade: string;
  readonly title: string;
  readonly order: number | null;
  readonly count: number;
}

export function holdView(context: ReadingContext, row: HoldListRow): HoldView {
  return {
    id: String(row.id),
    state: row.state,
    cause: row.cause,
    causeId: String(row.cause_id),
    scheme: row.scheme,
    schemeTitle: row.scheme === null ? null : (schemeWords(context, row.scheme)?.title ?? row.scheme),
    reason: row.reason,
    waiting: Number(row.waiting),
    worsened: row.worsened,
    covered: row.covered,
    volume: row.volume,
    usualVolume: row.usual_volume,
    startedBy: person(row.started_by, row.started_by_name),
    createdAt: row.created_at,
    settledAt: row.settled_at,
    openingReason: row.opening_reason,
    askedBy: person(row.asked_by, row.asked_by_name),
    askedAt: row.asked_at,
    decidedBy: person(row.decided_by, row.decided_by_name),
    decidedAt: row.decided_at,
    decisionReason: row.decision_reason,
  };
}

export function heldSubjectView(context: ReadingContext, row: HeldSubjectRow): HeldSubjectView {
  const { subject_id: subject, scheme } = row;
  const words = schemeWords(context, scheme);
  const gradeView = (grade: string, sequence: number): HeldGrade => {
    const { title, order } = gradeWords(words, grade);
    const evaluation = evaluationId({ subject, scheme, sequence });
    return { evaluation, grade, title: title ?? grade, order, count: words?.grades.length ?? 0 };
  };
  const to = gradeView(row.grade, row.sequence);
  return {
    id: to.evaluation,
    subject: String(subject),
    subjectName: row.subject_name,
    region: row.region,
    scheme,
    from: gradeView(row.unheld_grade, row.unheld_sequence),
    to,
    rule: row.rule,
  };
}

function person(id: number | null, displayName: string | null): Person | null {
  return id === null || displayName === null ? null : { id: String(id), displayName };
}
