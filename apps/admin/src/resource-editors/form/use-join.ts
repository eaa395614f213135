import { useCallback } from 'react';
import { useLocale } from 'react-admin';

/** Puts words in a row: 一、二, or one, two. */
export function useJoin(): (words: readonly string[]) => string {
  const separator = useLocale() === 'en' ? ', ' : '、';
  return useCallback((words) => words.join(separator), [separator]);
}
