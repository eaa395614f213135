import type { RoundState } from './round-state.js';

/** A round as it lies in the table, with the names of those who acted. */
export interface RoundRow {
  readonly id: number;
  readonly scheme: string;
  readonly title: string;
  readonly as_of: string;
  readonly state: RoundState;
  /** `RoundScope` as JSON. */
  readonly scope: string;
  readonly definitions_hash: string | null;
  readonly first_known_at: string | null;
  readonly known_at: string | null;
  readonly first_run_id: number | null;
  readonly run_id: number | null;
  readonly pending_run_id: number | null;
  readonly previous_round_id: number | null;
  readonly previous_run_id: number | null;
  readonly registered: number;
  readonly without_data: number;
  readonly notice_from: string | null;
  readonly notice_until: string | null;
  readonly confirmed_by: number | null;
  readonly confirmed_by_name: string | null;
  readonly confirmed_at: string | null;
  readonly announced_on: string | null;
  readonly announced: number | null;
  readonly closed_at: string | null;
  /** `RoundReport` as JSON, as it was when the round was closed. */
  readonly report: string | null;
  readonly reason: string | null;
  readonly unit_id: number;
  readonly created_by: number;
  readonly created_by_name: string | null;
  readonly created_at: string;
  readonly pending_state: string | null;
}

/** Whom a round covers. */
export interface RoundScope {
  readonly kinds: readonly string[];
  /** GB/T 2260 codes without their trailing `00` pairs; '' is everywhere. */
  readonly regions: readonly string[];
}
