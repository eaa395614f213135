import type { Issue } from '@xinheng/problem';

/** Where a resource was written. */
export interface Origin {
  readonly file: string;
  readonly pointer: string;
}

/** Resource object → its place. Kept beside the definitions, so that these stay plain data. */
const origins = new WeakMap<object, Origin>();

/** Notes where a resource was written. */
export function setOrigin(resource: object, origin: Origin): void {
  origins.set(resource, origin);
}

/** Where a resource was written, or undefined where it came from a database or an editor. */
export function originOf(resource: object): Origin | undefined {
  return origins.get(resource);
}

/** A finding below a resource, told in the terms of the resource's file. */
export function placed(found: Issue, resource: object): Issue {
  const origin = origins.get(resource);
  return origin === undefined ? found : { ...found, file: origin.file, pointer: origin.pointer + found.pointer };
}
