import { useCallback } from 'react';
import { useLocale, useTranslate } from 'react-admin';

/** Reads a value of a closed set in the reader's language; one the tables do not know stays as it is. */
export function useValue(): (set: string, value: string | null | undefined) => string {
  const translate = useTranslate();
  return useCallback((set, value) => (value ? translate(`value.${set}.${value}`, { _: value }) : '—'), [translate]);
}

/** Reads several values of a closed set as one enumeration: 企业、机关, or Enterprise, Organ. */
export function useValueList(): (set: string, values: readonly string[]) => string {
  const read = useValue();
  const separator = useLocale() === 'en' ? ', ' : '、';
  return useCallback(
    (set, values) => values.map((value) => read(set, value)).join(separator) || '—',
    [read, separator],
  );
}
