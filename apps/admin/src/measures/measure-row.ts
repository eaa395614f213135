import type { BasisRow } from '../display/Basis.js';

/** What brings a measure: grades of a scheme, or a list. */
export interface MeasureCause {
  readonly scheme: { readonly id: string; readonly title: string } | null;
  /** With titles and places, so that they can be shown as marks; empty for a list. */
  readonly grades: readonly {
    readonly grade: string;
    readonly title: string;
    readonly order: number;
    readonly count: number;
  }[];
  readonly follows: 'current' | 'announced' | null;
  readonly list: { readonly id: string; readonly title: string } | null;
}

/** A row of `GET /measures`; filters: `plugin`, `kind`, `grade`, `q`; sorts: `id title kind`. */
export interface MeasureRow {
  /** `hebei:lower-sampling` */
  readonly id: string;
  readonly plugin: string;
  readonly pluginTitle: string;
  readonly key: string;
  readonly title: string;
  readonly kind: string;
  readonly scope: string | null;
  readonly listedIn: { readonly id: string; readonly title: string } | null;
  readonly minSeverity: string | null;
  /** An ISO duration; null for as long as its cause lasts. */
  readonly period: string | null;
  readonly causes: readonly MeasureCause[];
  /** When it is not taken, as a sentence. */
  readonly unless: string | null;
  readonly disclosure: string | null;
  readonly basis: BasisRow | null;
}
