import { localeOf, type Locale } from '@xinheng/problem';
import { en } from './en';
import { zhCN, type Messages } from './zh-CN';

const stored = 'xinheng.language';

/** The visitor's language: what was chosen before, else what the browser prefers, else Chinese. */
export function initialLocale(): Locale {
  return localeOf(localStorage.getItem(stored) ?? navigator.languages.join(','));
}

/** Remembers the choice on this device. */
export function rememberLocale(locale: Locale): void {
  localStorage.setItem(stored, locale);
}

/** The words of a language. */
export function messagesOf(locale: Locale): Messages {
  return locale === 'en' ? en : zhCN;
}
