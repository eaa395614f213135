import type { Cell } from './cell.js';

/** One line of a table as the file has it; `line` counts from 1 and is what a person sees in the editor or in Excel. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly Cell[];
  /** The titles of the cells, where every row brings its own (NDJSON). */
  readonly titles?: readonly string[];
  /** Says why the line cannot be read at all; its cells are empty then. */
  readonly unreadable?: string;
}
