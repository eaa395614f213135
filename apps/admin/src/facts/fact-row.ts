import type { BasisRow } from '../display/Basis.js';

/** A row of `GET /facts`; filters: `plugin`, `type`, `source`, `id`, `q`; sorts: `id title type`. */
export interface FactRow {
  /** `hebei:general-dishonesty-12m` */
  readonly id: string;
  readonly plugin: string;
  readonly pluginTitle: string;
  readonly key: string;
  readonly title: string;
  readonly type: string;
  readonly unit: string | null;
  readonly values: readonly string[] | null;
  /** Where it comes from. */
  readonly source: 'records' | 'subject' | 'list' | 'evaluations' | 'commitments' | 'logic';
  readonly aggregate: string | null;
  /** How it comes about, in words of the reader's language. */
  readonly sentence: string | null;
  /** The schemes that read it, by id and title. */
  readonly readBy: readonly { readonly id: string; readonly title: string }[];
  readonly basis: BasisRow | null;
}
