import type { Locale } from '@xinheng/problem';
import { useLocale } from 'react-admin';

/** The reader's language as the libraries name it. */
export function useLocaleTag(): Locale {
  return useLocale() === 'en' ? 'en' : 'zh-CN';
}
