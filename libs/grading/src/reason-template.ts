import { decimalToText, type Value } from '@xinheng/logic';

const PLACEHOLDER = /\{([^{}]+)\}/g;

/** The names that a reason's placeholders read, each once. */
export function placeholdersOf(reason: string): readonly string[] {
  return [...new Set([...reason.matchAll(PLACEHOLDER)].map(([, name]) => name ?? ''))];
}

/** Compiles a reason to a function of what its placeholders read; a text without any is only handed out. */
export function compileReason(reason: string): (read: (name: string) => Value) => string {
  if (placeholdersOf(reason).length === 0) return () => reason;
  return (read) => reason.replace(PLACEHOLDER, (_, name: string) => placeholderText(read(name)));
}

/** Integers plain, decimals without trailing zeros, booleans 是 or 否, days as they are, null 无. */
export function placeholderText(value: Value): string {
  if (value === null) return '无';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'bigint') return decimalToText(value);
  if (Array.isArray(value)) return value.map(placeholderText).join('、');
  return String(value);
}
