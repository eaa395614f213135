import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { useValue } from '../../display/use-value.js';
import type { AxisWords } from './lookup-axis.js';

/** What axes and their values are called in the reader's language. */
export function useAxisWords(): AxisWords {
  const translate = useTranslate();
  const read = useValue();
  return useMemo(
    () => ({
      property: (key) => translate(`editors.subject.${key}`),
      subjectKind: (key) => read('subjectKind', key),
      rest: translate('editors.rest'),
    }),
    [read, translate],
  );
}
