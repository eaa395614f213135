import type { Json } from '@xinheng/logic';
import { rowsAt } from '../form/at.js';
import type { RawObject } from '../raw-object.js';

/** One value of a parameter, with its place in the file. */
export interface DatedValue {
  readonly at: number;
  readonly from: string;
  readonly value: Json | undefined;
  readonly basis: Json | undefined;
}

/** The values of a parameter in the order of their days; the order in the file stays as it is. */
export function datedValues(parameter: RawObject): readonly DatedValue[] {
  return rowsAt(parameter, '/values')
    .map(({ from, value, basis }, at) => ({ at, from: typeof from === 'string' ? from : '', value, basis }))
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.at - b.at));
}

/** The value that holds on a day: the last that has begun. */
export function valueInForce(parameter: RawObject, day: string): DatedValue | undefined {
  return datedValues(parameter).findLast(({ from }) => from !== '' && from <= day);
}
