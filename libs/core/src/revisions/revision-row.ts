import type { Basis, OlderRecords } from '@xinheng/facts';
import type { Issue } from '@xinheng/problem';
import type { StoredRevisionState } from './revision-life.js';

/** Which rule judges records from before the day in force (R-HLJ-92). */
export const OLDER_RECORDS: readonly OlderRecords[] = ['old-rule', 'new-rule'];

/** A revision as it lies in the table. */
export interface RevisionRow {
  readonly id: number;
  readonly plugin: string;
  readonly title: string;
  readonly reason: string;
  /** `Basis` as JSON. */
  readonly basis: string | null;
  readonly state: StoredRevisionState;
  /** `DraftChange[]` as JSON. */
  readonly changes: string;
  /** For each change the hash of what stood when it was written, as JSON. */
  readonly bases: string;
  readonly older_records: OlderRecords;
  readonly version: number;
  /** `RevisionFinding[]` as JSON. */
  readonly findings: string | null;
  /** `CaseOutcome` as JSON. */
  readonly cases: string | null;
  readonly checked_at: string | null;
  readonly checked_version: number | null;
  readonly created_by: number;
  readonly created_at: string;
  readonly updated_at: string;
  readonly submitted_by: number | null;
  readonly submitted_at: string | null;
  readonly submit_note: string | null;
  readonly rejected_by: number | null;
  readonly rejected_at: string | null;
  readonly rejected_reason: string | null;
  readonly approved_at: string | null;
  readonly in_force_from: string | null;
  readonly superseded_from: string | null;
  readonly local_number: number | null;
  readonly version_text: string | null;
  readonly announcement: string | null;
  /** What stood before each change came into force, `StoodBefore[]` as JSON. */
  readonly before_force: string | null;
  readonly revert_of: number | null;
}

/** A finding of a check, with what the gate knows beyond the words. */
export interface RevisionFinding extends Issue {
  readonly rules?: readonly string[];
  readonly example?: object | null;
  readonly bases?: readonly Basis[];
  readonly certainty?: string;
}

/** How the worked cases went on the result. */
export interface CaseOutcome {
  readonly total: number;
  readonly passed: number;
  readonly failed: readonly {
    readonly scheme: string;
    readonly title: string;
    /** Below `/changes` where the case is in a change; else the file and the place in it. */
    readonly pointer: string;
    readonly expected: string;
    readonly actual: string;
  }[];
  /** How many worked cases the revision adds, changes or takes away. */
  readonly changed: number;
}

/** Somebody with a hand in a revision. */
export interface RevisionHand {
  readonly revision_id: number;
  readonly account_id: number;
  readonly display_name: string | null;
  readonly since: string;
}

/** One step of an approval. */
export interface ApprovalRow {
  readonly revision_id: number;
  readonly account_id: number;
  readonly display_name: string | null;
  readonly step: string;
  readonly at: string;
  readonly note: string | null;
}

/** A simulation of a revision. */
export interface LinkedSimulation {
  readonly revision_id: number;
  readonly simulation_id: number;
  readonly version: number;
  readonly scheme: string;
  readonly state: string;
  readonly as_of: string;
  /** `SimulationResult` as JSON. */
  readonly result: string | null;
}
