import type { ReactNode } from 'react';

/** One column: how it is shown, and how it is written to a file. */
export interface Column<T> {
  readonly key: string;
  /** A message key. */
  readonly label: string;
  readonly render: (row: T) => ReactNode;
  /** For CSV; absent: the column is not exported. */
  readonly text?: (row: T) => string | number | null | undefined;
  /** The server's field to sort by. */
  readonly sort?: string;
  readonly isNumeric?: boolean;
  /** Not shown until chosen. */
  readonly isHidden?: boolean;
  /** The name of the row: a link in the table, the heading of a card on a phone. */
  readonly isTitle?: boolean;
}

export interface Choice {
  readonly id: string;
  readonly name: string;
}

/** One thing a list can be filtered by. */
export interface FilterField {
  readonly source: string;
  /** A message key. */
  readonly label: string;
  /** `days` filters by `source_gte` and `source_lte`; a `reference` is set by links only, and shown by its name. */
  readonly kind: 'text' | 'choice' | 'days' | 'boolean' | 'reference';
  readonly choices?: readonly Choice[];
  /** Of a reference: the resource, and the field that names its rows. */
  readonly to?: { readonly resource: string; readonly name: string };
  /** Goes and comes with this filter (a grade is one of a scheme). */
  readonly beside?: Readonly<Record<string, unknown>>;
}
