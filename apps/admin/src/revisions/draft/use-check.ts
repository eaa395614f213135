import { useCallback, useEffect, useRef, useState } from 'react';
import { requestJson } from '../../http/request.js';
import { isChecked, revisionPath, type RevisionRow } from '../revision-row.js';

/** A pause after which what was saved is worth checking. */
const REST = 700;

export interface CheckControl {
  readonly isChecking: boolean;
  readonly error: unknown;
  readonly run: () => void;
}

/** Checks a draft on the server: by a button, and by itself when it was saved and rests. */
export function useCheck(revision: RevisionRow, isSaved: boolean, onRow: (row: RevisionRow) => void): CheckControl {
  const [isChecking, setChecking] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const tried = useRef<number | null>(null);
  const { id, version, may, changes } = revision;
  const run = useCallback(async () => {
    tried.current = version;
    setChecking(true);
    setError(null);
    try {
      onRow(await requestJson<RevisionRow>(revisionPath(id, 'check'), { method: 'POST' }));
    } catch (failure) {
      setError(failure);
    } finally {
      setChecking(false);
    }
  }, [id, version, onRow]);
  const isDue = may.check && isSaved && !isChecking && changes.length > 0 && !isChecked(revision);
  useEffect(() => {
    if (!isDue || tried.current === version) return undefined;
    const timer = setTimeout(() => void run(), REST);
    return () => clearTimeout(timer);
  }, [isDue, version, run]);
  return { isChecking, error, run: () => void run() };
}
