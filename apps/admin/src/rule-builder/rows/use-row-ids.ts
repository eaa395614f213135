import { useState } from 'react';
import { nameRows } from './row-ids.js';

/** Names for rows that stay with them while they are edited and moved, whatever their keys are. */
export function useRowIds<T>(rows: readonly T[]): readonly number[] {
  const [named, setNamed] = useState(() => nameRows(rows));
  if (named.rows === rows) return named.ids;
  const next = nameRows(rows, named);
  setNamed(next);
  return next.ids;
}
