import type { Measure } from '@xinheng/effects';
import type { CivilDay } from '@xinheng/facts';
import type { Severity } from './measure-guards.js';

/** `expired` has had its whole period; it is not begun again while its cause stands. */
export const APPLICATION_STATES = ['active', 'paused', 'ended', 'expired'] as const;
export type ApplicationState = (typeof APPLICATION_STATES)[number];

/** What brought a measure: a result, standing on a list, or a decision of its own. */
export const APPLICATION_CAUSES = ['grade', 'list', 'decision'] as const;
export type ApplicationCause = (typeof APPLICATION_CAUSES)[number];

/** Why a measure ended. */
export const ENDINGS = [
  'cause-ended',
  'expired',
  'repaired',
  'voided',
  'quashed',
  'objection-upheld',
  'corrected',
  'revoked',
] as const;
export type Ending = (typeof ENDINGS)[number];

/** A measure applied to a subject, as it lies in the table. */
export interface MeasureApplicationRow {
  readonly id: number;
  readonly subject_id: number;
  readonly measure: string;
  readonly kind: Measure['kind'];
  readonly scope: string | null;
  readonly listed_in: string | null;
  readonly list_published_on: CivilDay | null;
  readonly edition_from: CivilDay | null;
  readonly plugin_version: string;
  readonly is_local: number;
  /** JSON: the behaviours it answers here. */
  readonly behaviours: string;
  readonly severity: Severity | null;
  readonly cause: ApplicationCause;
  readonly cause_scheme: string | null;
  readonly cause_grade: string | null;
  /** Of a grade the sequence of its result, of a list the entry, of a decision the case. */
  readonly cause_id: number | null;
  readonly follows: 'current' | 'announced' | null;
  readonly case_id: number | null;
  readonly origin: 'own' | 'imported';
  readonly number: string | null;
  readonly unit_id: number;
  readonly created_by: number;
  readonly started_on: CivilDay;
  readonly until_on: CivilDay | null;
  readonly state: ApplicationState;
  readonly paused_on: CivilDay | null;
  readonly ended_on: CivilDay | null;
  readonly ended_how: Ending | null;
  readonly reason: string | null;
  readonly open_key: string | null;
  readonly version: number;
  readonly created_at: string;
  readonly updated_at: string;
}

/** The columns of a row but its id, in the order in which rows are written. */
export const applicationColumns = [
  'subject_id',
  'measure',
  'kind',
  'scope',
  'listed_in',
  'list_published_on',
  'edition_from',
  'plugin_version',
  'is_local',
  'behaviours',
  'severity',
  'cause',
  'cause_scheme',
  'cause_grade',
  'cause_id',
  'follows',
  'case_id',
  'origin',
  'number',
  'unit_id',
  'created_by',
  'started_on',
  'until_on',
  'state',
  'paused_on',
  'ended_on',
  'ended_how',
  'reason',
  'open_key',
  'version',
  'created_at',
  'updated_at',
] as const satisfies readonly (keyof MeasureApplicationRow)[];

export type NewApplication = Omit<MeasureApplicationRow, 'id'>;

/** What keeps a subject from getting a measure twice for one cause. */
export function openKeyOf(
  measure: string,
  subject: number,
  cause:
    | { readonly kind: 'grade'; readonly scheme: string; readonly follows: 'current' | 'announced' }
    | { readonly kind: 'list' | 'decision'; readonly id: number | null },
): string {
  const of = cause.kind === 'grade' ? `${cause.scheme}:${cause.follows}` : String(cause.id ?? 'own');
  return `${measure}|${subject}|${cause.kind}|${of}`;
}
