import { parseDuration } from '@xinheng/calendar';
import type { Locale } from '@xinheng/problem';

/** A length as people say it: `P1Y` 1年, `P1Y6M` 1年6个月; a bare number is a count of working days. */
export function sayDuration(length: string, locale: Locale): string {
  const zh = locale === 'zh-CN';
  if (!length.startsWith('P')) return zh ? `${length}个工作日` : counted(Number(length), 'working day');
  const parsed = parseDuration(length);
  if (parsed.kind === 'working')
    return zh ? `${parsed.workingDays}个工作日` : counted(parsed.workingDays, 'working day');
  const parts: readonly (readonly [number, string, string])[] = [
    [Math.floor(parsed.months / 12), '年', 'year'],
    [parsed.months % 12, '个月', 'month'],
    [parsed.days, '天', 'day'],
  ];
  const said = parts.filter(([count]) => count > 0);
  if (said.length === 0) return zh ? '0天' : '0 days';
  return zh
    ? said.map(([count, word]) => `${count}${word}`).join('')
    : said.map(([count, , word]) => counted(count, word)).join(' ');
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
