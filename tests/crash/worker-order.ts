import type { WorkSettingsValues } from '@xinheng/core';
import type { ConfigValues, DatabaseSettings, Failpoint } from '@xinheng/platform';

/** Where a worker of the crash suites fails, and how: dead at once, or standing still with everything in hand. */
export interface PlannedFault {
  readonly point: Failpoint;
  readonly how: 'kill' | 'stall';
  /** The how-manieth time it passes the point. */
  readonly nth: number;
}

/** What a worker of the crash suites is started with. */
export interface WorkerOrder {
  readonly database: DatabaseSettings;
  readonly clockShift: number;
  readonly settings: Partial<WorkSettingsValues>;
  readonly config: Partial<ConfigValues>;
}

/**
 * What the suite tells a worker: to begin, with or without a fault and on which clock, or to rest until it is told to
 * begin again.
 */
export type SuiteMessage =
  | { readonly act: 'begin'; readonly fault: PlannedFault | null; readonly clockShift: number | null }
  | { readonly act: 'rest' };

/** What a worker tells the suite. */
export interface WorkerMessage {
  readonly said: 'ready' | 'working' | 'failing' | 'resting' | 'stopped';
}
