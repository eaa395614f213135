import type { DraftChange } from '../definitions/draft-change.js';

/** Where a simulation is; it cannot be paused, only cancelled. */
export const SIMULATION_STATES = ['queued', 'running', 'cancelling', 'cancelled', 'done', 'failed'] as const;
export type SimulationState = (typeof SIMULATION_STATES)[number];

/** Whether nothing more will happen to a simulation of this state. */
export function hasEnded(state: SimulationState): boolean {
  return state === 'done' || state === 'failed' || state === 'cancelled';
}

/** A change of the draft with what stood in its place. */
export interface SimulatedChange extends DraftChange {
  readonly before: object | null;
}

/** Whom a simulation covers. */
export interface SimulationScope {
  readonly kinds: readonly string[];
  /** Prefixes of GB/T 2260 codes; '' is everywhere. */
  readonly regions: readonly string[];
}

/** A simulation as it lies in the table. */
export interface SimulationRow {
  readonly id: number;
  readonly plugin: string;
  readonly scheme: string;
  /** `SimulatedChange[]` as JSON. */
  readonly changes: string;
  readonly reason: string | null;
  readonly as_of: string;
  /** `SimulationScope` as JSON. */
  readonly scope: string;
  readonly state: SimulationState;
  readonly before_hash: string;
  readonly after_hash: string;
  readonly source: 'facts' | 'records';
  readonly total: number;
  readonly done: number;
  readonly changed: number;
  readonly parked: number;
  readonly attempts: number;
  readonly fence: number;
  readonly unit_id: number;
  readonly created_by: number;
  readonly created_by_name?: string | null;
  readonly created_at: string;
  readonly started_at: string | null;
  readonly finished_at: string | null;
  /** `SimulationResult` as JSON. */
  readonly result: string | null;
  /** The code and params of an issue, as JSON. */
  readonly error: string | null;
}
