import type { ScoreCount } from '../../resource-editors/editor-props.js';
import type { Json } from '@xinheng/logic';
import { isObject } from '../../resource-editors/form/at.js';
import type { RawObject } from '../../resource-editors/raw-object.js';

/** The lower edge of a band as the ruler shows it. */
export interface BandEdge {
  /** The band's place in the scheme. */
  readonly at: number;
  readonly grade: string;
  readonly min: number;
  /** The parameter that holds the edge: it is not moved here. */
  readonly parameter: string | null;
}

/** The scores that the ruler reaches over. */
export interface Scale {
  readonly from: number;
  readonly to: number;
}

/** A number that stands itself or by a parameter; null where neither is known. */
export function numberOf(value: Json | undefined, parameterValue: (name: string) => number | null): number | null {
  if (typeof value === 'number') return value;
  const name = parameterNameOf(value);
  return name === null ? null : parameterValue(name);
}

function parameterNameOf(value: Json | undefined): string | null {
  const name = isObject(value) ? value['var'] : undefined;
  return typeof name === 'string' && name.startsWith('param.') ? name.slice('param.'.length) : null;
}

/** The edges of the bands that have one, in their order: best first. */
export function edgesOf(
  bands: readonly RawObject[],
  parameterValue: (name: string) => number | null,
): readonly BandEdge[] {
  return bands.flatMap((band, at) => {
    const min = numberOf(band['min'], parameterValue);
    const grade = band['grade'];
    if (min === null) return [];
    return [{ at, grade: typeof grade === 'string' ? grade : '', min, parameter: parameterNameOf(band['min']) }];
  });
}

/** Bounds that hold all edges and all scores, with some room where the scheme sets none. */
export function scaleOf(
  edges: readonly BandEdge[],
  bounds: { readonly min: number | null; readonly max: number | null },
  scores: readonly ScoreCount[],
): Scale {
  const known = [...edges.map(({ min }) => min), ...scores.map(({ score }) => score)];
  const least = Math.min(...known, bounds.min ?? Infinity);
  const most = Math.max(...known, bounds.max ?? -Infinity);
  if (!Number.isFinite(least) || !Number.isFinite(most)) return { from: 0, to: 100 };
  const room = Math.max(1, Math.ceil((most - least) / 5));
  const from = bounds.min === null ? least - room : least;
  const to = bounds.max === null ? most + room : most;
  return to > from ? { from, to } : { from, to: from + 1 };
}

/** Where on the ruler a score lies, from 0 to 1. */
export function placeOf(score: number, { from, to }: Scale): number {
  return Math.max(0, Math.min(1, (score - from) / (to - from)));
}

/** The score at a place of the ruler, whole. */
export function scoreAt(place: number, { from, to }: Scale): number {
  return Math.round(from + Math.max(0, Math.min(1, place)) * (to - from));
}

/** How far an edge may go: bands descend strictly, so that none is empty. */
export function roomOf(
  edges: readonly BandEdge[],
  order: number,
  scale: Scale,
): { readonly least: number; readonly most: number } {
  const above = edges[order - 1];
  const below = edges[order + 1];
  return {
    least: below === undefined ? scale.from : below.min + 1,
    most: above === undefined ? scale.to : above.min - 1,
  };
}

/** A score held to the room of its edge. */
export function held(score: number, { least, most }: { readonly least: number; readonly most: number }): number {
  return Math.max(least, Math.min(most, score));
}

/** Scores in bins of one width over the scale. */
export function binsOf(scores: readonly ScoreCount[], scale: Scale, bins: number): readonly number[] {
  const counts = Array.from({ length: bins }, () => 0);
  for (const { score, count } of scores) {
    const bin = Math.min(bins - 1, Math.floor(placeOf(score, scale) * bins));
    counts[bin] += count;
  }
  return counts;
}

/** How many of the scores each band takes, in the order of the bands. */
export function countsByBand(
  bands: readonly RawObject[],
  scores: readonly ScoreCount[],
  parameterValue: (name: string) => number | null,
): readonly number[] {
  const mins = bands.map(({ min }) => numberOf(min, parameterValue) ?? -Infinity);
  const counts = bands.map(() => 0);
  for (const { score, count } of scores) {
    const band = mins.findIndex((min) => score >= min);
    if (band >= 0) counts[band] += count;
  }
  return counts;
}
