import { createWorkingCalendar, isCivilDay, type WorkingCalendar } from '@xinheng/calendar';
import { Budget } from './budget.js';
import type { Environment } from './operators/operator.js';
import type { EvaluationOptions } from './types.js';

let weekends: WorkingCalendar | undefined;

/** The environment of one compiled or walked expression. Without a calendar only weekends are off. */
export function environmentOf({ asOf, calendar }: EvaluationOptions): Environment {
  if (!isCivilDay(asOf)) throw new TypeError(`asOf is not a civil day: ${asOf}`);
  weekends ??= createWorkingCalendar([]);
  return { asOf, calendar: calendar ?? weekends, budget: new Budget() };
}
