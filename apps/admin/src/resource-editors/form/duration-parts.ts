import type { Json } from '@xinheng/logic';
import { isObject } from './at.js';

export type DurationUnit = 'Y' | 'M' | 'W' | 'D' | 'working';

/** A length as a form shows it: one number with its unit, or a text where it has several. */
export type DurationParts =
  | { readonly kind: 'none' }
  | { readonly kind: 'single'; readonly count: string; readonly unit: DurationUnit; readonly isExact: boolean }
  | { readonly kind: 'composite'; readonly text: string; readonly isExact: boolean }
  | { readonly kind: 'other' };

/** Reads a duration of the plugin format. What a form has no fields for is `other`, and stays as it is. */
export function durationParts(value: Json | undefined): DurationParts {
  if (value === undefined || value === null) return { kind: 'none' };
  if (typeof value === 'string') return isoParts(value, false);
  if (!isObject(value)) return { kind: 'other' };
  const { workingDays, duration, roll } = value;
  if (typeof workingDays === 'number' && Object.keys(value).length === 1) {
    return { kind: 'single', count: String(workingDays), unit: 'working', isExact: false };
  }
  return typeof duration === 'string' && !('workingDays' in value) && !('var' in value)
    ? isoParts(duration, roll === false)
    : { kind: 'other' };
}

function isoParts(text: string, isExact: boolean): DurationParts {
  const [, count, unit] = /^P(\d+)([YMWD])$/.exec(text) ?? [];
  return count === undefined
    ? { kind: 'composite', text, isExact }
    : { kind: 'single', count, unit: unit as DurationUnit, isExact };
}

/** The duration of a number and its unit, as shortly as the format writes it. */
export function durationOf(count: number, unit: DurationUnit, isExact: boolean): Json {
  if (unit === 'working') return { workingDays: count };
  return exactly(`P${count}${unit}`, isExact);
}

/** A calendar length; `isExact` keeps its end on a day off. */
export function exactly(text: string, isExact: boolean): Json {
  return isExact ? { duration: text, roll: false } : text;
}
