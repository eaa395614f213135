import { denied, type CellFormula } from '../solver/cell-formula.js';
import { isUpClosed } from '../solver/is-up-closed.js';
import { Neighbourhood } from '../solver/neighbourhood.js';
import type { Point } from '../solver/inquiry.js';
import { Twin, type Pair } from '../solver/twin.js';
import { closingOf, type Closing } from '../model/scheme-model.js';
import type { Gate } from '../gate.js';
import type { Certainty } from '../types.js';
import { firstOf } from './reach.js';

const CODE = 'gate-worse-record-better-grade';
/** Tables beyond this are proven by their form, or searched. */
const MOST_RULES = 150;
/** Enterprises whose record is made worse, step by step, where there is no proof. */
const MOST_STARTS = 150;

/**
 * Rules of a table by which an enterprise gets a better grade than it would with a better record: more or graver
 * adverse records, or fewer favourable ones, everything else equal. Which facts are adverse the catalogue says.
 */
export function checkMonotone(gate: Gate, reached: readonly boolean[]): void {
  const closing = closingOf(gate.model);
  if (closing === null || isMonotoneByForm(gate, reached, closing.grade)) return;
  const seen = new Set<string>();
  if (gate.space.rules.length > MOST_RULES) {
    search(gate, closing, seen);
    return;
  }
  const twin = new Twin(gate.inquiry);
  let isOpen = false;
  for (let cut = 0; cut < gate.model.scheme.grades.length - 1; cut++) {
    const isGood = gradeAtLeast(gate, cut, closing.grade);
    const pair = twin.find([denied(isGood, gate.space.space.sizes)], [isGood]);
    if (pair === 'unknown') isOpen = true;
    else if (pair !== 'none') reportPair(gate, pair, closing, seen, 'exact');
  }
  if (isOpen) search(gate, closing, seen);
}

/** Makes records worse one fact at a time and looks at the grade; what is not found so is not proven. */
function search(gate: Gate, closing: Closing, seen: Set<string>): void {
  const near = new Neighbourhood(gate.inquiry);
  const places = new Map([...gate.model.scheme.grades.entries()].map(([place, { key }]) => [key, place]));
  const placeOf = (point: Point) => places.get(gate.model.rules[firstOf(gate, point)]?.grade ?? closing.grade) ?? -1;
  gate.unproven.add(CODE);
  let starts = 0;
  for (const start of gate.inquiry.points(5)) {
    if (++starts > MOST_STARTS || seen.size > 0) return;
    if (!near.isPossible(start)) continue;
    const place = placeOf(start);
    if (place <= 0) continue;
    for (const worse of near.neighbours(start, near.noBetterThan(start))) {
      if (placeOf(worse) < place) {
        reportPair(gate, { better: start, worse }, closing, seen, 'searched');
        return;
      }
    }
  }
}

/**
 * A table that reads from the worst grade down, whose conditions all stay true as the record gets worse, is monotone:
 * the worse enterprise meets the rule of the better one, or an earlier one.
 */
function isMonotoneByForm(gate: Gate, reached: readonly boolean[], closing: string): boolean {
  const { rules, space } = gate.space;
  const places = gate.model.scheme.grades.map(({ key }) => key);
  const order = [...gate.model.rules.flatMap(({ grade }, at) => (reached[at] === true ? [grade] : [])), closing].map(
    (grade) => places.indexOf(grade),
  );
  return (
    order.every((place, at) => at === 0 || place <= (order[at - 1] ?? place)) &&
    rules.every((rule) => isUpClosed(rule, space))
  );
}

/** What holds where the table gives one of the best grades, up to and with the one at `cut`. */
function gradeAtLeast({ model, space }: Gate, cut: number, closing: string): CellFormula {
  const places = new Map(model.scheme.grades.map(({ key }, place) => [key, place]));
  const isGood = (grade: string) => (places.get(grade) ?? cut + 1) <= cut;
  let formula: CellFormula = { kind: 'constant', value: isGood(closing) };
  for (let at = space.rules.length - 1; at >= 0; at--) {
    const rule = space.rules[at];
    if (rule === undefined) continue;
    formula = isGood(model.rules[at]?.grade ?? '')
      ? { kind: 'any', parts: [rule, formula] }
      : { kind: 'all', parts: [denied(rule, space.space.sizes), formula] };
  }
  return formula;
}

function reportPair(
  gate: Gate,
  { better, worse }: Pair,
  closing: Closing,
  seen: Set<string>,
  certainty: Certainty,
): void {
  const ruleOf = (point: readonly number[]) =>
    gate.model.rules[firstOf(gate, point)] ?? { ...closing, pointer: '/otherwise' };
  const [rule, other] = [ruleOf(worse), ruleOf(better)];
  const name = `${rule.key} ${other.key}`;
  if (seen.has(name)) return;
  seen.add(name);
  gate.report(CODE, rule.pointer, {
    rules: [rule.key, other.key],
    bases: [rule.basis, other.basis],
    params: { rule: rule.key, grade: rule.grade, other: other.key, otherGrade: other.grade },
    example: gate.example(worse),
    compared: gate.example(better),
    certainty,
  });
}
