import type { Decimal, Json, RuleNode } from '@xinheng/logic';
import type { Band, Indicator, ScoreScheme, Veto } from './definitions.js';
import type { Expressions } from './expressions.js';

const DEFAULT_BAND_REASON = '信用分{score}';

/** An indicator with its expressions: whether it holds, its points, and how often. */
export interface CheckedIndicator {
  readonly indicator: Indicator;
  readonly when: RuleNode | null;
  readonly points: RuleNode;
  /** The points where the indicator holds, else 0: points may divide by what `when` has made sure of. */
  readonly guarded: RuleNode;
  readonly each: RuleNode | null;
}

/** A score scheme with its expressions checked. */
export interface CheckedScore {
  readonly scheme: ScoreScheme;
  readonly vetoes: readonly { readonly veto: Veto; readonly when: RuleNode }[];
  readonly indicators: readonly CheckedIndicator[];
  /** Numbers and parameters that bound the sums, in the order of `BoundPlace`s. */
  readonly bounds: readonly RuleNode[];
  readonly places: BoundPlaces;
}

/** Where in the list of bounds each stands; absent ones have none. */
interface BoundPlaces {
  readonly base: number;
  readonly min?: number;
  readonly max?: number;
  readonly caps: readonly (number | undefined)[];
  readonly groups: ReadonlyMap<string, { readonly min?: number; readonly max?: number }>;
  readonly bands: readonly (number | undefined)[];
}

/** The arithmetic of one row: points by indicator, the score, the band. */
export interface Account {
  readonly points: readonly Decimal[];
  readonly score: Decimal;
  readonly band: number;
}

/** Reads and checks the expressions of a score scheme, and enters the names that they read. */
export function checkedScore(scheme: ScoreScheme, expressions: Expressions): CheckedScore {
  const bounds: RuleNode[] = [];
  const bound = (json: Json | undefined): number | undefined =>
    json === undefined ? undefined : bounds.push(expressions.tree(json, 'number')) - 1;
  const reasons = [...scheme.indicators, ...(scheme.vetoes ?? []), ...scheme.bands].map(({ reason }) => reason ?? '');
  for (const reason of reasons) expressions.reason(reason, ['score']);
  return {
    scheme,
    vetoes: (scheme.vetoes ?? []).map((veto) => ({ veto, when: expressions.tree(veto.when, 'boolean') })),
    indicators: scheme.indicators.map((indicator) => ({
      indicator,
      when: indicator.when === undefined ? null : expressions.tree(indicator.when, 'boolean'),
      points: expressions.tree(indicator.points, 'number'),
      guarded: expressions.tree(guardedPoints(indicator), 'number'),
      each: indicator.each === undefined ? null : expressions.tree({ var: indicator.each }, 'integer'),
    })),
    bounds,
    places: {
      base: bound(scheme.base) ?? 0,
      min: bound(scheme.min),
      max: bound(scheme.max),
      caps: scheme.indicators.map(({ cap }) => bound(cap)),
      groups: new Map(scheme.groups.map(({ key, min, max }) => [key, { min: bound(min), max: bound(max) }])),
      bands: scheme.bands.map(({ min }) => bound(min)),
    },
  };
}

function guardedPoints({ when, each, points }: Indicator): Json {
  const conditions = [
    ...(when === undefined ? [] : [when]),
    ...(each === undefined ? [] : [{ '>': [{ var: each }, 0] }]),
  ];
  const [first] = conditions;
  if (first === undefined) return points;
  return { if: [conditions.length === 1 ? first : { and: conditions }, points, 0] };
}

/** The `rule` of a result that a band gave. */
export function bandKey(band: Band): string {
  return `band:${band.grade}`;
}

/** The text of a band's reason. */
export function bandReason(band: Band): string {
  return band.reason ?? DEFAULT_BAND_REASON;
}
