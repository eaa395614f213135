import { lazy, type ComponentType, type FunctionComponent } from 'react';

/** A page that is loaded when it is first opened. */
export function page<Name extends string>(
  name: Name,
  load: () => Promise<Readonly<Record<Name, ComponentType>>>,
): FunctionComponent {
  return lazy(async () => {
    const module: Readonly<Record<string, ComponentType>> = await load();
    return { default: module[name] };
  });
}
