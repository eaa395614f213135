import type { Json } from '@xinheng/logic';
import { issue, type Issue } from '@xinheng/problem';

/** What fills a placeholder by its name, `form.reason`; undefined where nothing does. */
export type Filling = (name: string) => Json | undefined;

const PLACEHOLDER = /\{([^{}]+)\}/g;

/** A text with every placeholder filled; those that nothing fills are findings and stay as they are. */
export function fillTemplate(text: string, fill: Filling, pointer: string): { text: string; issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const filled = text.replace(PLACEHOLDER, (placeholder, name: string) => {
    const value = fill(name);
    const words = value === undefined ? null : wordsOf(value);
    if (words !== null && words.trim() !== '') return words;
    issues.push(issue('notice-value-missing', pointer, { name }));
    return placeholder;
  });
  return { text: filled, issues };
}

/** A value as a document says it: days in words, 2022年6月30日; lists with 、; null where there is nothing to say. */
function wordsOf(value: Json): string | null {
  if (value === null) return null;
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (Array.isArray(value))
    return value
      .map((one) => wordsOf(one as Json) ?? '')
      .filter((one) => one !== '')
      .join('、');
  if (typeof value === 'object') return null;
  return dayInWords(String(value));
}

/** A civil day as documents write it, 2022年6月30日; other text as it is. */
export function dayInWords(text: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  return year === undefined ? text : `${year}年${Number(month)}月${Number(day)}日`;
}
