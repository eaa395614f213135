import { Injectable } from '@nestjs/common';
import { Clock } from '@xinheng/platform';
import { issue, renderIssue, type IssueCode, type IssueParams, type Locale } from '@xinheng/problem';
import { DefinitionsReaderService } from '../definitions/reading/definitions-reader.service.js';
import type { ReadingContext } from '../definitions/reading/reading-context.js';
import { CompletenessService, type Completeness } from './completeness.service.js';
import { CurrentGradesRepository, type CurrentRow } from './current-grades.repository.js';
import { evaluationId } from './evaluation-id.js';
import { gradeWords, schemeWords, type SchemeWords } from './scheme-words.js';

/** What stands of a subject under one scheme: the current result and the announced one are two things. */
export interface CurrentGrade {
  /** Qualified. */
  readonly scheme: string;
  readonly schemeTitle: string;
  /** Null where the subject has none: not graded yet, set aside, or out of the scheme's scope by now. */
  readonly grade: string | null;
  readonly gradeTitle: string | null;
  /** 0 is the best of `gradeCount`. */
  readonly gradeOrder: number | null;
  readonly gradeCount: number;
  readonly score: number | null;
  readonly asOf: string | null;
  /** The id of the stored result. */
  readonly evaluation: string | null;
  readonly nextChangeOn: string | null;
  /** Whether something has come in, or time has gone on, that it does not know of yet. */
  readonly isStale: boolean;
  /** Why nobody can grade it for now, as a sentence; null where nothing is in the way. */
  readonly setAside: string | null;
  /** Set while a worse grade has no effects yet: the hold that waits for a second person, and the result until then. */
  readonly held: {
    readonly hold: string;
    readonly evaluation: string;
    readonly grade: string;
    readonly gradeTitle: string | null;
    readonly gradeOrder: number | null;
  } | null;
  readonly announced: {
    readonly evaluation: string;
    readonly grade: string;
    readonly asOf: string;
    readonly announcedOn: string;
  } | null;
  /** Null where the scheme is not in force. */
  readonly completeness: Completeness | null;
}

/** Tells what stands of subjects. Whoever asks has made sure that they may be seen. */
@Injectable()
export class CurrentGradesService {
  constructor(
    private readonly clock: Clock,
    private readonly repository: CurrentGradesRepository,
    private readonly reader: DefinitionsReaderService,
    private readonly completeness: CompletenessService,
  ) {}

  /**
   * What stands of some subjects (inner ids), by subject; in the order of the schemes. A subject that no scheme
   * knows has an empty list. A fixed number of statements, however many subjects are asked for.
   */
  async of(subjects: readonly number[], locale: Locale): Promise<ReadonlyMap<number, readonly CurrentGrade[]>> {
    const grades = new Map<number, CurrentGrade[]>(subjects.map((subject) => [subject, []]));
    if (subjects.length === 0) return grades;
    const context = await this.reader.context({ asOf: null, locale });
    const order = new Map(context.definitions.schemes.map((scheme, at) => [scheme, at]));
    const rows = (await this.repository.currentOf(subjects))
      .filter((row) => order.has(row.scheme) && isTold(row))
      .sort((a, b) => (order.get(a.scheme) ?? 0) - (order.get(b.scheme) ?? 0));
    const completeness = await this.completeness.of(
      context,
      rows.map((row) => ({ subject: row.subject_id, scheme: row.scheme })),
    );
    for (const row of rows) {
      const fed = completeness.get(`${row.subject_id} ${row.scheme}`) ?? null;
      grades.get(row.subject_id)?.push(currentGrade(context, row, fed, this.clock.today()));
    }
    return grades;
  }
}

/** A subject that left a scheme, or never came under it, is not told of; one that waits for its first grade is. */
function isTold(row: CurrentRow): boolean {
  return row.grade !== null || row.marked_at !== null || row.parked_reason !== null || row.announced_sequence !== null;
}

function currentGrade(
  context: ReadingContext,
  row: CurrentRow,
  completeness: Completeness | null,
  today: string,
): CurrentGrade {
  const words = schemeWords(context, row.scheme);
  const { title, order } = gradeWords(words, row.grade);
  const isDue = row.next_change_on !== null && row.next_change_on <= today;
  return {
    scheme: row.scheme,
    schemeTitle: words?.title ?? row.scheme,
    grade: row.grade,
    gradeTitle: title,
    gradeOrder: order,
    gradeCount: words?.grades.length ?? 0,
    score: row.score === null ? null : Number(row.score),
    asOf: row.as_of,
    evaluation: row.grade === null ? null : idOf(row, row.sequence),
    nextChangeOn: row.next_change_on,
    isStale: row.marked_at !== null || isDue || row.parked_reason !== null,
    setAside: setAsideText(row.parked_reason, context.locale),
    held: heldOf(row, words),
    announced: announcedOf(row),
    completeness,
  };
}

function heldOf(row: CurrentRow, words: SchemeWords | null): CurrentGrade['held'] {
  const { held_by: hold, unheld_grade: grade, unheld_sequence: sequence } = row;
  if (hold === null || grade === null || sequence === null) return null;
  const { title: gradeTitle, order: gradeOrder } = gradeWords(words, grade);
  return { hold: String(hold), evaluation: idOf(row, sequence), grade, gradeTitle, gradeOrder };
}

function announcedOf(row: CurrentRow): CurrentGrade['announced'] {
  const { announced_sequence: sequence, announced_grade: grade, announced_as_of: asOf, announced_on: on } = row;
  if (sequence === null || grade === null || asOf === null || on === null) return null;
  const evaluation =
    row.announced_run === null
      ? idOf(row, sequence)
      : evaluationId({ subject: row.subject_id, run: row.announced_run });
  return { evaluation, grade, asOf, announcedOn: on };
}

function idOf(row: CurrentRow, sequence: number): string {
  return evaluationId({ subject: row.subject_id, scheme: row.scheme, sequence });
}

/** The stored reason why a subject was set aside, as a sentence of the reader's language. */
export function setAsideText(stored: string | null, locale: Locale): string | null {
  if (stored === null) return null;
  const { code, params } = JSON.parse(stored) as { code: IssueCode; params: IssueParams };
  return renderIssue(issue(code, '', params), locale);
}
