/** By which way something came in. */
export const CASE_CHANNELS = ['counter', 'post', 'phone', 'online', 'office'] as const;
export type CaseChannel = (typeof CASE_CHANNELS)[number];

/** What a case may be about. */
export const CASE_OBJECTS = ['record', 'list-entry', 'evaluation', 'measure-application', 'case'] as const;
export type CaseObjectKind = (typeof CASE_OBJECTS)[number];

/** A case as it lies in the table. */
export interface CaseRow {
  readonly id: number;
  readonly number: string;
  readonly procedure_key: string;
  readonly procedure_id: number;
  readonly kind: string;
  readonly subject_id: number;
  readonly state: string;
  readonly is_closed: number;
  readonly unit_id: number;
  readonly owner_id: number | null;
  readonly received_on: string;
  readonly entered_at: string;
  readonly channel: CaseChannel;
  readonly applicant: string;
  readonly applicant_contact: string | null;
  readonly agent: string | null;
  readonly agent_until: string | null;
  readonly object_kind: CaseObjectKind | null;
  readonly object_id: string | null;
  readonly form: string;
  readonly decided_before: string;
  readonly joined_to: number | null;
  readonly warn_on: string | null;
  readonly due_on: string | null;
  readonly closed_on: string | null;
  readonly version: number;
  readonly created_by: number;
}

/** A case with the names of what it belongs to. */
export interface CaseListRow extends CaseRow {
  readonly subject_name: string | null;
  readonly subject_region: string;
  readonly unit_title: string;
  readonly owner_name: string | null;
}

/** One thing that happened to a case. */
export interface CaseEventRow {
  readonly case_id: number;
  readonly sequence: number;
  readonly kind: string;
  readonly event_key: string;
  readonly on_day: string;
  readonly at: string;
  readonly from_state: string | null;
  readonly to_state: string | null;
  readonly account_id: number | null;
  readonly unit_id: number | null;
  readonly department: string | null;
  readonly roles: string;
  readonly form: string;
  readonly is_undone: number;
  readonly notice_id: number | null;
}

/** An event with who did it. */
export interface CaseEventListRow extends CaseEventRow {
  readonly account_name: string | null;
  readonly unit_title: string | null;
}

/** How a clock of a case stood when it was last looked at. */
export interface CaseClockRow {
  readonly case_id: number;
  readonly clock_key: string;
  readonly state: string;
  readonly started_on: string;
  readonly due_on: string | null;
  readonly is_kept: number;
  readonly is_provisional: number;
  readonly stopped_on: string | null;
  readonly is_late: number;
  readonly warn_on: string | null;
}
