import { truthy } from './operations.js';

type Body = (data: unknown) => unknown;
type Loop = (list: unknown, body: Body, initial?: unknown) => unknown;

function elements(list: unknown): readonly unknown[] {
  return Array.isArray(list) ? list : [];
}

/** The loops of json-logic-js. What is no list has no elements; over none, `all` and `some` are false. */
export const loops: ReadonlyMap<string, Loop> = new Map<string, Loop>([
  ['map', (list, body) => elements(list).map((element) => body(element))],
  ['filter', (list, body) => elements(list).filter((element) => truthy(body(element)))],
  ['all', (list, body) => elements(list).length > 0 && elements(list).every((element) => truthy(body(element)))],
  ['some', (list, body) => elements(list).some((element) => truthy(body(element)))],
  ['none', (list, body) => !elements(list).some((element) => truthy(body(element)))],
  [
    'reduce',
    (list, body, initial) =>
      elements(list).reduce<unknown>((accumulator, current) => body({ current, accumulator }), initial),
  ],
]);
