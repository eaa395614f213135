import { schemaTitle, type JsonObject, type ResourceDifference } from '@xinheng/plugin-kit';
import type { Locale } from '@xinheng/problem';

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
  if (member === null) return steps.map((_, place) => word(place + 1)).join(' · ');
  // The list that the member is in is the last step of a whole member, and the one before its property else.
  const list = isMember ? steps.length : Math.max(1, steps.length - 1);
  const name = locale === 'zh-CN' ? `${word(list)}“${nameOf(member)}”` : `${word(list)} "${nameOf(member)}"`;
  return isMember ? name : `${name} · ${word(steps.length)}`;
}

function nameOf(member: JsonObject): string {
  for (const property of ['title', 'reason', 'key', 'grade', 'from']) {
    const value = member[property];
    if (typeof value === 'string' && value !== '') return value;
  }
  return '';
}

/** `inForceFrom` → in force from. */
function spaced(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`);
}
