import type { Decimal, Value } from '@xinheng/logic';
import type { IndicatorModel, ScoreModel } from './score-model.js';

/** Counts up to here are looked at one by one; beyond, where a band begins and where a cap is reached. */
const ONE_BY_ONE = 24;

/** Counts at which a score card can turn, by the key of the variable; whether all that matter are among them. */
export interface ScoreMarks {
  readonly marks: ReadonlyMap<string, readonly Value[]>;
  readonly isComplete: boolean;
}

/** Where counts move the score: to a cap, to the bound of a group, over the edge of a band. */
export function scoreMarks(score: ScoreModel): ScoreMarks {
  const marks = new Map<string, Value[]>();
  let isComplete = true;
  for (const indicator of score.indicators) {
    const { each, points } = indicator;
    if (each === null) continue;
    if (each.variable === null || points === null) {
      isComplete = false;
      continue;
    }
    for (const one of points) {
      if (one === 0n) continue;
      const enough = saturation(score, indicator, one);
      const isFew = enough !== null && enough <= ONE_BY_ONE;
      if (!isFew) isComplete = false;
      const counts = new Set(Array.from({ length: (isFew ? enough : ONE_BY_ONE) + 1 }, (_, count) => count));
      // One more than enough changes nothing; where there is no such count, the edges of bands lie somewhere beyond.
      for (const count of isFew ? [] : [...overEdges(score, one), enough ?? 0]) {
        for (const near of [count - 1, count, count + 1]) counts.add(near);
      }
      const known = marks.get(each.variable.key) ?? [];
      marks.set(each.variable.key, [...known, ...[...counts].filter((count) => count >= 0)]);
    }
  }
  return { marks, isComplete };
}

/** The count from which one more changes nothing; null where there is none for sure. */
function saturation(score: ScoreModel, { cap, group }: IndicatorModel, points: Decimal): number | null {
  const bound = points < 0n ? score.groups.get(group)?.least : score.groups.get(group)?.most;
  // A group with points of both signs may take on one side what it gave on the other.
  const isOneSided = score.indicators
    .filter((other) => other.group === group)
    .every((other) => other.points?.every((one) => one < 0n === points < 0n) ?? false);
  const most = cap ?? (isOneSided ? (bound ?? null) : null);
  return most === null ? null : counted(most, points);
}

function overEdges({ base, bands }: ScoreModel, points: Decimal): readonly number[] {
  return bands.flatMap(({ edge }) => (edge === null ? [] : [counted(edge - base, points)]));
}

function counted(sum: Decimal, points: Decimal): number {
  const [a, b] = [sum < 0n ? -sum : sum, points < 0n ? -points : points];
  const count = (a + b - 1n) / b;
  return count > 1_000_000n ? 0 : Number(count);
}
