import { schemaTitle, type JsonObject, type ResourceDifference } from '@xinheng/plugin-kit';
import type { Locale } from '@xinheng/problem';

/** English words of properties that are not English by themselves. */
const WORDS: Readonly<Record<string, string>> = {
  absent: 'value where there is nothing',
  admit: 'refusals',
  appliesTo: 'applies to',
  by: 'matched by',
  cap: 'most points',
  each: 'points each',
  expect: 'expected result',
  from: 'from',
  last: 'length of the window',
  max: 'at most',
  min: 'at least',
  of: 'whose records',
  on: 'by which day',
  otherwise: 'everybody else',
  refuseWhen: 'refused when',
  when: 'condition',
};

/** What one of a list is called in English. */
const MEMBERS: Readonly<Record<string, string>> = {
  admit: 'refusal',
  bands: 'band',
  cases: 'worked case',
  clocks: 'clock',
  grades: 'grade',
  groups: 'group',
  indicators: 'indicator',
  rows: 'row',
  rules: 'rule',
  transitions: 'step',
  triggers: 'trigger',
  values: 'value',
  vetoes: 'veto',
};

/** Where in a resource a difference is, in words: 规则“many-general” · 条件. */
export function sayLabel(
  resource: string,
  shape: JsonObject,
  { steps, member, isMember }: ResourceDifference,
  locale: Locale,
): string {
  const word = (upTo: number): string => {
    const step = steps[upTo - 1] ?? '';
    const title = locale === 'zh-CN' ? schemaTitle(resource, shape, steps.slice(0, upTo)) : null;
    return title ?? spaced(step);
  };
  const memberWord = (upTo: number): string =>
    locale === 'zh-CN' ? word(upTo) : (MEMBERS[steps[upTo - 1] ?? ''] ?? word(upTo));
  if (member === null) return steps.map((_, place) => word(place + 1)).join(' · ');
  // The list that the member is in is the last step of a whole member, and the one before its property else.
  const list = isMember ? steps.length : Math.max(1, steps.length - 1);
  const name = locale === 'zh-CN' ? `${word(list)}“${nameOf(member)}”` : `${memberWord(list)} “${nameOf(member)}”`;
  return isMember ? name : `${name} · ${word(steps.length)}`;
}

function nameOf(member: JsonObject): string {
  for (const property of ['title', 'reason', 'key', 'grade', 'from']) {
    const value = member[property];
    if (typeof value === 'string' && value !== '') return value;
  }
  return '';
}

/** `inForceFrom` → in force from; what is written short is said whole. */
function spaced(name: string): string {
  const word = WORDS[name];
  if (word !== undefined) return word;
  return name.replace(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`);
}
