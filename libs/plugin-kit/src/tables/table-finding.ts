import { issue, warning, type Issue } from '@xinheng/problem';

/** What is wrong with a cell of a sheet, or with a sheet. */
export interface TableFinding extends Issue {
  readonly sheet: string;
  /** `E5`; null where it is about no cell. */
  readonly cell: string | null;
}

/** `2`, `5` → `C5`. */
export function cellName(column: number, line: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return `${name}${line}`;
}

/** A column of a sheet that no table knows, or that it must have. */
export function columnFinding(
  code: 'table-column-missing' | 'table-column-unknown',
  title: string,
  place: { readonly sheet: string; readonly cell: string | null },
): TableFinding {
  const make = code === 'table-column-missing' ? issue : warning;
  return { ...make(code, '', { title: title.slice(0, 80) }), ...place };
}
