import type { BasisDocument, SubjectRecord } from '@xinheng/facts';
import type { Json } from '@xinheng/logic';
import type { SqlValue } from '@xinheng/platform';

/** What was done to bring a row of the history of a record about. */
export type RecordAct =
  'enter' | 'correct' | 'void' | 'repair' | 'end' | 'unpublish' | 'object' | 'unmark' | 'move-out' | 'move-in';

/** One state of what is known of a record. Written once; only `superseded_at` is ever set afterwards. */
export interface RecordRow {
  readonly subject_id: number;
  readonly sequence: number;
  readonly number: number;
  readonly op_id: string;
  readonly row_key: string | null;
  readonly item: string;
  readonly decided_on: string;
  readonly occurred_on: string | null;
  readonly counts_from: string | null;
  readonly ended_on: string | null;
  readonly voided_on: string | null;
  readonly repaired_on: string | null;
  readonly unpublished_on: string | null;
  /** Since when an objection to it stands. */
  readonly objected_since: string | null;
  readonly public_from: string | null;
  readonly public_until: string | null;
  readonly provider: string | null;
  readonly channel: string | null;
  readonly decision_procedure: string | null;
  readonly document_number: string | null;
  readonly basis_document: string | null;
  readonly fields: string;
  readonly act: RecordAct;
  readonly reason: string | null;
  readonly moved_from: string | null;
  readonly moved_to: string | null;
  readonly unit_id: number;
  readonly is_sample: number;
  readonly batch_id: number | null;
  readonly recorded_by: number;
  readonly entered_at: string;
  readonly recorded_at: string;
  readonly superseded_at: string | null;
  readonly voided_at: string | null;
}

/** The columns of the table, in the order in which rows are written. */
export const recordColumns = [
  'subject_id',
  'sequence',
  'number',
  'op_id',
  'row_key',
  'item',
  'decided_on',
  'occurred_on',
  'counts_from',
  'ended_on',
  'voided_on',
  'repaired_on',
  'unpublished_on',
  'objected_since',
  'public_from',
  'public_until',
  'provider',
  'channel',
  'decision_procedure',
  'document_number',
  'basis_document',
  'fields',
  'act',
  'reason',
  'moved_from',
  'moved_to',
  'unit_id',
  'is_sample',
  'batch_id',
  'recorded_by',
  'entered_at',
  'recorded_at',
  'superseded_at',
  'voided_at',
] as const satisfies readonly (keyof RecordRow)[];

/** A row as the values of an INSERT. */
export function recordValues(row: RecordRow): readonly SqlValue[] {
  return recordColumns.map((column) => row[column]);
}

/** The columns that facts are computed from. */
export const countingColumns = [
  'subject_id',
  'number',
  'item',
  'decided_on',
  'occurred_on',
  'counts_from',
  'ended_on',
  'voided_on',
  'repaired_on',
  'provider',
  'channel',
  'decision_procedure',
  'basis_document',
  'fields',
] as const satisfies readonly (keyof RecordRow)[];

export type CountingRow = Pick<RecordRow, (typeof countingColumns)[number]>;

/** A row as facts read it. */
export function countedRecord(row: CountingRow): SubjectRecord {
  return {
    id: recordId(row.subject_id, row.number),
    item: row.item,
    decidedOn: row.decided_on,
    occurredOn: row.occurred_on,
    countsFrom: row.counts_from,
    endedOn: row.ended_on,
    voidedOn: row.voided_on,
    repairedOn: row.repaired_on,
    provider: row.provider,
    channel: row.channel,
    procedure: row.decision_procedure,
    basisDocument: row.basis_document === null ? null : (JSON.parse(row.basis_document) as BasisDocument),
    fields: row.fields === '{}' ? {} : (JSON.parse(row.fields) as Record<string, Json>),
  };
}

/** The opaque id of a record: of the same subject, a later record has the greater id by code point. */
export function recordId(subject: number, number: number): string {
  return `${subject}-${String(number).padStart(6, '0')}`;
}

/** The name of an operation; what a batch wrote is found by what its names begin with. */
export function operationOf(batch: number | null, opId: string): string {
  return batch === null ? opId : `${batchOperations(batch)}${opId}`;
}

/** The name of an operation that has no other: the place of the row it writes. */
export function placeName(subject: number, sequence: number): string {
  return `${subject}-${sequence}`;
}

/** What the names of all operations of a batch begin with. */
export function batchOperations(batch: number): string {
  return `batch:${batch}:`;
}

/** Reads an id back; null where it is none of ours. */
export function parseRecordId(id: string): { readonly subject: number; readonly number: number } | null {
  const match = /^([1-9]\d{0,15})-(\d{6,9})$/.exec(id);
  return match === null ? null : { subject: Number(match[1]), number: Number(match[2]) };
}

/** Who writes a row, when, and why. */
export interface RowOrigin {
  /** The account that acts. */
  readonly by: number;
  readonly at: string;
  readonly reason: string | null;
  /** The import that writes it, where one does. */
  readonly batch?: number | null;
  /** Names the operation; without it the place of the row does, which no other row has. */
  readonly opId?: string;
}

/** The row that follows another in the history of a record: what is known of it after an act. */
export function nextRow(
  row: RecordRow,
  sequence: number,
  act: RecordAct,
  changes: Partial<RecordRow>,
  { by, at, reason, batch = null, opId }: RowOrigin,
): RecordRow {
  const subject = changes.subject_id ?? row.subject_id;
  return {
    ...row,
    ...changes,
    sequence,
    act,
    op_id: operationOf(batch, opId ?? placeName(subject, sequence)),
    reason,
    recorded_by: by,
    recorded_at: at,
    superseded_at: null,
  };
}
