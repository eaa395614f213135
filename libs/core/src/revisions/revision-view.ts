import type { OlderRecords } from '@xinheng/facts';
import type { DraftChange } from '../definitions/draft-change.js';
import type { BasisView } from '../definitions/reading/basis-view.js';
import type { RevisionAct, RevisionState } from './revision-life.js';
import type { CaseOutcome } from './revision-row.js';

/** Somebody by name. */
export interface NamedPerson {
  readonly id: string;
  readonly displayName: string;
}

/** A finding in the reader's language; what the gate found carries more. */
export interface RevisionFindingView {
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
  readonly severity: 'error' | 'warning';
  readonly rules?: readonly string[];
  readonly example?: object | null;
  readonly basis?: readonly BasisView[];
  readonly certainty?: string;
}

/** One line of a change: what is different, in words. */
export interface ChangeLine {
  /** JSON pointer in the resource. */
  readonly path: string;
  readonly label: string;
  readonly kind: 'added' | 'changed' | 'removed' | 'moved';
  readonly before: string | null;
  readonly after: string | null;
}

/** One change in words. */
export interface ChangeText {
  readonly resource: string;
  readonly key: string;
  readonly title: string;
  readonly kind: 'added' | 'changed' | 'removed';
  readonly lines: readonly ChangeLine[];
}

/** A revision as people read it. */
export interface RevisionView {
  readonly id: string;
  readonly plugin: string;
  readonly pluginTitle: string;
  readonly title: string;
  readonly reason: string;
  readonly basis: { readonly document: string; readonly article: string } | null;
  readonly state: RevisionState;
  readonly version: number;
  readonly changes: readonly DraftChange[];
  readonly diff: readonly ChangeText[];
  readonly findings: readonly RevisionFindingView[];
  readonly cases: CaseOutcome | null;
  readonly checkedAt: string | null;
  readonly checkedVersion: number | null;
  readonly simulations: readonly {
    readonly id: string;
    readonly scheme: string;
    readonly state: string;
    readonly asOf: string;
    /** Whether it was of the changes as they are now. */
    readonly isCurrent: boolean;
  }[];
  readonly olderRecords: OlderRecords;
  readonly editors: readonly NamedPerson[];
  readonly createdBy: NamedPerson | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly submittedBy: NamedPerson | null;
  readonly submittedAt: string | null;
  readonly submitNote: string | null;
  readonly approvals: readonly {
    readonly by: NamedPerson;
    readonly at: string;
    readonly step: string;
    readonly note: string | null;
  }[];
  readonly rejectedBy: NamedPerson | null;
  readonly rejectedAt: string | null;
  readonly rejectedReason: string | null;
  readonly inForceFrom: string | null;
  readonly versionText: string | null;
  readonly announcement: string | null;
  readonly revertOf: string | null;
  readonly revertedBy: string | null;
  /** What this person may do now. */
  readonly may: Readonly<Record<RevisionAct, boolean>>;
  /** Why not, for what only the law of four eyes forbids. */
  readonly mayNot: Readonly<Partial<Record<RevisionAct, string>>>;
}
