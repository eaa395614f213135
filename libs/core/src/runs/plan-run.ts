import { regionPrefix } from '@xinheng/facts';
import { XinhengError } from '@xinheng/problem';

/**
 * The regions of a run as prefixes: what is asked for, cut to what the actor and the scheme have in common; none of
 * them inside another.
 * @param own the digits that the regions of the actor begin with
 * @param asked GB/T 2260 codes; absent: all of the actor's
 * @param ofScheme GB/T 2260 codes; none: everywhere
 * @throws XinhengError `run-outside-scope` where something is asked for that is not the actor's
 */
export function regionsOfRun(
  own: string,
  asked: readonly string[] | undefined,
  ofScheme: readonly string[],
): readonly string[] {
  const wanted = (asked ?? [own]).map(regionPrefix);
  const outside = wanted.find((region) => !region.startsWith(own));
  if (outside !== undefined)
    throw new XinhengError('forbidden', 'run-outside-scope', { region: outside.padEnd(6, '0') });
  const schemes = ofScheme.length === 0 ? [''] : ofScheme.map(regionPrefix);
  const common = wanted.flatMap((region) => schemes.flatMap((other) => inner(region, other)));
  return [...new Set(common)].filter(
    (region, _, all) => !all.some((other) => other !== region && region.startsWith(other)),
  );
}

/** What two prefixes have in common: the longer one, or nothing. */
function inner(a: string, b: string): readonly string[] {
  if (a.startsWith(b)) return [a];
  return b.startsWith(a) ? [b] : [];
}
