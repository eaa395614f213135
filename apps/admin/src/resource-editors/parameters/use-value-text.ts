import type { Json } from '@xinheng/logic';
import { useCallback } from 'react';
import { useTranslate } from 'react-admin';
import { useSayDuration } from '../../display/use-say-duration.js';
import { plainText } from '../form/at.js';
import type { ParameterKind } from './parameter-kind.js';

/** Says a value of a parameter: with its unit, yes or no, a length in words. */
export function useValueText(kind: ParameterKind, unit: string): (value: Json | undefined) => string {
  const translate = useTranslate();
  const say = useSayDuration();
  return useCallback(
    (value) => {
      if (value === undefined || value === null || value === '') return '—';
      if (typeof value === 'boolean') return translate(value ? 'app.yes' : 'app.no');
      const text = kind === 'duration' ? say(plainText(value)) : plainText(value);
      return unit === '' ? text : `${text} ${unit}`;
    },
    [kind, unit, say, translate],
  );
}
