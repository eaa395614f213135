import { useMemo, type ReactNode } from 'react';
import { FormProvider } from '../../resource-editors/form/form-state.js';
import type { RawObject } from '../../resource-editors/raw-object.js';
import type { SchemeFinding } from '../check/scheme-finding.js';
import { useSchemeView } from '../parts/scheme-view.js';

interface RowScopeProps {
  readonly list: string;
  readonly at: number;
  readonly row: RawObject;
  readonly findings: readonly SchemeFinding[];
  readonly children: ReactNode;
}

/** The fields of one row, which need not be drawn anew while others are edited. */
export function RowScope({ list, at, row, findings, children }: RowScopeProps) {
  const { set, groups, context, readOnly } = useSchemeView();
  const value = useMemo(() => {
    const root: RawObject = { [list]: { [at]: row }, ...(groups !== undefined && { groups }) };
    return { root, set, context, findings, readOnly };
  }, [list, at, row, findings, set, groups, context, readOnly]);
  return <FormProvider value={value}>{children}</FormProvider>;
}
