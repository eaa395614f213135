import type { BasisRow } from '../display/Basis.js';
import type { Job } from '../jobs/job.js';

type PlainValue = number | string | boolean | null;

/** One resource as the draft has it; values are those of a parameter. */
export interface SimulatedChange {
  readonly resource: string;
  readonly key: string;
  readonly title: string;
  readonly unit: string | null;
  readonly isRemoved: boolean;
  readonly isNew: boolean;
  readonly before: PlainValue;
  readonly after: PlainValue;
}

/** How many went from one grade to another, or kept it; null is no grade. */
export interface SimulatedCell {
  readonly from: string | null;
  readonly to: string | null;
  readonly count: number;
}

/** Who moved of a region or an industry section. */
export interface SimulatedGroup {
  readonly code: string;
  readonly title: string;
  readonly better: number;
  readonly worse: number;
  readonly other: number;
}

export interface SimulationResult {
  /** Best first. */
  readonly grades: readonly { readonly key: string; readonly title: string }[];
  readonly matrix: readonly SimulatedCell[];
  readonly better: number;
  readonly worse: number;
  readonly other: number;
  readonly unchanged: number;
  readonly ungraded: number;
  /** Different vectors of facts that were graded, each once. */
  readonly vectors: number;
  readonly fromRecords: number;
  readonly regions: readonly SimulatedGroup[];
  readonly sections: readonly SimulatedGroup[];
}

/**
 * A row of `GET /simulations`, `GET /simulations/{id}` and of its events; filters: `plugin`, `scheme`, `state`,
 * `createdAt`(`_gte`, `_lte`); sorts: `createdAt`, `scheme`.
 */
export interface SimulationRow extends Job {
  readonly plugin: string;
  readonly pluginTitle: string;
  readonly scheme: string;
  readonly schemeTitle: string;
  readonly asOf: string;
  readonly changes: readonly SimulatedChange[];
  readonly reason: string | null;
  /** Six digits; none: everywhere. */
  readonly regions: readonly string[];
  readonly regionTitles: readonly string[];
  readonly source: 'facts' | 'records';
  readonly createdAt: string;
  readonly createdBy: { readonly id: string; readonly displayName: string } | null;
  readonly finishedAt: string | null;
  readonly error: string | null;
  readonly result: SimulationResult | null;
}

/** One side of a subject that would move. */
export interface SimulatedSide {
  readonly grade: string | null;
  readonly score: number | null;
  readonly rule: string | null;
  readonly reasons: readonly { readonly rule: string; readonly text: string; readonly basis: BasisRow | null }[];
}

/** A row of `GET /simulations/{id}/subjects`; filters: `from`, `to` (`-` is no grade), `region`, `industry`. */
export interface SimulatedMove {
  readonly id: string;
  readonly subject: string;
  readonly name: string;
  readonly code: string;
  readonly region: string;
  readonly regionTitle: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly before: SimulatedSide;
  readonly after: SimulatedSide;
}

/** A row of `GET /simulations/parameters`: a parameter in force whose other values can be tried out. */
export interface AdjustableParameter {
  readonly id: string;
  readonly plugin: string;
  readonly pluginTitle: string;
  readonly key: string;
  readonly title: string;
  readonly unit: string | null;
  readonly type: 'integer' | 'decimal' | 'boolean' | 'date' | 'duration' | 'string';
  readonly value: number | string | boolean;
  readonly from: string;
  readonly basis: BasisRow | null;
  readonly schemes: readonly { readonly id: string; readonly title: string }[];
  /** As it stands in the plugin. */
  readonly resource: { readonly values: readonly { readonly from: string }[] };
}
