import { useCallback } from 'react';
import { useTranslate } from 'react-admin';

/** Reads a value of a closed set in the reader's language; one the tables do not know stays as it is. */
export function useValue(): (set: string, value: string | null | undefined) => string {
  const translate = useTranslate();
  return useCallback((set, value) => (value ? translate(`value.${set}.${value}`, { _: value }) : '—'), [translate]);
}
