import type { SubjectRow } from '../subjects/subject-row.js';
import type { RunOrder } from './evaluation-run-row.js';

/** A run as it is being ordered. */
export interface RunForm {
  readonly scheme: string;
  readonly asOf: string;
  readonly scope: 'everyone' | 'regions' | 'subjects';
  readonly regions: string;
  readonly subjects: readonly SubjectRow[];
}

/** The region codes that are typed, in whatever way they are kept apart. */
export function regionsOf(form: RunForm): readonly string[] {
  return form.regions.split(/[\s,，、;；]+/).filter((code) => code !== '');
}

/** Whether enough is filled in to be sent. */
export function isOrderReady(form: RunForm): boolean {
  if (form.scheme === '' || form.asOf === '') return false;
  if (form.scope === 'subjects') return form.subjects.length > 0;
  if (form.scope === 'everyone') return true;
  const regions = regionsOf(form);
  return regions.length > 0 && regions.every((code) => /^\d{6}$/.test(code));
}

/** The order that is sent: today's day is left to the server, so that midnight in between changes nothing. */
export function orderOf(form: RunForm, today: string): RunOrder {
  return {
    scheme: form.scheme,
    ...(form.asOf !== today && { asOf: form.asOf }),
    ...(form.scope === 'regions' && { scope: { regions: regionsOf(form) } }),
    ...(form.scope === 'subjects' && { scope: { subjects: form.subjects.map(({ id }) => id) } }),
  };
}
