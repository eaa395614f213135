import type { Json } from '@xinheng/logic';
import type { RawObject } from '../raw-object.js';

const stepsOf = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

/** One step of a pointer, escaped: `a/b` → `/a~1b`. */
export function step(name: string | number): string {
  return `/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** What stands at a JSON pointer; undefined where nothing does. */
export function valueAt(root: Json | undefined, pointer: string): Json | undefined {
  let value: Json | undefined = root;
  for (const name of stepsOf(pointer)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
    value = (value as RawObject)[name];
  }
  return value;
}

/**
 * The same value with another part at a pointer; undefined takes the part away, and with it what held nothing else.
 * Everything else stays the very object it was, and properties keep their order; what is new stands last.
 */
export function withAt<T extends Json>(root: T, pointer: string, part: Json | undefined): T {
  return replaced(root, stepsOf(pointer), part) as T;
}

function replaced(value: Json | undefined, steps: readonly string[], part: Json | undefined): Json | undefined {
  const [name, ...rest] = steps;
  if (name === undefined) return part;
  if (Array.isArray(value)) {
    const list = value as readonly Json[];
    const next = replaced(list[Number(name)], rest, part);
    if (next === undefined) return list.filter((_, at) => at !== Number(name));
    return Number(name) >= list.length ? [...list, next] : list.map((one, at) => (at === Number(name) ? next : one));
  }
  const object = isObject(value) ? value : {};
  const next = replaced(object[name], rest, part);
  const isEmptied = part === undefined && rest.length > 0 && isObject(next) && Object.keys(next).length === 0;
  if (next !== undefined && !isEmptied) return { ...object, [name]: next };
  if (!Object.hasOwn(object, name)) return value ?? object;
  return Object.fromEntries(Object.entries(object).filter(([key]) => key !== name));
}

/** Whether a JSON value is an object, not a list. */
export function isObject(value: Json | undefined): value is RawObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects of a list at a pointer; what is no list has none. */
export function rowsAt(root: Json | undefined, pointer: string): readonly RawObject[] {
  const value = valueAt(root, pointer);
  return Array.isArray(value) ? (value as readonly Json[]).map((one) => (isObject(one) ? one : {})) : [];
}

/** The texts of a list at a pointer. */
export function textsAt(root: Json | undefined, pointer: string): readonly string[] {
  const value = valueAt(root, pointer);
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** The text at a pointer, or nothing. */
export function textAt(root: Json | undefined, pointer: string): string {
  const value = valueAt(root, pointer);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** A list with a member moved; the others keep their order. */
export function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const next = list.filter((_, at) => at !== from);
  next.splice(to, 0, list[from]);
  return next;
}

/** A single value as text; what is no single value reads as JSON. */
export function plainText(value: Json | undefined): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
