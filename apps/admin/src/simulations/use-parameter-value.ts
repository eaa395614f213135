import { useCallback } from 'react';
import { useTranslate } from 'react-admin';
import { formatNumber } from '../display/format-number.js';
import { useSayDuration } from '../display/use-say-duration.js';

/** Says the value of a parameter: a number with its unit, a length in words, yes or no. */
export function useParameterValue(): (value: number | string | boolean | null, unit?: string | null) => string {
  const translate = useTranslate();
  const say = useSayDuration();
  return useCallback(
    (value, unit) => {
      if (value === null) return '—';
      if (typeof value === 'boolean') return translate(value ? 'app.yes' : 'app.no');
      const text = typeof value === 'number' ? formatNumber(value) : /^P\d/.test(value) ? say(value) : value;
      return `${text}${unit ?? ''}`;
    },
    [translate, say],
  );
}
