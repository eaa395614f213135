import type { Locale } from '@xinheng/problem';
import { en } from './en.js';
import { zh, type Words } from './zh.js';

export type { Words } from './zh.js';

/** The words of a language. */
export function wordsOf(locale: Locale): Words {
  return locale === 'en' ? en : zh;
}
