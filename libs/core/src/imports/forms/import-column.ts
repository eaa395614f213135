import type { NamedColumn } from '../reading/find-header.js';
import type { AmountScale } from '../reading/read-decimal.js';

/** How the cells of a column are read. */
export type CellKind =
  | 'text'
  | 'code'
  | 'identity-number'
  | 'day'
  | 'decimal'
  | 'integer'
  | 'boolean'
  | 'choice'
  | 'choices'
  | 'subject-kind'
  | 'legal-form'
  | 'region'
  | 'industry'
  | 'penalty-kinds'
  | 'party'
  | 'unkept';

/** A column that a file may have: its names, what it fills, and what its cells may hold. */
export interface ImportColumn extends NamedColumn {
  /** In the words of the form; the first of `names` unless a code stands there. */
  readonly title: string;
  /** What it fills: `code`, `decidedOn`, `fields.amount`, `attributes.ownership`. Several columns may fill one. */
  readonly target: string;
  readonly kind: CellKind;
  /** Whether every row must have it. */
  readonly isRequired?: boolean;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  /** What one unit of an amount is worth in yuan, as a power of ten. */
  readonly scale?: AmountScale;
  /** Whether a unit written above the header (`单位：万元`) holds for it. */
  readonly takesUnitOfTitle?: boolean;
  /** The values there are, in the order of the form. */
  readonly choices?: readonly string[];
  /** Other ways in which offices write a value: `01` → `普通`. */
  readonly synonyms?: Readonly<Record<string, string>>;
  /** For a day that may be open: `长期` says that there is none. */
  readonly isOpenEnd?: boolean;
}

/** The columns of one kind of file. */
export interface ImportForm {
  readonly kind: 'subjects' | 'records';
  /** The qualified catalogue item of records; null for subjects. */
  readonly item: string | null;
  /** The item for rows about natural persons, where the file mixes both. */
  readonly personItem: string | null;
  readonly title: string;
  readonly columns: readonly ImportColumn[];
}
