import type { BasisDocument, CivilDay } from '@xinheng/facts';
import type { Json } from '@xinheng/logic';
import type { Issue } from '@xinheng/problem';
import type { RecordAct } from './record-row.js';

/** What somebody tells about a subject's record. Absent is null; the days of decision and occurrence stand in for each other. */
export interface RecordDraft {
  /** The inner id of the subject. */
  readonly subject: number;
  /** Qualified catalogue item. */
  readonly item: string;
  readonly decidedOn?: CivilDay | null;
  readonly occurredOn?: CivilDay | null;
  readonly countsFrom?: CivilDay | null;
  readonly endedOn?: CivilDay | null;
  readonly publicFrom?: CivilDay | null;
  readonly publicUntil?: CivilDay | null;
  readonly provider?: string | null;
  readonly channel?: string | null;
  readonly procedure?: string | null;
  readonly basisDocument?: BasisDocument | null;
  readonly fields: Readonly<Record<string, Json>>;
  /** Names the act; the same one again does nothing more and answers the same record. */
  readonly opId?: string;
}

/**
 * What became of a draft. `ended`: the record of a state was known and open, and the draft says when it ended.
 * `duplicate`: it is known already; `record` is where.
 */
export type RecordOutcome =
  | { readonly outcome: 'entered' | 'ended'; readonly record: string; readonly issues: readonly Issue[] }
  | { readonly outcome: 'duplicate'; readonly record: string }
  | { readonly outcome: 'refused'; readonly issues: readonly Issue[] };

/** A place in the rows of a batch, by which a withdrawal goes on. */
export interface RecordPlace {
  readonly subject: number;
  readonly sequence: number;
}

/** What the withdrawal of a batch would do to records. */
export interface RecordWithdrawalPreview {
  readonly records: number;
  readonly subjects: number;
  /** How many were changed since and are left as they are; the first of them. */
  readonly changedCount: number;
  readonly changedSince: readonly { readonly record: string; readonly subject: number; readonly act: RecordAct }[];
}
