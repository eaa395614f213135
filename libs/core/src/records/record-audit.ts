import type { RecordRow } from './record-row.js';
import { toldOfRow } from './told-record.js';

/** What the audit keeps of a record: what it says, and how it stands. */
export function auditedRecord(row: RecordRow): Readonly<Record<string, unknown>> {
  return {
    subject: String(row.subject_id),
    ...toldOfRow(row),
    voidedOn: row.voided_on,
    repairedOn: row.repaired_on,
    unpublishedOn: row.unpublished_on,
    objectedSince: row.objected_since,
    movedFrom: row.moved_from,
    movedTo: row.moved_to,
  };
}
