import { parameterValue, qualify, type CivilDay, type Duration, type FactDefinitions } from '@xinheng/facts';
import type { Procedure } from './definition.js';

/** How a plugin writes a length: itself, or the parameter that holds it or its working days. */
type WrittenDuration = Duration | { readonly var: string } | { readonly workingDays: { readonly var: string } };

/**
 * The procedure with the lengths of its clocks as the parameters hold them on the day on which a case is accepted: a
 * promise that was given does not move with a parameter.
 * @param definitions what is in force together; the procedure is one of `plugin`
 */
export function settleClocks(
  procedure: Procedure,
  definitions: readonly FactDefinitions[],
  { plugin, on }: { readonly plugin: string; readonly on: CivilDay },
): Procedure {
  const { clocks } = procedure;
  if (clocks === undefined || !JSON.stringify(clocks).includes('"var"')) return procedure;
  const valueOf = (reference: string): unknown => {
    const name = qualify(plugin, reference.slice('param.'.length));
    const [owner, key] = name.split(':');
    const found = definitions.find(({ id }) => id === owner)?.parameters.find((one) => one.key === key);
    return found === undefined || 'rows' in found ? undefined : parameterValue(found, on)?.value;
  };
  const settled = (within: WrittenDuration): Duration => {
    if (typeof within === 'string') return within;
    if ('var' in within) return valueOf(within.var) as Duration;
    if (!('workingDays' in within) || typeof within.workingDays === 'number') return within as Duration;
    return { workingDays: Number(valueOf(within.workingDays.var)) };
  };
  return { ...procedure, clocks: clocks.map((clock) => ({ ...clock, within: settled(clock.within) })) };
}
