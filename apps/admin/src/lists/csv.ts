/** Excel on Windows takes a file for UTF-8 only behind a byte order mark. */
const BOM = '\uFEFF';

/**
 * Rows as CSV (RFC 4180). A cell that a spreadsheet would run as a formula is quoted by an apostrophe; numbers stay
 * numbers.
 */
export function csvOf(rows: readonly (readonly (string | number | null | undefined)[])[]): string {
  return BOM + rows.map((row) => row.map(cellOf).join(',')).join('\r\n') + '\r\n';
}

function cellOf(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) && !/^-?\d+(\.\d+)?$/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
