import type { BaseVariable } from '../model/base-variable.js';
import { any, type Formula } from '../formula/formula.js';
import { denied, slotsIn } from '../solver/cell-formula.js';
import { closingOf } from '../model/scheme-model.js';
import type { Gate } from '../gate.js';

const UNSPOKEN = 'gate-gap';
const UNCITED = 'gate-gap-uncited';

/**
 * Enterprises that no rule of a table speaks of. `otherwise` takes them all; that is right for those with nothing on
 * record. It hides a gap where somebody has a record that rules do weigh and gets the best grade by falling through,
 * or where the closing grade has rules of its own, which then describe it incompletely, and nobody cites an article
 * for the rest.
 */
export function checkGap(gate: Gate): void {
  const { model, space } = gate;
  const closing = closingOf(model);
  if (closing === null || model.scheme.method !== 'decision') return;
  const unspoken = space.rules.map((rule) => denied(rule, space.space.sizes));
  const params = { grade: closing.grade };
  const near = { rules: [closing.key], bases: [closing.basis], params };
  if (closing.grade === model.scheme.grades[0]?.key) {
    const answer = gate.find(UNSPOKEN, [...unspoken, space.space.formula(somethingAdverse(gate))]);
    if (answer.found === 'one') {
      gate.report(UNSPOKEN, '/otherwise', near, answer);
      return;
    }
  }
  const given = model.rules.filter(({ grade }) => grade === closing.grade);
  if (given.length === 0 || model.scheme.otherwise.basis !== undefined) return;
  const answer = gate.find(UNCITED, unspoken);
  if (answer.found !== 'one') return;
  const rules = [closing.key, ...given.map(({ key }) => key)];
  gate.report(UNCITED, '/otherwise', { ...near, rules, bases: given.map(({ basis }) => basis) }, answer);
}

/** What holds where anything that the rules read speaks against an enterprise. */
function somethingAdverse({ space }: Gate): Formula {
  const read = new Set(space.rules.flatMap((rule) => [...slotsIn(rule)]));
  return any(
    space.space.variables
      .filter((variable, slot) => variable.direction === 'adverse' && read.has(slot))
      .map((variable: BaseVariable) => ({
        kind: 'atom',
        variable,
        marks: [],
        holds: (value) => value === true || ((typeof value === 'number' || typeof value === 'bigint') && value > 0),
      })),
  );
}
