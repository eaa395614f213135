import { useCallback } from 'react';
import { useTranslate } from 'react-admin';

/** Reads the value of a field of a record: yes and no in words, many values in a row, whatever else as it is. */
export function useFieldText(): (value: unknown) => string {
  const translate = useTranslate();
  return useCallback(
    (value) => {
      const text = (one: unknown): string => {
        if (one === null || one === undefined || one === '') return translate('app.none');
        if (typeof one === 'boolean') return translate(one ? 'app.yes' : 'app.no');
        if (Array.isArray(one)) return one.map(text).join('、');
        return typeof one === 'string' || typeof one === 'number' ? String(one) : JSON.stringify(one);
      };
      return text(value);
    },
    [translate],
  );
}
