import type { Issue } from '@xinheng/problem';
import type { LocalResource } from '../../revisions/fold-local.js';
import type { MergeDecision } from './merge-package.js';

/** What became of a package that was brought here; of one that was refused nothing is kept. */
export const PACKAGE_STATES = ['validated', 'installed', 'in-force', 'superseded', 'withdrawn'] as const;
export type PackageState = (typeof PACKAGE_STATES)[number];

/** States in which a package waits for something. */
export const OPEN_PACKAGE_STATES: readonly PackageState[] = ['validated', 'installed'];

/** A package as it is kept; its bytes lie beside. */
export interface PluginPackageRow {
  readonly id: number;
  readonly plugin: string;
  readonly version: string;
  readonly title: string;
  readonly kind: string;
  readonly contentHash: string;
  readonly state: PackageState;
  readonly signedBy: string | null;
  readonly findings: readonly Issue[];
  readonly decisions: Readonly<Record<string, MergeDecision>>;
  readonly unit: number;
  readonly uploadedBy: number;
  readonly uploader: string | null;
  readonly uploadedAt: string;
  readonly inForceAt: string | null;
  readonly localBefore: readonly LocalResource[] | null;
}

/** A package about to be written. */
export type NewPluginPackage = Omit<PluginPackageRow, 'id' | 'decisions' | 'uploader' | 'inForceAt' | 'localBefore'>;

/** What can be ordered about a plugin; each needs a second person. */
export const PLUGIN_ACTS = ['enable', 'revert', 'retire'] as const;
export type PluginAct = (typeof PLUGIN_ACTS)[number];

/** What became of an order. */
export const ORDER_STATES = ['requested', 'scheduled', 'done', 'rejected', 'withdrawn', 'failed'] as const;
export type OrderState = (typeof ORDER_STATES)[number];

/** What an order would do, as far as it was known when it was made. */
export interface OrderImpact {
  /** Merge outcome → how many resources. */
  readonly resources: Readonly<Record<string, number>>;
  /** What the analysis of the schemes finds, warnings at most. */
  readonly findings: readonly Issue[];
  /** Schemes that grade otherwise or anew, and how many subjects they grade. */
  readonly schemes: readonly { readonly scheme: string; readonly subjects: number }[];
  /** What has been decided under the plugin meanwhile, or stands by it. */
  readonly standing: StandingByPlugin;
}

/** What stands by a plugin. */
export interface StandingByPlugin {
  readonly openCases: number;
  readonly listEntries: number;
  readonly measures: number;
  readonly records: number;
}

/** An order as it is kept. */
export interface PluginOrderRow {
  readonly id: number;
  readonly plugin: string;
  readonly act: PluginAct;
  readonly packageId: number | null;
  readonly state: OrderState;
  readonly reason: string;
  readonly impact: OrderImpact;
  readonly orderedBy: number;
  readonly orderer: string | null;
  readonly orderedUnit: number;
  readonly orderedAt: string;
  readonly decidedBy: number | null;
  readonly decider: string | null;
  readonly decidedAt: string | null;
  readonly decisionNote: string | null;
  readonly inForceFrom: string | null;
  readonly failure: string | null;
}
