import type { Locale } from '@xinheng/problem';
import type { RawResource } from '../../definitions/resource-lists.js';
import type { ChangeText } from '../../revisions/revision-view.js';
import { findingViews, type PluginFindingView } from '../plugin-view.js';
import type { LifeAct } from './plugin-life.js';
import type { MergeItem, MergeOutcome } from './merge-package.js';
import type { PackageState, PluginOrderRow, PluginPackageRow, StandingByPlugin } from './plugin-package-row.js';

/** One resource that is not the same on all sides of an upgrade. */
export interface MergeItemView {
  /** As decisions name it: `parameters#general-limit`. */
  readonly name: string;
  readonly resource: string;
  readonly key: string;
  readonly title: string;
  readonly outcome: MergeOutcome;
  readonly renamedFrom: string | null;
  readonly decision: 'ours' | 'theirs' | 'other' | null;
  /** What the package brings against what stands here, in sentences. */
  readonly lines: ChangeText['lines'];
  /** Of a conflict, both sides as JSON, every edition. */
  readonly ours: readonly RawResource[];
  readonly theirs: readonly RawResource[];
}

/** A package that was brought here. */
export interface PluginPackageView {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly state: PackageState;
  readonly contentHash: string;
  readonly signedBy: string | null;
  readonly uploadedBy: string | null;
  readonly uploadedAt: string;
  readonly inForceAt: string | null;
}

/** The package that waits, with everything that is known of it. */
export interface PluginCandidateView extends PluginPackageView {
  readonly findings: readonly PluginFindingView[];
  readonly items: readonly MergeItemView[];
  readonly openConflicts: number;
}

/** Something that was asked for. */
export interface PluginOrderView {
  readonly id: string;
  readonly act: string;
  readonly state: string;
  readonly reason: string;
  readonly impact: {
    readonly resources: Readonly<Record<string, number>>;
    readonly findings: readonly PluginFindingView[];
    readonly schemes: readonly { readonly scheme: string; readonly title: string; readonly subjects: number }[];
    readonly standing: StandingByPlugin;
  };
  readonly orderedBy: string | null;
  readonly orderedAt: string;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly decisionNote: string | null;
  readonly inForceFrom: string | null;
  readonly failure: string | null;
}

/** Where a plugin stands in its life, and what its reader may do about it. */
export interface PluginLifeView {
  readonly id: string;
  /** Null where nothing stands under the id yet. */
  readonly state: string | null;
  readonly candidate: PluginCandidateView | null;
  /** What is not decided yet, or waits for its day. */
  readonly order: PluginOrderView | null;
  readonly orders: readonly PluginOrderView[];
  readonly packages: readonly PluginPackageView[];
  readonly may: Readonly<Record<LifeAct, boolean>>;
  /** Why not, where it is not the state alone. */
  readonly mayNot: Readonly<Partial<Record<LifeAct, string>>>;
}

export function packageView(row: PluginPackageRow): PluginPackageView {
  const { id, version, title, state, contentHash, signedBy, uploader, uploadedAt, inForceAt } = row;
  return { id: String(id), version, title, state, contentHash, signedBy, uploadedBy: uploader, uploadedAt, inForceAt };
}

/** @param titleOf the title of a qualified scheme */
export function orderView(row: PluginOrderRow, titleOf: (scheme: string) => string, locale: Locale): PluginOrderView {
  const { id, act, state, reason, impact, orderer, orderedAt, decider, decidedAt, decisionNote, inForceFrom } = row;
  return {
    id: String(id),
    act,
    state,
    reason,
    impact: {
      resources: impact.resources,
      findings: findingViews(impact.findings, locale),
      schemes: impact.schemes.map(({ scheme, subjects }) => ({ scheme, title: titleOf(scheme), subjects })),
      standing: impact.standing,
    },
    orderedBy: orderer,
    orderedAt,
    decidedBy: decider,
    decidedAt,
    decisionNote,
    inForceFrom,
    failure: row.failure,
  };
}

/** @param change what the package brings against what stands, in sentences */
export function itemView(item: MergeItem, name: string, change: ChangeText): MergeItemView {
  const { resource, key, outcome, renamedFrom, decision } = item;
  const isConflict = outcome === 'conflict';
  return {
    name,
    resource,
    key,
    title: change.title,
    outcome,
    renamedFrom,
    decision: decision === null || typeof decision === 'string' ? decision : 'other',
    lines: change.lines,
    ours: isConflict ? item.ours : [],
    theirs: isConflict ? item.theirs : [],
  };
}

/** What an uploaded package came to, for who brought it. */
export interface UploadView {
  readonly id: string | null;
  readonly version: string | null;
  readonly state: 'validated' | 'refused';
  readonly findings: readonly PluginFindingView[];
  readonly diff: readonly MergeItemView[];
}
