import type { RunState } from './run-state.js';

/** A run as it lies in the table, with who started it and what its shards add up to. */
export interface RunRow extends RunSums {
  readonly id: number;
  readonly scheme: string;
  readonly as_of: string;
  readonly purpose: 'current' | 'historical';
  /** `RunScope` as JSON. */
  readonly scope: string;
  readonly state: RunState;
  readonly definitions_hash: string;
  readonly version: string;
  readonly known_at: string | null;
  readonly total: number;
  readonly unit_id: number;
  readonly created_by: number;
  readonly created_by_name: string | null;
  readonly created_at: string;
  readonly started_at: string | null;
  readonly finished_at: string | null;
  readonly announced_on: string | null;
  /** The code and params of an issue, as JSON. */
  readonly error: string | null;
}

/** A run as the workers need it. */
export type BareRun = Omit<RunRow, keyof RunSums | 'created_by_name'>;

/** What the shards of a run add up to. */
export interface RunSums {
  readonly shards_planned: number;
  readonly shards_done: number;
  readonly shards_failed: number;
  readonly done: number;
  readonly changed: number;
  readonly parked: number;
  /** Of `done`: what was finished since the instant that was asked for. */
  readonly recent: number;
}

export const NO_SHARDS: RunSums = {
  shards_planned: 0,
  shards_done: 0,
  shards_failed: 0,
  done: 0,
  changed: 0,
  parked: 0,
  recent: 0,
};
