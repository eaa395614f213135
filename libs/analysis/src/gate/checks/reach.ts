import { denied, slotsIn } from '../solver/cell-formula.js';
import { closingOf, type RuleModel } from '../model/scheme-model.js';
import type { Gate } from '../gate.js';

const NEVER = 'gate-rule-never-holds';
const SHADOWED = 'gate-rule-never-reached';
const GRADE = 'gate-grade-unreachable';
/** Rules beside the one that is never reached that are named. */
const MOST_NAMED = 5;
/** So many earlier rules are sifted for those that are needed. */
const MOST_SIFTED = 40;

/**
 * Rules that hold for nobody, rules before which others have always decided, and a closing grade that nobody gets.
 * @returns for each rule whether somebody is decided by it; unknown counts as yes
 */
export function checkReach(gate: Gate): readonly boolean[] {
  const { rules } = gate.space;
  const { model } = gate;
  const denials = rules.map((rule) => denied(rule, gate.space.space.sizes));
  const reached = model.rules.map((rule, order) => {
    const own = rules[order];
    if (own === undefined) return true;
    const held = gate.find(NEVER, [own]);
    const params = { rule: rule.key };
    if (held.found === 'none') {
      gate.report(NEVER, `${rule.pointer}/when`, { rules: [rule.key], bases: [rule.basis], params });
      return false;
    }
    if (held.found === 'one' && firstOf(gate, held.point) === order) return true;
    if (gate.find(SHADOWED, [own, ...denials.slice(0, order)]).found !== 'none') return true;
    const before = coverOf(gate, order);
    gate.report(
      SHADOWED,
      rule.pointer,
      {
        rules: [rule.key, ...before.map(({ key }) => key)],
        bases: [rule, ...before].map(({ basis }) => basis),
        params: { rule: rule.key, before: before.map(({ key }) => key).join('、') },
      },
      held,
    );
    return false;
  });
  checkClosing(gate, reached, denials);
  return reached;
}

/** The position of the rule that decides an enterprise; -1 where none holds. */
export function firstOf({ inquiry, space }: Gate, point: readonly number[]): number {
  return space.rules.findIndex((rule) => inquiry.holds(rule, point));
}

function checkClosing(gate: Gate, reached: readonly boolean[], denials: Gate['space']['rules']): void {
  const closing = closingOf(gate.model);
  if (closing === null) return;
  const isGiven = gate.model.rules.some(({ grade }, order) => grade === closing.grade && reached[order] === true);
  if (isGiven || gate.find(GRADE, denials).found !== 'none') return;
  const params = { grade: closing.grade };
  gate.report(GRADE, '/otherwise', { rules: [closing.key], bases: [closing.basis], params });
}

/** Earlier rules that together take everybody for whom a rule holds; one of them alone where that is enough. */
function coverOf(gate: Gate, order: number): readonly RuleModel[] {
  const { rules, space } = gate.space;
  const own = rules[order];
  if (own === undefined) return [];
  const isEnough = (cover: readonly number[]): boolean => {
    const others = cover.flatMap((one) => rules[one] ?? []);
    return gate.inquiry.find([own, ...others.map((rule) => denied(rule, space.sizes))]).found === 'none';
  };
  const slots = slotsIn(own);
  const before = [...gate.model.rules.slice(0, order).keys()];
  // Those that read nothing else are the likeliest, and few.
  const near = before.filter((one) => [...slotsIn(rules[one] ?? own)].every((slot) => slots.has(slot)));
  const alone = near.find((one) => isEnough([one]));
  let cover = alone === undefined ? (isEnough(near) ? near : before) : [alone];
  if (cover.length <= MOST_SIFTED) {
    for (const one of cover) {
      const fewer = cover.filter((other) => other !== one);
      if (isEnough(fewer)) cover = fewer;
    }
  }
  return cover.slice(0, MOST_NAMED).flatMap((one) => gate.model.rules[one] ?? []);
}
