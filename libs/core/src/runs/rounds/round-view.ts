import type { CodeTitles } from '../../catalogue/code-titles.js';
import type { ReadingContext } from '../../definitions/reading/reading-context.js';
import { evaluationId } from '../../evaluations/evaluation-id.js';
import { gradeWords, schemeWords } from '../../evaluations/scheme-words.js';
import { maskedCode } from '../../subjects/subject-code.js';
import type { RoundResultRow } from './round-results.repository.js';
import type { RoundRow, RoundScope } from './round-row.js';
import type { RoundState } from './round-state.js';

interface Person {
  readonly id: string;
  readonly displayName: string;
}

/** A round as people read it. */
export interface RoundView {
  readonly id: string;
  readonly scheme: string;
  readonly schemeTitle: string;
  readonly title: string;
  readonly asOf: string;
  readonly state: RoundState;
  /** Six digits; empty: everywhere. */
  readonly regions: readonly string[];
  readonly regionTitles: readonly string[];
  /** The data cut-offs of the first results and of those that stand; null before the round is frozen. */
  readonly firstKnownAt: string | null;
  readonly knownAt: string | null;
  readonly definitionsHash: string | null;
  readonly registered: number;
  readonly withoutData: number;
  /** The run whose results stand. */
  readonly run: string | null;
  readonly firstRun: string | null;
  /** The run that is awaited, with its state. */
  readonly pendingRun: { readonly id: string; readonly state: string } | null;
  /** The announced round before it. */
  readonly previousRound: string | null;
  readonly notice: { readonly from: string; readonly until: string } | null;
  readonly confirmedBy: Person | null;
  readonly confirmedAt: string | null;
  readonly announcedOn: string | null;
  /** How many results were announced. */
  readonly announced: number | null;
  readonly closedAt: string | null;
  /** Why it was cancelled. */
  readonly reason: string | null;
  readonly createdBy: Person;
  readonly createdAt: string;
}

/** What a round found of one subject. */
export interface RoundResultView {
  readonly id: string;
  readonly subject: string;
  readonly subjectName: string;
  readonly subjectCode: string;
  readonly region: string;
  readonly regionTitle: string | null;
  readonly grade: string | null;
  readonly gradeTitle: string | null;
  /** 0 is the best of `gradeCount`. */
  readonly gradeOrder: number | null;
  readonly gradeCount: number;
  readonly rule: string | null;
  /** The id of the result under `/evaluations`. */
  readonly evaluation: string | null;
  readonly isWithoutData: boolean;
  readonly firstGrade: string | null;
  readonly previousGrade: string | null;
}

export function roundView(context: ReadingContext, titles: CodeTitles, row: RoundRow): RoundView {
  const scope = JSON.parse(row.scope) as RoundScope;
  const regions = scope.regions.includes('') ? [] : scope.regions.map((region) => region.padEnd(6, '0'));
  return {
    id: String(row.id),
    scheme: row.scheme,
    schemeTitle: schemeWords(context, row.scheme)?.title ?? row.scheme,
    title: row.title,
    asOf: row.as_of,
    state: row.state,
    regions,
    regionTitles: regions.map((region) => titles.regionPath(region) ?? region),
    firstKnownAt: row.first_known_at,
    knownAt: row.known_at,
    definitionsHash: row.definitions_hash,
    registered: row.registered,
    withoutData: row.without_data,
    run: idOrNull(row.run_id),
    firstRun: idOrNull(row.first_run_id),
    pendingRun:
      row.pending_run_id === null ? null : { id: String(row.pending_run_id), state: row.pending_state ?? 'queued' },
    previousRound: idOrNull(row.previous_round_id),
    notice:
      row.notice_from === null || row.notice_until === null ? null : { from: row.notice_from, until: row.notice_until },
    confirmedBy:
      row.confirmed_by === null ? null : { id: String(row.confirmed_by), displayName: row.confirmed_by_name ?? '' },
    confirmedAt: row.confirmed_at,
    announcedOn: row.announced_on,
    announced: row.announced,
    closedAt: row.closed_at,
    reason: row.reason,
    createdBy: { id: String(row.created_by), displayName: row.created_by_name ?? '' },
    createdAt: row.created_at,
  };
}

export function roundResultView(
  context: ReadingContext,
  titles: CodeTitles,
  round: RoundRow,
  row: RoundResultRow,
): RoundResultView {
  const words = schemeWords(context, round.scheme);
  const { title: gradeTitle, order: gradeOrder } = gradeWords(words, row.grade);
  return {
    id: String(row.subject_id),
    subject: String(row.subject_id),
    subjectName: row.subject_name ?? '',
    subjectCode: maskedCode(row.kind, row.subject_code ?? ''),
    region: row.region,
    regionTitle: titles.regionPath(row.region),
    grade: row.grade,
    gradeTitle,
    gradeOrder,
    gradeCount: words?.grades.length ?? 0,
    rule: row.rule,
    evaluation:
      row.grade === null || round.run_id === null ? null : evaluationId({ subject: row.subject_id, run: round.run_id }),
    isWithoutData: row.is_without_data === 1,
    firstGrade: row.first_grade,
    previousGrade: row.previous_grade,
  };
}

const idOrNull = (id: number | null): string | null => (id === null ? null : String(id));
