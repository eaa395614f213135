import { isCivilDay } from '@xinheng/calendar';
import type { CatalogueItem, CivilDay } from '@xinheng/facts';
import { issue, XinhengError, type Issue } from '@xinheng/problem';
import type { RecordRow } from './record-row.js';

/** What is done to a record that is right and goes on: it is made good, its state ends, it is shown no more. */
export type DayAct = 'repair' | 'end' | 'unpublish';

const dayOf: Readonly<Record<DayAct, 'repaired_on' | 'ended_on' | 'unpublished_on'>> = {
  repair: 'repaired_on',
  end: 'ended_on',
  unpublish: 'unpublished_on',
};
const nameOf: Readonly<Record<DayAct, string>> = {
  repair: 'repairedOn',
  end: 'endedOn',
  unpublish: 'unpublishedOn',
};

/** The column that an act sets. */
export function columnOf(act: DayAct): 'repaired_on' | 'ended_on' | 'unpublished_on' {
  return dayOf[act];
}

/**
 * Checks an act that has its day.
 * @throws XinhengError where the record is not of a kind that this is done to, or has it already; or where
 *   the day is none, is still to come, or lies before the decision
 */
export function checkDayAct(
  act: DayAct,
  row: RecordRow,
  { item, on, today }: { readonly item: CatalogueItem | undefined; readonly on: CivilDay; readonly today: CivilDay },
): void {
  const title = item?.title ?? row.item;
  if (act === 'end' && item?.temporal === 'event')
    throw new XinhengError('conflict', 'record-no-state', { item: title });
  if (act === 'repair' && item?.nature !== 'negative') {
    throw new XinhengError('conflict', 'record-not-negative', { item: title });
  }
  const done = row[dayOf[act]];
  if (done !== null) throw new XinhengError('conflict', 'record-act-done', { day: done });
  const issues = checkDay(on, `/${nameOf[act]}`, row.decided_on, today);
  if (issues.length > 0) throw new XinhengError('invalid', 'request-invalid', {}, issues);
}

function checkDay(on: CivilDay, pointer: string, decidedOn: CivilDay, today: CivilDay): readonly Issue[] {
  if (!isCivilDay(on)) return [issue('record-day', pointer, { day: on })];
  if (on > today) return [issue('record-day-to-come', pointer, { day: on, today })];
  return on < decidedOn ? [issue('record-days-order', pointer, { first: decidedOn, last: on })] : [];
}
