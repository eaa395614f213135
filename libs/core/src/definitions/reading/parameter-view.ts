import { isLookupTable, parameterValue, type LookupTable, type Parameter } from '@xinheng/facts';
import type { BasisView } from './basis-view.js';
import type { Placed, ReadingContext } from './reading-context.js';

type ParameterValue = number | string | boolean;

/** A dated constant or a look-up table as people read it. */
export interface ParameterView {
  readonly id: string;
  readonly plugin: string;
  readonly pluginTitle: string;
  readonly key: string;
  readonly title: string;
  readonly unit: string | null;
  readonly kind: 'value' | 'lookup';
  /** What is in force on the day; null for a table, and before the first value. */
  readonly value: ParameterValue | null;
  /** Every value with the day from which it holds. */
  readonly values: readonly {
    readonly from: string;
    readonly value: ParameterValue;
    readonly basis: BasisView | null;
  }[];
  /** Of a table: the properties it looks at, and its rows. */
  readonly by: readonly string[];
  readonly rows: readonly { readonly match: readonly string[]; readonly value: ParameterValue }[];
  /** How a plugin that extends a scheme may set it. */
  readonly open: { readonly tighter: 'lower' | 'higher'; readonly bound: number | null } | null;
  readonly basis: BasisView | null;
}

export function parameterView(
  context: ReadingContext,
  { plugin, resource }: Placed<Parameter | LookupTable>,
): ParameterView {
  const { key } = resource;
  const head = {
    id: `${plugin.id}:${key}`,
    plugin: plugin.id,
    pluginTitle: context.pluginTitle(plugin),
    key,
    title: context.title(plugin.id, 'parameters', resource),
  };
  if (isLookupTable(resource)) {
    const { by, rows } = resource;
    const basis = context.basis(plugin.id, resource.basis);
    return { ...head, unit: null, kind: 'lookup', value: null, values: [], by, rows, open: null, basis };
  }
  const inForce = parameterValue(resource, context.asOf);
  return {
    ...head,
    unit: resource.unit ?? null,
    kind: 'value',
    value: inForce?.value ?? null,
    values: parameterValues(context, plugin.id, resource),
    by: [],
    rows: [],
    open: resource.open === undefined ? null : { tighter: resource.open.tighter, bound: resource.open.bound ?? null },
    basis: context.basis(plugin.id, inForce?.basis),
  };
}

/** The values of a parameter with their articles, in the order of the file. */
export function parameterValues(
  context: ReadingContext,
  plugin: string,
  { values }: Parameter,
): ParameterView['values'] {
  return values.map(({ from, value, basis }) => ({ from, value, basis: context.basis(plugin, basis) }));
}
