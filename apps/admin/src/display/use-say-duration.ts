import { sayDuration } from '@xinheng/logic';
import { useCallback } from 'react';
import { useLocale } from 'react-admin';

/** Says a length (`P1Y`, or a count of working days) in the reader's language; one that cannot be read stays as it is. */
export function useSayDuration(): (length: string) => string {
  const locale = useLocale();
  return useCallback(
    (length) => {
      try {
        return sayDuration(length, locale === 'en' ? 'en' : 'zh-CN');
      } catch {
        return length;
      }
    },
    [locale],
  );
}
