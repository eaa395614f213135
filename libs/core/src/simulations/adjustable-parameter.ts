import { isLookupTable, parameterKind, parameterValue, type Parameter } from '@xinheng/facts';
import type { BasisView } from '../definitions/reading/basis-view.js';
import type { Named, ReadingContext } from '../definitions/reading/reading-context.js';

/** A parameter in force that some scheme reads, so that another value of it can be tried out. */
export interface AdjustableParameter {
  /** Qualified: `hebei:general-limit`. */
  readonly id: string;
  readonly plugin: string;
  readonly pluginTitle: string;
  readonly key: string;
  readonly title: string;
  readonly unit: string | null;
  readonly type: 'integer' | 'decimal' | 'boolean' | 'date' | 'duration' | 'string';
  readonly value: number | string | boolean;
  /** Since when the value is in force. */
  readonly from: string;
  readonly basis: BasisView | null;
  /** The schemes that read it. */
  readonly schemes: readonly Named[];
  /** The resource as it stands in the plugin: with another value it is what `POST /simulations` takes. */
  readonly resource: Parameter;
}

/** The parameters of all plugins whose other values can be tried out, in the order of the plugins. */
export function adjustableParameters(context: ReadingContext): readonly AdjustableParameter[] {
  return context
    .inForce(({ parameters }) => parameters)
    .flatMap(({ plugin, resource }) => {
      if (isLookupTable(resource)) return [];
      const id = `${plugin.id}:${resource.key}`;
      const value = parameterValue(resource, context.asOf);
      const schemes = context.readers.dependents(id).map((scheme) => context.namedScheme(plugin.id, scheme));
      if (value === undefined || schemes.length === 0) return [];
      return [
        {
          id,
          plugin: plugin.id,
          pluginTitle: context.pluginTitle(plugin),
          key: resource.key,
          title: context.title(plugin.id, 'parameters', resource),
          unit: resource.unit ?? null,
          type: typeOf(resource),
          value: value.value,
          from: value.from,
          basis: context.basis(plugin.id, value.basis),
          schemes,
          resource,
        },
      ];
    });
}

function typeOf(parameter: Parameter): AdjustableParameter['type'] {
  const kind = parameterKind(parameter);
  const isDuration = parameter.values.every(({ value }) => /^P\d/.test(String(value)));
  if (kind === 'integer' || kind === 'decimal' || kind === 'boolean' || kind === 'date') return kind;
  return isDuration ? 'duration' : 'string';
}
