/**
 * The operators of json-logic-js 2.0.5 on evaluated operands, less `log` and `method`, with all the leniency of
 * JavaScript that mode `rule` refuses. They differ in one point on purpose: `var` reads own properties only, so
 * that no name reaches a prototype.
 */
export type Operation = (data: unknown, values: readonly unknown[], apply: Apply) => unknown;

/** Evaluates what turns out at evaluation to be a rule itself. */
export type Apply = (logic: unknown, data: unknown) => unknown;

/** Truth: an empty list is false, everything else as in JavaScript. */
export function truthy(value: unknown): boolean {
  return !(Array.isArray(value) && value.length === 0) && Boolean(value);
}

function read(data: unknown, [name, absent]: readonly unknown[]): unknown {
  if (name === undefined || name === null || name === '') return data;
  let found = data;
  for (const part of textOf(name).split('.')) {
    const isReadable = found !== null && found !== undefined && Object.hasOwn(Object(found) as object, part);
    found = isReadable ? (found as Readonly<Record<string, unknown>>)[part] : undefined;
    if (found === undefined) return absent === undefined ? null : absent;
  }
  return found;
}

/** Whatever it is becomes a text, as in JavaScript. */
const textOf: (value: unknown) => string = String;

function missing(data: unknown, values: readonly unknown[], apply: Apply): unknown[] {
  const names: readonly unknown[] = Array.isArray(values[0]) ? values[0] : values;
  return names.filter((name) => {
    // A name that came out as a list or an object is evaluated once more, as an operand of `var`.
    const value = read(data, applyAll(name, data, apply));
    return value === null || value === '';
  });
}

function missingSome(data: unknown, [count, names]: readonly unknown[], apply: Apply): unknown[] {
  const absent = missing(data, applyAll(names, data, apply), apply);
  const { length } = names as readonly unknown[];
  return length - absent.length >= (count as number) ? [] : absent;
}

function applyAll(logic: unknown, data: unknown, apply: Apply): readonly unknown[] {
  return (Array.isArray(logic) ? (logic as readonly unknown[]) : [logic]).map((each) => apply(each, data));
}

function substring([source, start, length]: readonly unknown[]): string {
  if ((length as number) < 0) {
    const rest = units(textOf(source), start, undefined);
    return units(rest, 0, rest.length + (length as number));
  }
  return units(textOf(source), start, length);
}

/** As `String.prototype.substr`: a negative start counts from the end. */
function units(text: string, start: unknown, length: unknown): string {
  const whole = toInteger(start);
  const from = whole < 0 ? Math.max(text.length + whole, 0) : whole;
  return length === undefined ? text.slice(from) : text.slice(from, from + Math.max(toInteger(length), 0));
}

function toInteger(value: unknown): number {
  const number = Math.trunc(Number(value));
  return Number.isNaN(number) ? 0 : number;
}

function contains(element: unknown, container: unknown): boolean {
  if (!container) return false;
  const { indexOf } = container as { indexOf?: unknown };
  if (indexOf === undefined) return false;
  return (container as string).indexOf(element as string) !== -1;
}

function ordered(values: readonly unknown[], holds: (a: number, b: number) => boolean): boolean {
  const [first, second, third] = values as readonly number[];
  const isHeld = holds(first, second);
  return third === undefined ? isHeld : isHeld && holds(second, third);
}

function number(value: unknown): number {
  return parseFloat(value as string);
}

/** By name. Loose equality, choices and loops are written into the code by the compiler. */
export const operations: ReadonlyMap<string, Operation> = new Map<string, Operation>([
  ['var', (data, values) => read(data, values)],
  ['missing', missing],
  ['missing_some', missingSome],
  ['===', (_, [a, b]) => a === b],
  ['!==', (_, [a, b]) => a !== b],
  ['>', (_, [a, b]) => (a as number) > (b as number)],
  ['>=', (_, [a, b]) => (a as number) >= (b as number)],
  ['<', (_, values) => ordered(values, (a, b) => a < b)],
  ['<=', (_, values) => ordered(values, (a, b) => a <= b)],
  ['!', (_, [a]) => !truthy(a)],
  ['!!', (_, [a]) => truthy(a)],
  ['%', (_, [a, b]) => (a as number) % (b as number)],
  ['/', (_, [a, b]) => (a as number) / (b as number)],
  ['-', (_, [a, b]) => (b === undefined ? -(a as number) : (a as number) - (b as number))],
  ['+', (_, values) => values.reduce<number>((sum, value) => sum + number(value), 0)],
  ['*', (_, values) => values.reduce((product, value) => number(product) * number(value))],
  ['min', (_, values) => Math.min(...(values as readonly number[]))],
  ['max', (_, values) => Math.max(...(values as readonly number[]))],
  ['merge', (_, values) => values.reduce<unknown[]>((merged, value) => merged.concat(value), [])],
  ['in', (_, [element, container]) => contains(element, container)],
  ['cat', (_, values) => values.join('')],
  ['substr', (_, values) => substring(values)],
]);
