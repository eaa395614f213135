import type { BasisRow } from '../display/Basis.js';

/** One field that records of an item carry. */
export interface CatalogueField {
  readonly name: string;
  readonly title: string;
  /** `string integer number boolean date enum` */
  readonly type: string;
  readonly unit: string | null;
  readonly isRequired: boolean;
  readonly choices: readonly string[] | null;
}

/**
 * A row of `GET /catalogue-items`; filters: `plugin`, `category`, `nature`, `temporal`, `disclosure`, `act`, `id`, `q`;
 * sorts: `id title category nature`.
 */
export interface CatalogueItemRow {
  /** `hebei:arrears-utility` */
  readonly id: string;
  readonly plugin: string;
  readonly pluginTitle: string;
  readonly key: string;
  readonly title: string;
  /** `cat-01` … `cat-10` */
  readonly category: string;
  readonly act: string | null;
  readonly nature: string;
  readonly temporal: string;
  readonly subjectKinds: readonly string[];
  readonly providers: readonly string[];
  readonly source: string;
  readonly layer: string;
  readonly disclosure: string;
  readonly sharing: string;
  /** ISO durations; `permanent` and `none` stand alone. */
  readonly publicity: { readonly min: string | null; readonly max: string | null } | 'permanent' | 'none';
  readonly updateCycle: string;
  readonly fields: readonly CatalogueField[];
  readonly basis: BasisRow | null;
}
