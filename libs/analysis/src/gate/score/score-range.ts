import type { Decimal } from '@xinheng/logic';
import type { IndicatorModel, Range, ScoreModel } from './score-model.js';

/** Whether an indicator can hold, and can fail to. */
export interface Possible {
  readonly holds: boolean;
  readonly fails: boolean;
}

/**
 * Bounds of the score that nobody can leave. Facts that several indicators read are taken as if each read its own, so
 * the true bounds may be narrower, never wider.
 */
export function scoreRange(score: ScoreModel, possibleOf: (indicator: IndicatorModel) => Possible): Range {
  const sums = new Map<string, Range>();
  for (const indicator of score.indicators) {
    const present = sums.get(indicator.group) ?? { least: 0n, most: 0n };
    sums.set(indicator.group, plus(present, contribution(indicator, possibleOf(indicator))));
  }
  let range: Range = { least: score.base, most: score.base };
  for (const [group, bounds] of score.groups) {
    range = plus(range, within(sums.get(group) ?? { least: 0n, most: 0n }, bounds));
  }
  return within(range, score.bounds);
}

function contribution({ points, each, cap }: IndicatorModel, { holds, fails }: Possible): Range {
  if (!holds) return { least: 0n, most: 0n };
  const bounds = { least: cap === null ? null : -cap, most: cap };
  if (points === null) return bounds;
  const most = each?.variable?.max;
  const ends = points.flatMap((one): readonly (Decimal | null)[] => {
    if (each === null) return [one];
    return [0n, most === undefined ? (one === 0n ? 0n : null) : one * BigInt(most)];
  });
  const isUnboundedUp = each !== null && most === undefined && points.some((one) => one > 0n);
  const isUnboundedDown = each !== null && most === undefined && points.some((one) => one < 0n);
  const known = [...ends.filter((end) => end !== null), ...(fails ? [0n] : [])];
  const range = {
    least: isUnboundedDown ? null : lowest(known),
    most: isUnboundedUp ? null : highest(known),
  };
  return cap === null ? range : within(range, bounds);
}

function plus(a: Range, b: Range): Range {
  return {
    least: a.least === null || b.least === null ? null : a.least + b.least,
    most: a.most === null || b.most === null ? null : a.most + b.most,
  };
}

function within({ least, most }: Range, bounds: Range): Range {
  const clamp = (value: Decimal | null, otherwise: Decimal | null): Decimal | null => {
    if (value === null) return otherwise;
    const raised = bounds.least !== null && value < bounds.least ? bounds.least : value;
    return bounds.most !== null && raised > bounds.most ? bounds.most : raised;
  };
  return { least: clamp(least, bounds.least), most: clamp(most, bounds.most) };
}

function lowest(values: readonly Decimal[]): Decimal {
  return values.reduce((best, value) => (value < best ? value : best), values[0] ?? 0n);
}

function highest(values: readonly Decimal[]): Decimal {
  return values.reduce((best, value) => (value > best ? value : best), values[0] ?? 0n);
}
