import type { Issue } from '@xinheng/problem';

/** Where a resource was written. */
export interface Origin {
  readonly file: string;
  readonly pointer: string;
}

interface Kept extends Origin {
  /** Where what stands at a pointer was written, where a `forEach` wrote it out. */
  readonly written?: (pointer: string) => string;
}

/** Resource object → its place. Kept beside the definitions, so that these stay plain data. */
const origins = new WeakMap<object, Kept>();

/** Notes where a resource was written. */
export function setOrigin(resource: object, origin: Kept): void {
  origins.set(resource, origin);
}

/** Gives a resource the place of the one that it was made of. */
export function keepOrigin(resource: object, of: object): void {
  const origin = origins.get(of);
  if (origin !== undefined) origins.set(resource, origin);
}

/** Where a resource was written, or undefined where it came from a database or an editor. */
export function originOf(resource: object): Origin | undefined {
  const origin = origins.get(resource);
  return origin && { file: origin.file, pointer: writtenAt(origin, '') };
}

/** A finding below a resource, told in the terms of the resource's file. */
export function placed(found: Issue, resource: object): Issue {
  const origin = origins.get(resource);
  return origin === undefined ? found : { ...found, file: origin.file, pointer: writtenAt(origin, found.pointer) };
}

function writtenAt({ pointer, written }: Kept, below: string): string {
  return written === undefined ? pointer + below : written(pointer + below);
}
