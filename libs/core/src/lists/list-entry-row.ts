import type { ListDefinition } from '@xinheng/effects';
import type { CivilDay } from '@xinheng/facts';

/** From a proposal by way of notice, hearing and decision to publication, and out again. */
export const ENTRY_STATES = [
  'proposed',
  'notified',
  'heard',
  'decided',
  'published',
  'removed',
  'expired',
  'repaired',
  'withdrawn',
  'archived',
] as const;
export type EntryState = (typeof ENTRY_STATES)[number];

/** Where an entry came from: an office, another system, the feed of a court, or a rule that proposes. */
export const ENTRY_ORIGINS = ['own', 'imported', 'feed', 'rule'] as const;
export type EntryOrigin = (typeof ENTRY_ORIGINS)[number];

/** How somebody leaves a list. */
export const LEAVINGS = [
  'removed',
  'expired',
  'repaired',
  'quashed',
  'voided',
  'objection-upheld',
  'corrected',
  'gone',
] as const;
export type Leaving = (typeof LEAVINGS)[number];

/** An entry on a list, as it lies in the table. */
export interface ListEntryRow {
  readonly id: number;
  readonly list: string;
  readonly list_kind: ListDefinition['kind'];
  readonly subject_id: number;
  readonly number: string | null;
  readonly level: string | null;
  readonly behaviour: string | null;
  readonly basis_kind: string | null;
  readonly basis_number: string | null;
  readonly basis_issuer: string | null;
  readonly basis_issued_on: CivilDay | null;
  readonly state: EntryState;
  readonly origin: EntryOrigin;
  readonly case_id: number | null;
  readonly batch: string | null;
  readonly linked_entry: number | null;
  readonly linked_role: string | null;
  readonly unit_id: number;
  readonly proposed_reason: string | null;
  readonly proposed_by: number;
  readonly proposed_on: CivilDay;
  readonly notified_on: CivilDay | null;
  readonly heard_on: CivilDay | null;
  readonly defence: 'given' | 'waived' | null;
  readonly defence_note: string | null;
  readonly decided_on: CivilDay | null;
  readonly decided_by: number | null;
  readonly reasons: string | null;
  readonly basis: string | null;
  readonly period: string | null;
  readonly removal_conditions: string | null;
  readonly remedies: string | null;
  readonly delivered_on: CivilDay | null;
  readonly published_on: CivilDay | null;
  readonly published_at: string | null;
  readonly entered_on: CivilDay | null;
  readonly until_on: CivilDay | null;
  readonly public_until: CivilDay | null;
  readonly unpublished_on: CivilDay | null;
  readonly stayed_on: CivilDay | null;
  readonly ended_on: CivilDay | null;
  readonly ended_at: string | null;
  readonly ended_how: Leaving | null;
  readonly ended_reason: string | null;
  readonly is_annulled: number;
  readonly archived_on: CivilDay | null;
  readonly open_key: string | null;
  readonly version: number;
  readonly created_at: string;
  readonly updated_at: string;
}

export type NewEntry = Omit<ListEntryRow, 'id'>;

/** The columns of a row but its id, in the order in which rows are written. */
export const entryColumns = [
  'list',
  'list_kind',
  'subject_id',
  'number',
  'level',
  'behaviour',
  'basis_kind',
  'basis_number',
  'basis_issuer',
  'basis_issued_on',
  'state',
  'origin',
  'case_id',
  'batch',
  'linked_entry',
  'linked_role',
  'unit_id',
  'proposed_reason',
  'proposed_by',
  'proposed_on',
  'notified_on',
  'heard_on',
  'defence',
  'defence_note',
  'decided_on',
  'decided_by',
  'reasons',
  'basis',
  'period',
  'removal_conditions',
  'remedies',
  'delivered_on',
  'published_on',
  'published_at',
  'entered_on',
  'until_on',
  'public_until',
  'unpublished_on',
  'stayed_on',
  'ended_on',
  'ended_at',
  'ended_how',
  'ended_reason',
  'is_annulled',
  'archived_on',
  'open_key',
  'version',
  'created_at',
  'updated_at',
] as const satisfies readonly (keyof ListEntryRow)[];

/** What keeps a subject from standing on a list twice for one thing. */
export function entryKeyOf({
  list,
  subject_id: subject,
  behaviour,
  number,
}: Pick<ListEntryRow, 'list' | 'subject_id' | 'behaviour' | 'number'>): string {
  return `${list}|${subject}|${behaviour ?? ''}|${number ?? ''}`;
}

/** An entry that is only thought of: nothing of it stands yet. */
export const BLANK_ENTRY: Omit<
  NewEntry,
  | 'list'
  | 'list_kind'
  | 'subject_id'
  | 'origin'
  | 'unit_id'
  | 'proposed_by'
  | 'proposed_on'
  | 'created_at'
  | 'updated_at'
> = {
  number: null,
  level: null,
  behaviour: null,
  basis_kind: null,
  basis_number: null,
  basis_issuer: null,
  basis_issued_on: null,
  state: 'proposed',
  case_id: null,
  batch: null,
  linked_entry: null,
  linked_role: null,
  proposed_reason: null,
  notified_on: null,
  heard_on: null,
  defence: null,
  defence_note: null,
  decided_on: null,
  decided_by: null,
  reasons: null,
  basis: null,
  period: null,
  removal_conditions: null,
  remedies: null,
  delivered_on: null,
  published_on: null,
  published_at: null,
  entered_on: null,
  until_on: null,
  public_until: null,
  unpublished_on: null,
  stayed_on: null,
  ended_on: null,
  ended_at: null,
  ended_how: null,
  ended_reason: null,
  is_annulled: 0,
  archived_on: null,
  open_key: null,
  version: 1,
};
