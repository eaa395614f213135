/** A row of `GET /units`; sorted by `path` it reads as the tree. */
export interface UnitRow {
  readonly id: string;
  readonly title: string;
  readonly level: 'national' | 'province' | 'city' | 'county';
  /** GB/T 2260, 6 digits. */
  readonly region: string;
  /** `credit` leads its region; null for a unit of no department. */
  readonly department: string | null;
  readonly parent: string | null;
  /** `/1/4/` */
  readonly path: string;
  readonly isSample: boolean;
  readonly version: number;
}
