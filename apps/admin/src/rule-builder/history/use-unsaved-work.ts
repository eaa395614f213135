import { useCallback, useEffect, useRef, useState } from 'react';
import { now } from '../../clock.js';
import { forgetUnsaved, keepUnsaved, readUnsaved, type UnsavedWork } from './unsaved-work.js';

/** Letters in a row are kept once. */
const REST = 400;

export interface UnsavedOptions<T> {
  /** Whose work on what: person, revision and resource. */
  readonly place: string;
  /** The work as it stands. */
  readonly value: T;
  /** Whether it differs from what is saved. */
  readonly isChanged: boolean;
  /** The version that it was begun from. */
  readonly from: string;
}

export interface UnsavedControl<T> {
  /** Work that an earlier visit left; null where there is none, or where it was taken or thrown away. */
  readonly offer: UnsavedWork<T> | null;
  /** Leaves the offer; the page takes its value over before. */
  readonly accept: () => void;
  /** Throws the offered work away. */
  readonly dismiss: () => void;
  /** To be called when the work has been saved. */
  readonly clear: () => void;
  /** False where the browser has no room to keep it. */
  readonly isKept: boolean;
}

/**
 * Keeps unsaved work in the browser, so that a reload, a crash or a lost login loses nothing, and offers it when the
 * place is opened again. An offer that nobody answered is not written over by an empty page.
 */
export function useUnsavedWork<T>({ place, value, isChanged, from }: UnsavedOptions<T>): UnsavedControl<T> {
  const [offer, setOffer] = useState(() => readUnsaved<T>(localStorage, place));
  const [isKept, setKept] = useState(true);
  const waiting = useRef<(() => void) | null>(null);
  useEffect(() => {
    if (!isChanged) return undefined;
    const keep = () => {
      waiting.current = null;
      setKept(keepUnsaved(localStorage, place, { value, from, at: now() }));
    };
    waiting.current = keep;
    const timer = setTimeout(keep, REST);
    return () => clearTimeout(timer);
  }, [place, value, isChanged, from]);
  useEffect(() => {
    const leave = () => waiting.current?.();
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [place]);
  const clear = useCallback(() => {
    waiting.current = null;
    forgetUnsaved(localStorage, place);
    setOffer(null);
  }, [place]);
  const accept = useCallback(() => setOffer(null), []);
  return { offer, accept, dismiss: clear, clear, isKept };
}
