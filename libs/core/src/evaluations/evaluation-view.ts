import type { Basis } from '@xinheng/facts';
import { pluginOfKey } from '@xinheng/facts';
import type { Reason } from '@xinheng/grading';
import type { BasisView } from '../definitions/reading/basis-view.js';
import type { ReadingContext } from '../definitions/reading/reading-context.js';
import { maskedCode } from '../subjects/subject-code.js';
import { evaluationId } from './evaluation-id.js';
import type { EvaluationRow } from './evaluations.repository.js';
import { reasonWords } from './reason-words.js';
import { gradeWords, schemeWords } from './scheme-words.js';

/** A stored result as people read it. */
export interface EvaluationView {
  readonly id: string;
  readonly subject: string;
  readonly subjectName: string;
  readonly subjectCode: string;
  readonly scheme: string;
  readonly schemeTitle: string;
  readonly grade: string;
  readonly gradeTitle: string;
  readonly score: number | null;
  readonly rule: string;
  readonly reasons: readonly { readonly rule: string; readonly text: string; readonly basis: BasisView | null }[];
  readonly asOf: string;
  readonly knownAt: string;
  readonly definitionsHash: string;
  readonly version: string;
  /** Whether it is what stands. */
  readonly current: boolean;
  readonly run: string | null;
  readonly createdAt: string;
  /** Built on a record that has been voided since. */
  readonly isMarked: boolean;
}

/** A result on the timeline of its subject. */
export interface PastEvaluation {
  readonly id: string;
  readonly kind: 'evaluation';
  /** The as-of day. */
  readonly on: string;
  readonly evaluation: string;
  readonly scheme: string;
  readonly schemeTitle: string;
  readonly grade: string;
  readonly gradeTitle: string | null;
  /** 0 is the best of `gradeCount`. */
  readonly gradeOrder: number | null;
  readonly gradeCount: number;
  readonly score: number | null;
  /** The first reason. */
  readonly reason: string | null;
  readonly version: string;
  readonly definitionsHash: string;
  readonly isCurrent: boolean;
  readonly isMarked: boolean;
}

export function evaluationView(context: ReadingContext, row: EvaluationRow, isMarked: boolean): EvaluationView {
  const words = schemeWords(context, row.scheme);
  return {
    id: idOf(row),
    subject: String(row.subject_id),
    subjectName: row.subject_name ?? '',
    subjectCode: maskedCode(row.subject_kind, row.subject_code),
    scheme: row.scheme,
    schemeTitle: words?.title ?? row.scheme,
    grade: row.grade,
    gradeTitle: gradeWords(words, row.grade).title ?? row.grade,
    score: scoreOf(row),
    rule: row.rule,
    reasons: reasonsOf(row).map((reason) => ({
      rule: reason.rule,
      text: reasonWords(context, row.scheme, reason),
      basis: basisOf(context, row, reason.basis),
    })),
    asOf: row.as_of,
    knownAt: row.known_at,
    definitionsHash: row.definitions_hash,
    version: row.version,
    current: row.superseded_at === null,
    run: row.run_id === null ? null : String(row.run_id),
    createdAt: row.created_at,
    isMarked,
  };
}

export function pastEvaluation(context: ReadingContext, row: EvaluationRow, isMarked: boolean): PastEvaluation {
  const words = schemeWords(context, row.scheme);
  const { title, order } = gradeWords(words, row.grade);
  const [first] = reasonsOf(row);
  const id = idOf(row);
  return {
    id: `evaluation-${id}`,
    kind: 'evaluation',
    on: row.as_of,
    evaluation: id,
    scheme: row.scheme,
    schemeTitle: words?.title ?? row.scheme,
    grade: row.grade,
    gradeTitle: title,
    gradeOrder: order,
    gradeCount: words?.grades.length ?? 0,
    score: scoreOf(row),
    reason: first === undefined ? null : reasonWords(context, row.scheme, first),
    version: row.version,
    definitionsHash: row.definitions_hash,
    isCurrent: row.superseded_at === null,
    isMarked,
  };
}

function idOf(row: EvaluationRow): string {
  return row.sequence === 0
    ? evaluationId({ subject: row.subject_id, run: row.run_id ?? 0 })
    : evaluationId({ subject: row.subject_id, scheme: row.scheme, sequence: row.sequence });
}

function scoreOf({ score }: EvaluationRow): number | null {
  return score === null ? null : Number(score);
}

function reasonsOf(row: EvaluationRow): readonly Reason[] {
  return JSON.parse(row.reasons) as readonly Reason[];
}

/** Every reason stands on a document of the plugin that declares the scheme. */
function basisOf(context: ReadingContext, row: EvaluationRow, basis: Basis | null): BasisView | null {
  return context.basis(pluginOfKey(row.scheme), basis);
}
