import type { BasisRow } from '../display/Basis.js';

/** A row of `GET /lists`; filters: `plugin`, `kind`, `of`, `status`, `q`; sorts: `id title kind`. */
export interface ListRow {
  /** `hebei:evaluation-register` */
  readonly id: string;
  readonly plugin: string;
  readonly pluginTitle: string;
  readonly key: string;
  readonly title: string;
  readonly of: 'subject' | 'case' | 'measure' | 'supervision-item';
  readonly kind: string;
  readonly status: 'active' | 'awaiting-basis';
  readonly period: string | null;
  readonly disclosure: string | null;
  readonly behaviours: readonly { readonly key: string; readonly title: string }[];
  /** Registers: who is assigned where, first match; the condition as a sentence, null for the rest. */
  readonly assign: readonly {
    readonly to: string;
    readonly sentence: string | null;
    readonly reason: string | null;
    readonly basis: BasisRow | null;
  }[];
  /** Lists: when an entry is proposed. */
  readonly propose: readonly { readonly sentence: string | null; readonly reason: string }[];
  readonly basis: BasisRow | null;
}
