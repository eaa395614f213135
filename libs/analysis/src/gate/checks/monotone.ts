import type { Basis } from '@xinheng/facts';
import { denied, type CellFormula } from '../solver/cell-formula.js';
import { isUpClosed } from '../solver/is-up-closed.js';
import { Twin, type Pair } from '../solver/twin.js';
import { closingOf } from '../model/scheme-model.js';
import type { Gate } from '../gate.js';
import { firstOf } from './reach.js';

const CODE = 'gate-worse-record-better-grade';
/** Tables beyond this are proven by their form or not at all. */
const MOST_RULES = 150;

/**
 * Rules of a table by which an enterprise gets a better grade than it would with a better record: more or graver
 * adverse records, or fewer favourable ones, everything else equal. Which facts are adverse the catalogue says.
 */
export function checkMonotone(gate: Gate, reached: readonly boolean[]): void {
  const closing = closingOf(gate.model);
  if (closing === null || isMonotoneByForm(gate, reached, closing.grade)) return;
  const { rules } = gate.space;
  if (rules.length > MOST_RULES) {
    gate.unproven.add(CODE);
    return;
  }
  const twin = new Twin(gate.inquiry);
  const seen = new Set<string>();
  for (let cut = 0; cut < gate.model.scheme.grades.length - 1; cut++) {
    const isGood = gradeAtLeast(gate, cut, closing.grade);
    const pair = twin.find([denied(isGood, gate.space.space.sizes)], [isGood]);
    if (pair === 'unknown') gate.unproven.add(CODE);
    else if (pair !== 'none') reportPair(gate, pair, closing, seen);
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
  closing: { readonly key: string; readonly grade: string; readonly basis: Basis | null },
  seen: Set<string>,
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
  });
}
