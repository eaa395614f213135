import type { Gate } from '../gate.js';
import { rewardingSteps, type Step } from '../score/indicator-steps.js';
import type { IndicatorModel, ScoreModel } from '../score/score-model.js';
import type { ScoreSearch } from '../score/score-search.js';
import type { CellFormula } from '../solver/cell-formula.js';
import { cellSet } from '../solver/cell-set.js';
import { Twin, type Pair } from '../solver/twin.js';

const CODE = 'gate-indicator-rewards-worse';
/** Steps of one indicator, and enterprises for each, that are tried with the whole score card. */
const MOST_STEPS = 12;
const MOST_OTHERS = 60;

/**
 * Indicators by which a worse record scores higher. Where no indicator rewards by itself the score cannot either:
 * caps, bounds and sums keep the order.
 * @returns whether the score is proven to be monotone
 */
export function checkRewards(gate: Gate, score: ScoreModel, search: ScoreSearch, isComplete: boolean): boolean {
  const twin = new Twin(gate.inquiry);
  const open: IndicatorModel[] = [];
  let hasFound = false;
  for (const indicator of score.indicators) {
    const steps = rewardingSteps(gate, indicator);
    if (steps?.length === 0) continue;
    const pair = steps && realised(gate, twin, search, steps);
    if (pair === 'none') continue;
    if (pair === null) open.push(indicator);
    else {
      hasFound = true;
      report(gate, indicator, pair);
    }
  }
  const [first] = open;
  if (hasFound || first === undefined) return !hasFound;
  const everyone = search.everyone();
  if (everyone === null || !isComplete) {
    gate.unproven.add(CODE);
    return false;
  }
  const pair = everyone.reward(({ score: points }) => -(points ?? 0));
  if (pair !== null) report(gate, first, pair);
  return pair === null;
}

/** Two enterprises that differ by a rewarding step and score as it says; `none` where no two differ so. */
function realised(gate: Gate, twin: Twin, search: ScoreSearch, steps: readonly Step[]): Pair | 'none' | null {
  let isPossible = steps.length > MOST_STEPS;
  for (const step of steps.slice(0, MOST_STEPS)) {
    const pair = twin.find(fixed(gate, step.better), fixed(gate, step.worse));
    if (pair === 'none') continue;
    isPossible = true;
    if (pair !== 'unknown' && isRewarded(gate, pair)) return pair;
    const among = amongOthers(gate, search, step);
    if (among !== null) return among;
  }
  return isPossible ? null : 'none';
}

/** The step taken by enterprises that have other things on record, where bounds do not hide it. */
function amongOthers(gate: Gate, search: ScoreSearch, step: Step): Pair | null {
  let tries = 0;
  for (const point of gate.inquiry.points(7)) {
    if (++tries > MOST_OTHERS) return null;
    const [better, worse] = [step.better, step.worse].map((cells) =>
      point.map((cell, slot) => cells.get(slot) ?? cell),
    );
    if (better === undefined || worse === undefined) continue;
    const pair = { better, worse };
    if (search.isPossible(better) && search.isPossible(worse) && isRewarded(gate, pair)) return pair;
  }
  return null;
}

function isRewarded(gate: Gate, { better, worse }: Pair): boolean {
  const [a, b] = [gate.verdict(better)?.score, gate.verdict(worse)?.score];
  return a != null && b != null && b > a;
}

function fixed({ space: { space } }: Gate, cells: ReadonlyMap<number, number>): readonly CellFormula[] {
  return [...cells].map(([slot, cell]) => ({
    kind: 'atom',
    slot,
    cells: cellSet(space.sizes[slot] ?? 0, (one) => one === cell),
  }));
}

function report(gate: Gate, { key, pointer, basis }: IndicatorModel, { better, worse }: Pair): void {
  const [example, compared] = [gate.example(worse), gate.example(better)];
  const params = { rule: key, worse: example.score ?? 0, better: compared.score ?? 0 };
  gate.report(CODE, pointer, { rules: [key], bases: [basis], params, example, compared });
}
