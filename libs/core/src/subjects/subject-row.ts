import type { SubjectState } from './subject-state.js';

/** What lies of a subject as it stands: the row of lists and filters, and the counters of its other rows. */
export interface SubjectRow {
  readonly id: number;
  readonly kind: string;
  readonly legal_form: string | null;
  readonly code: string;
  readonly name: string | null;
  readonly address: string | null;
  readonly region: string;
  readonly industry: string | null;
  readonly registered_on: string | null;
  readonly ended_on: string | null;
  readonly attributes: string;
  readonly unit_id: number;
  readonly is_sample: number;
  readonly batch_id: number | null;
  /** Counts the changes, for whoever edits. */
  readonly version: number;
  /** The greatest sequence of its stretches. */
  readonly last_version: number;
  /** The greatest sequence of its record rows. */
  readonly last_record: number;
  readonly created_at: string;
  readonly updated_at: string;
}

/** The columns of a row but its id, in the order in which rows are written. */
export const subjectColumns = [
  'kind',
  'legal_form',
  'code',
  'name',
  'address',
  'region',
  'industry',
  'registered_on',
  'ended_on',
  'attributes',
  'unit_id',
  'is_sample',
  'batch_id',
  'version',
  'last_version',
  'last_record',
  'created_at',
  'updated_at',
] as const satisfies readonly (keyof SubjectRow)[];

/** A state as the columns that hold it, in this table and in that of the stretches. */
export function stateColumns(state: SubjectState) {
  return {
    kind: state.kind,
    legal_form: state.legalForm,
    code: state.code,
    name: state.name,
    address: state.address,
    region: state.region,
    industry: state.industry,
    registered_on: state.registeredOn,
    ended_on: state.endedOn,
    attributes: JSON.stringify(state.attributes),
  };
}
