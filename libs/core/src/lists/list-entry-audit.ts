import type { NewEntry } from './list-entry-row.js';

/** What the audit keeps of an entry: what it says, and how it stands. */
export function auditedEntry(row: NewEntry): Readonly<Record<string, unknown>> {
  const { created_at: _, updated_at: __, open_key: ___, version: ____, ...told } = row;
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== null));
}
