import type { AdjustableParameter } from './simulation-row.js';

/** A value as it is typed: text of a field, or a choice of yes and no. */
export type TypedValue = string;

/** `POST /simulations`. */
export interface SimulationOrder {
  readonly plugin: string;
  readonly scheme: string;
  readonly changes: readonly { readonly resource: 'parameters'; readonly key: string; readonly value: object }[];
  readonly reason?: string;
}

/** The value in force as the field shows it first. */
export function typedOf({ value }: AdjustableParameter): TypedValue {
  return String(value);
}

/** What is typed as the kind of value that the parameter has; null where it cannot be read as one. */
export function valueOf({ type }: AdjustableParameter, typed: TypedValue): number | string | boolean | null {
  const text = typed.trim();
  switch (type) {
    case 'integer':
      return /^-?\d{1,15}$/.test(text) ? Number(text) : null;
    case 'decimal':
      return /^-?\d{1,15}(\.\d{1,9})?$/.test(text) ? Number(text) : null;
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : null;
    case 'duration':
      return /^P(?!$)(\d+Y)?(\d+M)?(\d+D)?$/.test(text) ? text : null;
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null;
    case 'string':
      return text === '' ? null : text;
  }
}

/** The parameter as the plugin has it, with another value in the place of the one in force. */
export function changedResource({ resource, from }: AdjustableParameter, value: number | string | boolean): object {
  const values = resource.values.map((edition) => (edition.from === from ? { ...edition, value } : edition));
  return { ...resource, values };
}

/** The order that is sent. */
export function orderOf(
  parameter: AdjustableParameter,
  value: number | string | boolean,
  { scheme, reason }: { readonly scheme: string; readonly reason: string },
): SimulationOrder {
  return {
    plugin: parameter.plugin,
    scheme,
    changes: [{ resource: 'parameters', key: parameter.key, value: changedResource(parameter, value) }],
    ...(reason.trim() !== '' && { reason: reason.trim() }),
  };
}
