import { pluginOfKey } from '@xinheng/facts';
import type { Actor } from '../accounts/actor.js';
import type { ReadingContext } from '../definitions/reading/reading-context.js';
import { codeFor } from '../subjects/subject-view.js';
import type { MeasureApplicationRow } from './measure-application-row.js';
import type { ListedApplication } from './measure-applications.repository.js';

/** An applied measure as people read it. */
export interface MeasureApplicationView extends Pick<
  MeasureApplicationRow,
  'measure' | 'kind' | 'scope' | 'severity' | 'cause' | 'follows' | 'origin' | 'number' | 'state' | 'reason' | 'version'
> {
  readonly id: string;
  readonly title: string;
  readonly subject: string;
  readonly subjectName: string | null;
  readonly subjectCode: string;
  readonly region: string;
  readonly listedIn: string | null;
  readonly listTitle: string | null;
  readonly listPublishedOn: string | null;
  readonly scheme: string | null;
  readonly grade: string | null;
  /** The entry or the case that brought it. */
  readonly causeId: string | null;
  readonly case: string | null;
  readonly behaviours: readonly string[];
  readonly startedOn: string;
  readonly untilOn: string | null;
  readonly pausedOn: string | null;
  readonly endedOn: string | null;
  readonly endedHow: string | null;
  /** The records it rests on by itself; only where one is read. */
  readonly records?: readonly string[];
}

/** A row as an actor reads it. */
export function measureApplicationView(
  actor: Actor,
  context: ReadingContext,
  row: ListedApplication,
): MeasureApplicationView {
  return {
    id: String(row.id),
    measure: row.measure,
    title: context.named('measures', pluginOfKey(row.measure), row.measure).title,
    kind: row.kind,
    scope: row.scope,
    subject: String(row.subject_id),
    subjectName: row.subject_name,
    subjectCode: codeFor(actor, row.subject_kind, row.subject_code),
    region: row.region,
    listedIn: row.listed_in,
    listTitle: row.listed_in === null ? null : context.named('lists', pluginOfKey(row.listed_in), row.listed_in).title,
    listPublishedOn: row.list_published_on,
    severity: row.severity,
    cause: row.cause,
    scheme: row.cause_scheme,
    grade: row.cause_grade,
    causeId: row.cause_id === null || row.cause === 'grade' ? null : String(row.cause_id),
    follows: row.follows,
    case: row.case_id === null ? null : String(row.case_id),
    behaviours: JSON.parse(row.behaviours) as readonly string[],
    origin: row.origin,
    number: row.number,
    startedOn: row.started_on,
    untilOn: row.until_on,
    state: row.state,
    pausedOn: row.paused_on,
    endedOn: row.ended_on,
    endedHow: row.ended_how,
    reason: row.reason,
    version: row.version,
  };
}
