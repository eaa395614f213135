import type { BasisRow } from '../display/Basis.js';
import type { Finding } from '../http/problem.js';
import type { ResourceChange } from '../resource-editors/plugin-resources.js';

/** Somebody by name. */
export interface Person {
  readonly id: string;
  readonly displayName: string;
}

/** The life of a revision, as it stands on the day it is read. */
export type RevisionState =
  'draft' | 'checked' | 'submitted' | 'approved' | 'in-force' | 'superseded' | 'rejected' | 'withdrawn';

export const REVISION_STATES: readonly RevisionState[] = [
  'draft',
  'checked',
  'submitted',
  'approved',
  'in-force',
  'superseded',
  'rejected',
  'withdrawn',
];

/** What may be done with a revision. */
export type RevisionAct =
  'edit' | 'check' | 'simulate' | 'submit' | 'recall' | 'approve' | 'reject' | 'withdraw' | 'revert';

/** One line of a change in words: 一般失信次数上限 5次 → 4次. */
export interface ChangeLine {
  readonly path: string;
  readonly label: string;
  readonly kind: 'added' | 'changed' | 'removed' | 'moved';
  readonly before: string | null;
  readonly after: string | null;
}

/** What a revision does to one resource, in words. */
export interface ChangeText {
  readonly resource: string;
  readonly key: string;
  readonly title: string;
  readonly kind: 'added' | 'changed' | 'removed';
  readonly lines: readonly ChangeLine[];
}

/** What a check found; of the gate with the rules, an enterprise that shows it, and the articles. */
export interface RevisionFinding extends Finding {
  readonly severity: 'error' | 'warning';
  readonly rules?: readonly string[];
  readonly example?: Readonly<Record<string, string | number | boolean | null>> | null;
  readonly basis?: readonly BasisRow[];
  readonly certainty?: 'exact' | 'searched' | 'not-proven';
}

/** How the worked cases went on the result of the revision. */
export interface CaseOutcome {
  readonly total: number;
  readonly passed: number;
  readonly failed: readonly FailedCase[];
  /** How many cases the revision itself adds, changes or removes. */
  readonly changed: number;
}

export interface FailedCase {
  readonly scheme: string;
  readonly title: string;
  readonly pointer: string;
  readonly expected: string;
  readonly actual: string;
}

export interface RevisionSimulation {
  readonly id: string;
  readonly scheme: string;
  readonly state: string;
  readonly asOf: string;
  /** Whether it is of the changes as they are now. */
  readonly isCurrent?: boolean;
}

/** What people write in a revision. */
export interface DraftContents {
  readonly title: string;
  readonly changes: readonly ResourceChange[];
  readonly reason: string;
  readonly basis: { readonly document: string; readonly article: string } | null;
  /** Which rule judges records from before. */
  readonly olderRecords: 'old-rule' | 'new-rule';
}

/**
 * A row of `GET /revisions` and `GET /revisions/{id}`; filters: `plugin`, `state`, `createdBy`, `inForceFrom`,
 * `createdAt`, `updatedAt`, `q`; sorts: `updatedAt`, `createdAt`, `title`, `plugin`, `inForceFrom`.
 */
export interface RevisionRow extends DraftContents {
  readonly id: string;
  readonly plugin: string;
  readonly pluginTitle: string;
  readonly state: RevisionState;
  readonly version: number;
  readonly diff: readonly ChangeText[];
  readonly findings: readonly RevisionFinding[];
  readonly cases: CaseOutcome | null;
  readonly checkedAt: string | null;
  readonly checkedVersion: number | null;
  readonly simulations: readonly RevisionSimulation[];
  readonly editors: readonly Person[];
  readonly createdBy: Person | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly submittedBy: Person | null;
  readonly submittedAt: string | null;
  readonly submitNote?: string | null;
  readonly approvals: readonly {
    readonly by: Person;
    readonly at: string;
    readonly step: string;
    readonly note: string | null;
  }[];
  readonly rejectedBy: Person | null;
  readonly rejectedAt: string | null;
  readonly rejectedReason: string | null;
  readonly inForceFrom: string | null;
  readonly versionText: string | null;
  readonly announcement: string | null;
  readonly revertOf: string | null;
  readonly revertedBy: string | null;
  readonly may: Readonly<Record<RevisionAct, boolean>>;
  readonly mayNot?: Readonly<Partial<Record<RevisionAct, string>>>;
}

/** The part of a revision that people write. */
export function contentsOf({ title, changes, reason, basis, olderRecords }: DraftContents): DraftContents {
  return { title, changes, reason, basis, olderRecords };
}

/** The address of a revision below `/api/v1`, with a step of its life where one is taken. */
export function revisionPath(id: string, step?: string): string {
  return `/revisions/${encodeURIComponent(id)}${step === undefined ? '' : `/${step}`}`;
}

/** Whether the last check was of the changes as they are now. */
export function isChecked({ checkedVersion, version }: RevisionRow): boolean {
  return checkedVersion !== null && checkedVersion === version;
}
