import { useMemo, type ReactNode } from 'react';
import { isObject, valueAt, withAt } from '../../resource-editors/form/at.js';
import { FormProvider, useForm } from '../../resource-editors/form/form-state.js';
import type { RawObject } from '../../resource-editors/raw-object.js';

interface PartScopeProps {
  /** Where the object stands that has the properties: `/rules/2`; '' for the scheme. */
  readonly owner: string;
  readonly first: string;
  readonly second?: string;
  readonly children: ReactNode;
}

/** Fields of one or two properties, drawn anew only when these change: others are typed beside them. */
export function PartScope({ owner, first, second = first, children }: PartScopeProps) {
  const { root, set, context, findings, readOnly } = useForm();
  const own = valueAt(root, owner);
  const [one, other] = isObject(own) ? [own[first], own[second]] : [undefined, undefined];
  const { groups } = root;
  const value = useMemo(() => {
    const parts: RawObject = {
      ...(one !== undefined && { [first]: one }),
      ...(other !== undefined && { [second]: other }),
    };
    const part = owner === '' ? parts : sparse(owner, parts);
    return { root: groups === undefined ? part : { ...part, groups }, set, context, findings, readOnly };
  }, [owner, first, second, one, other, groups, set, context, findings, readOnly]);
  return <FormProvider value={value}>{children}</FormProvider>;
}

/** An object that has nothing but a part at its place; a place in a list is a property like others. */
function sparse(pointer: string, part: RawObject): RawObject {
  const [list = '', at = ''] = pointer.split('/').slice(1);
  return at === '' ? withAt({}, pointer, part) : { [list]: { [at]: part } };
}
