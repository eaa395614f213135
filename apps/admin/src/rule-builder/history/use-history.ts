import { useCallback, useMemo, useState } from 'react';
import { changed, historyOf, redone, undone, type History } from './history.js';

/** A value with unlimited undo and redo. */
export interface HistoryControl<T> {
  readonly value: T;
  /** A step; typing on in the same field is the same step. */
  readonly set: (next: T) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Begins anew from a value that was saved or read: nothing before it can be brought back. */
  readonly reset: (value: T) => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** Keeps a value and every step that led to it. `initial` is read once; later values come by `set` or `reset`. */
export function useHistory<T>(initial: T): HistoryControl<T> {
  const [history, setHistory] = useState<History<T>>(() => historyOf(initial));
  const set = useCallback((next: T) => {
    const at = performance.now();
    setHistory((before) => changed(before, next, at));
  }, []);
  const undo = useCallback(() => setHistory(undone), []);
  const redo = useCallback(() => setHistory(redone), []);
  const reset = useCallback((value: T) => setHistory(historyOf(value)), []);
  const { present, past, future } = history;
  const [canUndo, canRedo] = [past.length > 0, future.length > 0];
  return useMemo(
    () => ({ value: present, set, undo, redo, reset, canUndo, canRedo }),
    [present, set, undo, redo, reset, canUndo, canRedo],
  );
}
