import { analyseScheme, type DecidedCase, type GateFinding, type GateOptions } from '@xinheng/analysis';
import type { Basis } from '@xinheng/facts';
import { XinhengError } from '@xinheng/problem';
import type { Definitions } from '../definitions/definitions.js';
import type { DraftChange } from '../definitions/draft-change.js';
import type { RevisionFinding } from './revision-row.js';

/** Whose draft it is, as of which day, and what decided its worked cases. */
export interface GateQuestion {
  readonly plugin: string;
  readonly asOf: string;
  readonly decided: ReadonlyMap<string, readonly DecidedCase[]>;
}

/**
 * What the analysis finds in the schemes that a draft touches, in the terms of its changes. What was there before the
 * draft is a warning at most: who changes one thing need not mend another.
 */
export function findingsOfGate(
  before: Definitions,
  after: Definitions,
  changes: readonly DraftChange[],
  { plugin, asOf, decided }: GateQuestion,
): readonly RevisionFinding[] {
  const manifest = after.plugins.find(({ id }) => id === plugin)?.manifest;
  const articles = ({ document, article }: Basis): string | null =>
    manifest?.coverage?.find((one) => one.document === document && one.article === article)?.note ?? null;
  const touched = after.schemes.filter(
    (scheme) => !before.schemes.includes(scheme) || before.hashOf(scheme) !== after.hashOf(scheme),
  );
  return touched.flatMap((scheme) => {
    const known = new Set(analysed(before, scheme, asOf).map(identityOf));
    const { method } = after.scheme(scheme, asOf)?.scheme ?? {};
    // Which indicators gave points in a case is not kept; of a score card no case is missed.
    const cases = method === 'decision' ? { cases: decided.get(scheme) ?? [] } : {};
    return analysed(after, scheme, asOf, { before: before.set, articles, ...cases }).map((found): RevisionFinding => {
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
  options: Partial<GateOptions> = {},
): readonly GateFinding[] {
  if (definitions.scheme(scheme, asOf) === undefined) return [];
  try {
    return analyseScheme(definitions.set, scheme, { asOf, ...options }).findings;
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
