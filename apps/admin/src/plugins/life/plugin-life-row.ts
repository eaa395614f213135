import type { ChangeLine } from '../../revisions/revision-row.js';
import type { PluginFinding } from '../plugin-row.js';

/** What people do with a plugin while the program runs. */
export type LifeAct =
  'upload' | 'install' | 'withdraw' | 'enable' | 'approve' | 'reject' | 'disable' | 'revert' | 'retire';

/** One resource that is not the same on all sides of an upgrade. */
export interface MergeItem {
  /** As decisions name it: `parameters#general-limit`. */
  readonly name: string;
  readonly resource: string;
  readonly key: string;
  readonly title: string;
  readonly outcome: 'added' | 'changed' | 'removed' | 'renamed' | 'kept' | 'converged' | 'conflict';
  readonly renamedFrom: string | null;
  readonly decision: 'ours' | 'theirs' | 'other' | null;
  /** What the package brings against what stands here. */
  readonly lines: readonly ChangeLine[];
  /** Of a conflict, both sides, every edition. */
  readonly ours: readonly object[];
  readonly theirs: readonly object[];
}

/** A package that was brought here. */
export interface PluginPackage {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly state: string;
  readonly contentHash: string;
  readonly signedBy: string | null;
  readonly uploadedBy: string | null;
  readonly uploadedAt: string;
  readonly inForceAt: string | null;
}

/** The package that waits. */
export interface PluginCandidate extends PluginPackage {
  readonly findings: readonly PluginFinding[];
  readonly items: readonly MergeItem[];
  readonly openConflicts: number;
}

/** Something that was asked for about a plugin. */
export interface PluginOrder {
  readonly id: string;
  readonly act: 'enable' | 'revert' | 'retire';
  readonly state: string;
  readonly reason: string;
  readonly impact: {
    /** Outcome of the merge → how many resources. */
    readonly resources: Readonly<Record<string, number>>;
    readonly findings: readonly PluginFinding[];
    readonly schemes: readonly { readonly scheme: string; readonly title: string; readonly subjects: number }[];
    readonly standing: {
      readonly openCases: number;
      readonly listEntries: number;
      readonly measures: number;
      readonly records: number;
    };
  };
  readonly orderedBy: string | null;
  readonly orderedAt: string;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly decisionNote: string | null;
  readonly inForceFrom: string | null;
  readonly failure: string | null;
}

/** `GET /plugins/{id}/life`. */
export interface PluginLife {
  readonly id: string;
  readonly state: string | null;
  readonly candidate: PluginCandidate | null;
  readonly order: PluginOrder | null;
  readonly orders: readonly PluginOrder[];
  readonly packages: readonly PluginPackage[];
  readonly may: Readonly<Record<LifeAct, boolean>>;
  readonly mayNot: Readonly<Partial<Record<LifeAct, string>>>;
}

/** What `POST /plugins` answers. */
export interface Uploaded {
  readonly id: string | null;
  readonly version: string | null;
  readonly state: 'validated' | 'refused';
  readonly findings: readonly PluginFinding[];
  readonly diff: readonly MergeItem[];
}
