import { lazy, type ComponentType } from 'react';

/** A page that is loaded when it is first opened. */
export function page<Name extends string>(
  name: Name,
  load: () => Promise<Readonly<Record<Name, ComponentType>>>,
): ComponentType {
  return lazy(async () => ({ default: (await load())[name] }));
}
