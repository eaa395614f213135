import type { CellFormula } from '../solver/cell-formula.js';
import { denied } from '../solver/cell-formula.js';
import type { Gate } from '../gate.js';
import { boundsOf, canMeet } from '../solver/bounds.js';
import { firstOf } from './reach.js';

const CODE = 'gate-overlap';
/** More than anybody reads; the rest is told to be left. */
const MOST = 100;

/**
 * Two rules that hold at once where the earlier gives the better grade and decides: somebody may have meant the other.
 * In a table that reads from the worst grade down the worse one counts, which is no finding (plugin-format, Scheme).
 */
export function checkOverlaps(gate: Gate, reached: readonly boolean[]): void {
  const { rules, space } = gate.space;
  const places = new Map(gate.model.scheme.grades.map(({ key }, place) => [key, place]));
  const placeOf = (order: number) => places.get(gate.model.rules[order]?.grade ?? '') ?? -1;
  const denials = rules.map((rule) => denied(rule, space.sizes));
  const bounds = rules.map((rule) => boundsOf(rule, space.sizes));
  let found = 0;
  for (const [earlier, first] of rules.entries()) {
    if (reached[earlier] !== true) continue;
    for (let later = earlier + 1; later < rules.length; later++) {
      const second = rules[later];
      if (second === undefined || placeOf(earlier) >= placeOf(later)) continue;
      if (!canMeet(bounds[earlier] ?? null, bounds[later] ?? null)) continue;
      if (found >= MOST) {
        gate.unproven.add(CODE);
        return;
      }
      if (report(gate, [earlier, later], [first, second, ...denials.slice(0, earlier)])) found++;
    }
  }
}

function report(gate: Gate, [earlier, later]: readonly [number, number], demands: readonly CellFormula[]): boolean {
  const both = gate.inquiry.find(demands.slice(0, 2));
  const isShown = both.found === 'one' && firstOf(gate, both.point) === earlier;
  const answer = isShown ? both : gate.find(CODE, demands);
  const [one, other] = [gate.model.rules[earlier], gate.model.rules[later]];
  if (answer.found !== 'one' || one === undefined || other === undefined) return false;
  const params = { earlier: one.key, grade: one.grade, later: other.key, other: other.grade };
  gate.report(CODE, one.pointer, { rules: [one.key, other.key], bases: [one.basis, other.basis], params }, answer);
  return true;
}
