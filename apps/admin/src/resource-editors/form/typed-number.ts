import type { Json } from '@xinheng/logic';
import { isObject } from './at.js';

/** Nothing typed, a number, or null for what is none. */
export function readNumber(typed: string): { readonly number: number | undefined } | null {
  const text = typed.trim().replaceAll(',', '').replaceAll('，', '');
  if (text === '') return { number: undefined };
  return /^-?\d{1,15}(\.\d{1,10})?$/.test(text) ? { number: Number(text) } : null;
}

/** A share of one, as the format writes it: `0.01`; `1%` is read as well. */
export function readRatio(typed: string): string | null {
  const text = typed.trim();
  const percent = /^(\d{1,3}(?:\.\d{1,8})?)\s*[%％]$/.exec(text);
  const written = percent === null ? text : percentAsShare(percent[1] ?? '');
  return /^(0(\.[0-9]{1,10})?|1(\.0{1,10})?)$/.test(written) ? written : null;
}

/** Moves the point two places without a detour through binary: `12.5` → `0.125`. */
function percentAsShare(percent: string): string {
  const [whole = '', fraction = ''] = percent.split('.');
  const digits = whole.padStart(3, '0') + fraction;
  const places = fraction.length + 2;
  const share = `${digits.slice(0, -places)}.${digits.slice(-places)}`.replace(/^0+(?=\d)/, '');
  return share.replace(/\.?0+$/, '') || '0';
}

/** A share as people say it: `0.01` → `1%`. */
export function percentOf(share: string): string {
  const number = Number(share);
  return Number.isFinite(number) ? `${Number((number * 100).toFixed(8))}%` : share;
}

/** The parameter that stands for a value, without `param.`; null where the value stands itself. */
export function parameterOf(value: Json | undefined): string | null {
  const name = isObject(value) ? value['var'] : undefined;
  return typeof name === 'string' && name.startsWith('param.') ? name.slice('param.'.length) : null;
}
