import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Cell } from './cell.js';
import type { TableRow } from './table-rows.js';

const longestLine = 1024 * 1024;
/** Objects whose members are columns of their own, `fields.amount`. */
const nested = new Set(['fields', 'attributes', 'basisDocument']);

/** The lines of a file with one JSON object a line, one after the other. Each row brings its own titles. */
export async function* ndjsonRows(path: string): AsyncGenerator<TableRow> {
  const file = createReadStream(path, { encoding: 'utf8' });
  const lines = createInterface({ input: file, crlfDelay: Infinity });
  let line = 0;
  try {
    for await (const text of lines) {
      line += 1;
      const bare = line === 1 ? text.replace(/^\ufeff/, '') : text;
      if (bare.trim() !== '') yield rowOf(line, bare);
    }
  } finally {
    lines.close();
    file.destroy();
  }
}

function rowOf(line: number, text: string): TableRow {
  if (text.length > longestLine) return unreadable(line, `> ${longestLine}`);
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return unreadable(line, '{…}');
    const entries = Object.entries(value).flatMap(([key, member]) => membersOf(key, member as unknown));
    return { line, titles: entries.map(([title]) => title), cells: entries.map(([, cell]) => cell) };
  } catch (error) {
    return unreadable(line, error instanceof Error ? error.message.slice(0, 100) : '');
  }
}

function membersOf(key: string, member: unknown): readonly (readonly [string, Cell])[] {
  if (nested.has(key) && typeof member === 'object' && member !== null && !Array.isArray(member)) {
    return Object.entries(member).map(([name, value]) => [`${key}.${name}`, cellOf(value)] as const);
  }
  return [[key, cellOf(member)]];
}

function cellOf(value: unknown): Cell {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return value;
  }
  return Array.isArray(value) ? value.map(String).join(',') : JSON.stringify(value);
}

function unreadable(line: number, reason: string): TableRow {
  return { line, titles: [], cells: [], unreadable: reason };
}
