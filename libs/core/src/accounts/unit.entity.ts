import type { UnitLevel } from './unit.js';

/** A row of `unit`. */
export interface UnitRow {
  readonly id: number;
  readonly path: string;
  readonly parent_id: number | null;
  readonly title: string;
  readonly level: UnitLevel;
  readonly region: string;
  readonly department: string | null;
  readonly is_sample: number;
  readonly version: number;
  readonly created_at: string;
}
