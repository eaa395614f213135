import { useCallback, useEffect, useRef } from 'react';
import type { RawObject } from '../../resource-editors/raw-object.js';

/** Changes the list as it stands when it is called. */
export type EditRows = (change: (rows: readonly RawObject[]) => readonly RawObject[]) => void;

/**
 * A way of changing a list that stays the same function while the list changes, so that rows which did not change need
 * not be drawn anew.
 */
export function useEditRows(rows: readonly RawObject[], onChange: (next: readonly RawObject[]) => void): EditRows {
  const latest = useRef({ rows, onChange });
  useEffect(() => {
    latest.current = { rows, onChange };
  }, [rows, onChange]);
  return useCallback((change) => {
    const { rows: before, onChange: put } = latest.current;
    const next = change(before);
    if (next === before) return;
    latest.current = { rows: next, onChange: put };
    put(next);
  }, []);
}
