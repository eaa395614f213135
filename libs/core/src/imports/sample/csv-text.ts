import type { SampleFile } from './sample-file.js';

/** A file as CSV (RFC 4180): quoted where it must be, lines end with CR LF. The caller adds a mark or an encoding. */
export function csvText(file: Pick<SampleFile, 'headers' | 'rows'>): string {
  return [file.headers, ...file.rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
