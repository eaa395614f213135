import { isLookupTable, parameterValue, type LookupTable, type Parameter } from '@xinheng/facts';
import type { Locale } from '@xinheng/problem';
import type { ChangeLine } from '../revision-view.js';

type Value = Parameter['values'][number];

/** What becomes of the value of a parameter: 一般失信次数上限 5 次 → 6 次（自 2026-12-01）. */
export function describeParameter(
  before: Parameter,
  after: Parameter,
  { title, from, locale }: { readonly title: string; readonly from: string | null; readonly locale: Locale },
): readonly ChangeLine[] {
  const days = [...new Set([...before.values, ...after.values].map((value) => value.from))].sort();
  return days.flatMap((day): readonly ChangeLine[] => {
    const [old, now] = [parameterValue(before, day), parameterValue(after, day)];
    if (old?.value === now?.value) return [];
    const place = after.values.findIndex((value) => value.from === (now?.from ?? ''));
    const since = (value: Value): string => {
      // What is written over a value of the past holds from the day in force.
      const first = from !== null && from > day ? from : value.from;
      const isDated = from !== null || before.values.every((one) => one.from !== day);
      return isDated ? (locale === 'zh-CN' ? `（自 ${first}）` : ` (from ${first})`) : '';
    };
    return [
      {
        path: place < 0 ? '/values' : `/values/${place}/value`,
        label: title,
        kind: old === undefined ? 'added' : now === undefined ? 'removed' : 'changed',
        before: old === undefined ? null : withUnit(old, before.unit),
        after: now === undefined ? null : `${withUnit(now, after.unit)}${since(now)}`,
      },
    ];
  });
}

/** Whether both are constants with dated values, as they should be. */
export function areConstants(before: object, after: object): boolean {
  return [before, after].every(
    (one) =>
      !isLookupTable(one as Parameter | LookupTable) &&
      Array.isArray((one as Partial<Parameter>).values) &&
      (one as Parameter).values.every((value) => typeof value?.from === 'string'),
  );
}

function withUnit({ value }: Value, unit: string | null | undefined): string {
  return unit == null || unit === '' ? String(value) : `${value} ${unit}`;
}
