import { analyseScheme, type GateFinding } from '@xinheng/analysis';
import { XinhengError } from '@xinheng/problem';
import type { Definitions } from '../definitions/definitions.js';
import type { DraftChange } from '../definitions/draft-change.js';
import type { RevisionFinding } from './revision-row.js';

/**
 * What the analysis finds in the schemes that a draft touches, in the terms of its changes. What was there before the
 * draft is a warning at most: who changes one thing need not mend another.
 */
export function findingsOfGate(
  before: Definitions,
  after: Definitions,
  changes: readonly DraftChange[],
  { plugin, asOf }: { readonly plugin: string; readonly asOf: string },
): readonly RevisionFinding[] {
  const touched = after.schemes.filter(
    (scheme) => !before.schemes.includes(scheme) || before.hashOf(scheme) !== after.hashOf(scheme),
  );
  return touched.flatMap((scheme) => {
    const known = new Set(analysed(before, scheme, asOf).map(identityOf));
    return analysed(after, scheme, asOf, before).map((found): RevisionFinding => {
      const { pointer, code, params, severity, rules, example, bases, certainty } = found;
      return {
        code,
        params,
        severity: known.has(identityOf(found)) ? 'warning' : severity,
        pointer: placeOf(found, changes, plugin) ?? `/changes`,
        rules,
        example,
        bases,
        certainty,
        ...(pointer === '' ? {} : { file: `${found.place.resource}#${found.place.key}${pointer}` }),
      };
    });
  });
}

/** What is found in a scheme; with what was before, changed values are held against the articles that they cite. */
function analysed(
  definitions: Definitions,
  scheme: string,
  asOf: string,
  before?: Definitions,
): readonly GateFinding[] {
  if (definitions.scheme(scheme, asOf) === undefined) return [];
  try {
    return analyseScheme(definitions.set, scheme, { asOf, ...(before && { before: before.set }) }).findings;
  } catch (error) {
    // A scheme that does not compile on the day is told by the check of the draft.
    if (error instanceof XinhengError) return [];
    throw error;
  }
}

function identityOf({ code, place, pointer, rules }: GateFinding): string {
  return JSON.stringify([code, place, pointer, rules]);
}

function placeOf({ place, pointer }: GateFinding, changes: readonly DraftChange[], plugin: string): string | null {
  const position = changes.findIndex(
    ({ resource, key, value }) =>
      value !== null && place.plugin === plugin && resource === place.resource && key === place.key,
  );
  return position < 0 ? null : `/changes/${position}/value${pointer}`;
}
