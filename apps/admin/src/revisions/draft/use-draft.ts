import { useCallback, useEffect, useRef, useState } from 'react';
import { RequestError } from '../../http/request-error.js';
import { requestJson } from '../../http/request.js';
import { useHistory, type HistoryControl } from '../../rule-builder/history/use-history.js';
import { contentsOf, revisionPath, type DraftContents, type RevisionRow } from '../revision-row.js';
import { isSame } from './draft-nodes.js';

/** A pause after which what was edited is saved. */
const REST = 900;

export type SaveState = 'saved' | 'waiting' | 'saving' | 'failed' | 'conflict';

/** Somebody else saved meanwhile: what I began from, and what is there now. */
export interface DraftConflict {
  readonly base: DraftContents;
  readonly theirs: RevisionRow;
}

export interface DraftControl {
  readonly history: HistoryControl<DraftContents>;
  readonly contents: DraftContents;
  readonly set: (part: Partial<DraftContents>) => void;
  readonly isChanged: boolean;
  readonly state: SaveState;
  readonly error: unknown;
  readonly retry: () => void;
  readonly conflict: DraftConflict | null;
  /** Goes on from what the other one saved, with this. */
  readonly resolve: (merged: DraftContents) => void;
  /** The version that is being edited. */
  readonly version: number;
}

interface Base {
  readonly version: number;
  readonly contents: DraftContents;
}

/**
 * The contents of a revision while they are edited: undo and redo, and saving by itself. What another person saved is
 * taken over where nothing was changed here, and is a conflict where something was.
 * @param onRow takes the revision as the server has it after a save
 */
export function useDraft(row: RevisionRow, onRow: (row: RevisionRow) => void): DraftControl {
  const history = useHistory<DraftContents>(contentsOf(row));
  const { value, set, reset } = history;
  const [base, setBase] = useState<Base>({ version: row.version, contents: value });
  const [isSaving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [failed, setFailed] = useState<DraftContents | null>(null);
  const [conflict, setConflict] = useState<DraftConflict | null>(null);
  const mayEdit = row.may.edit;
  const isChanged = mayEdit && value !== base.contents;
  if (row.version > base.version && !isSaving && conflict === null) {
    const next = contentsOf(row);
    if (isSame(next, base.contents)) setBase({ version: row.version, contents: base.contents });
    else if (isChanged) setConflict({ base: base.contents, theirs: row });
    else {
      reset(next);
      setBase({ version: row.version, contents: next });
    }
  }
  const save = useCallback(async () => {
    setSaving(true);
    setError(null);
    try {
      const saved = await requestJson<RevisionRow>(revisionPath(row.id), {
        method: 'PUT',
        version: base.version,
        body: bodyOf(value),
      });
      setBase({ version: saved.version, contents: value });
      onRow(saved);
    } catch (failure) {
      if (failure instanceof RequestError && failure.status === 412) {
        const theirs = await requestJson<RevisionRow>(revisionPath(row.id)).catch(() => null);
        if (theirs !== null) {
          setConflict({ base: base.contents, theirs });
          return;
        }
      }
      setError(failure);
      setFailed(value);
    } finally {
      setSaving(false);
    }
  }, [row.id, base, value, onRow]);
  const mustSave = isChanged && !isSaving && conflict === null;
  useEffect(() => {
    // What was refused is not sent again until it is changed, or by hand.
    if (!mustSave || failed === value) return undefined;
    const timer = setTimeout(() => void save(), REST);
    return () => clearTimeout(timer);
  }, [mustSave, save, value, failed]);
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  }, [value]);
  const change = useCallback(
    (part: Partial<DraftContents>) => {
      latest.current = { ...latest.current, ...part };
      set(latest.current);
    },
    [set],
  );
  const resolve = useCallback(
    (merged: DraftContents) => {
      if (conflict === null) return;
      setBase({ version: conflict.theirs.version, contents: contentsOf(conflict.theirs) });
      setConflict(null);
      set(merged);
    },
    [conflict, set],
  );
  const state = conflict ? 'conflict' : isSaving ? 'saving' : error ? 'failed' : isChanged ? 'waiting' : 'saved';
  const retry = () => void save();
  return {
    history,
    contents: value,
    set: change,
    isChanged,
    state,
    error,
    retry,
    conflict,
    resolve,
    version: base.version,
  };
}

/** An article that is not chosen yet is none. */
function bodyOf(contents: DraftContents): object {
  const { basis, title } = contents;
  return { ...contents, title: title.trim(), basis: basis === null || basis.article.trim() === '' ? null : basis };
}
