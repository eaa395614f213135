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
