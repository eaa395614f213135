import { decimalOf, type Decimal, type Value } from '@xinheng/logic';
import type { Gate } from '../gate.js';
import { slotsIn } from '../solver/cell-formula.js';
import type { Point } from '../solver/inquiry.js';
import type { IndicatorModel } from './score-model.js';

/** Combinations of the facts of one indicator that are looked at. */
const MOST = 5_000;

/** A step of one fact towards the worse by which an indicator gives more. */
export interface Step {
  readonly better: ReadonlyMap<number, number>;
  readonly worse: ReadonlyMap<number, number>;
}

/**
 * The steps towards a worse record by which one indicator, taken by itself, gives more points; empty: there are none,
 * and the indicator can never reward. Null: too many to look at.
 */
export function rewardingSteps(gate: Gate, indicator: IndicatorModel): readonly Step[] | null {
  const { space } = gate.space;
  const { sizes, variables } = space;
  const slots = [...slotsOf(gate, indicator)].sort((a, b) => a - b);
  if (slots.reduce((count, slot) => count * (sizes[slot] ?? 1), 1) > MOST) return null;
  const plain = space.plainest(space.full);
  const steps: Step[] = [];
  const known = new Map<string, Decimal>();
  const pointsAt = (cells: readonly number[]): Decimal => {
    const name = cells.join(' ');
    let points = known.get(name);
    if (points === undefined) {
      const point = [...plain];
      for (const [at, slot] of slots.entries()) point[slot] = cells[at] ?? 0;
      known.set(name, (points = pointsOf(gate, indicator, point)));
    }
    return points;
  };
  for (const cells of combinations(slots.map((slot) => sizes[slot] ?? 1))) {
    for (const [at, slot] of slots.entries()) {
      const { direction } = variables[slot] ?? {};
      const next = (cells[at] ?? 0) + (direction === 'favourable' ? -1 : 1);
      if (direction === 'neutral' || next < 0 || next >= (sizes[slot] ?? 0)) continue;
      const worse = cells.with(at, next);
      if (pointsAt(worse) > pointsAt(cells)) steps.push({ better: named(slots, cells), worse: named(slots, worse) });
    }
  }
  return steps;
}

function slotsOf(gate: Gate, { when, tree, each }: IndicatorModel): ReadonlySet<number> {
  const { space } = gate.space;
  const slots = slotsIn(space.formula(when));
  const { facts, plugin } = gate.model;
  const read = facts.meaning(plugin.id).reads(tree);
  const often = each === null ? new Set<string>() : facts.readBy([each.name], plugin.id);
  for (const [slot, { key }] of space.variables.entries()) if (read.has(key) || often.has(key)) slots.add(slot);
  return slots;
}

/** What an indicator gives an enterprise: its points, as often as it says, up to its cap. */
function pointsOf(gate: Gate, { when, tree, each, cap }: IndicatorModel, point: Point): Decimal {
  const { inquiry, model } = gate;
  if (!inquiry.holds(gate.space.space.formula(when), point)) return 0n;
  const count = each === null ? 1 : Number(model.facts.value(model.plugin.id, each.name, inquiry.choiceOf(point)));
  if (!(count > 0)) return 0n;
  const sum = decimal(inquiry.evaluated(tree, model.plugin.id, point)) * BigInt(count);
  if (cap === null) return sum;
  return sum > cap ? cap : sum < -cap ? -cap : sum;
}

function decimal(value: Value): Decimal {
  return typeof value === 'number' ? decimalOf(value) : typeof value === 'bigint' ? value : 0n;
}

function named(slots: readonly number[], cells: readonly number[]): ReadonlyMap<number, number> {
  return new Map(slots.map((slot, at) => [slot, cells[at] ?? 0]));
}

function* combinations(sizes: readonly number[]): Generator<readonly number[]> {
  const cells = sizes.map(() => 0);
  for (;;) {
    yield [...cells];
    let at = cells.length - 1;
    while (at >= 0 && (cells[at] ?? 0) + 1 >= (sizes[at] ?? 1)) cells[at--] = 0;
    if (at < 0) return;
    cells[at] = (cells[at] ?? 0) + 1;
  }
}
