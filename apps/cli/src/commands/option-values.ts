import { isCivilDay } from '@xinheng/calendar';
import { UsageError } from '../usage-error.js';

/** The day of `--as-of`. @throws UsageError */
export function readDay(value: string): string {
  if (isCivilDay(value)) return value;
  throw new UsageError({ code: 'command-day-wrong', params: { option: '--as-of', value } });
}

/** The codes of `--region`, which may stand several times. @throws UsageError */
export function readRegion(value: string, before: readonly string[] = []): readonly string[] {
  if (/^\d{6}$/.test(value)) return [...before, value];
  throw new UsageError({ code: 'command-region', params: { value } });
}

/** A whole number from 1 on. @throws UsageError */
export function readCount(option: string, value: string, limit: number): number {
  const count = /^\d{1,12}$/.test(value) ? Number(value) : 0;
  if (count >= 1 && count <= limit) return count;
  throw new UsageError({ code: 'command-count-wrong', params: { option, value, limit } });
}
