import type { Json } from '@xinheng/logic';
import { isObject } from '../form/at.js';

/** When a procedure takes cases in. */
export const INTAKES = ['always', 'yearly', 'announced'] as const;
export type Intake = (typeof INTAKES)[number];

/** How the format says it. */
export function intakeOf(window: Json | undefined): Intake {
  if (isObject(window)) return 'yearly';
  return window === 'announced' ? 'announced' : 'always';
}

/** A window of the chosen kind; a year's window begins as the whole year. */
export function windowOf(intake: Intake): Json | undefined {
  if (intake === 'yearly') return { from: '--01-01', until: '--12-31' };
  return intake === 'announced' ? 'announced' : undefined;
}

/** A day of every year as the format writes it, `--03-31`, from what people type, `3-31`; null for what is none. */
export function readMonthDay(typed: string): string | null {
  const [, month = '', day = ''] = /^(?:--)?(\d{1,2})-(\d{1,2})$/.exec(typed.trim()) ?? [];
  if (month === '' || Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return null;
  return `--${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
