import type { RuleNode } from '@xinheng/logic';
import { variablesOf } from '@xinheng/logic';
import { formulaOf, type Meaning } from '../formula/compile-condition.js';
import { not, type Formula } from '../formula/formula.js';
import type { ConditionModel } from '../model/scheme-model.js';
import type { Gate } from '../gate.js';

const ALWAYS = 'gate-part-always-true';
const NEVER = 'gate-part-always-false';

/**
 * Parts of a condition that are the same for everybody for whom they are asked: what stands before them in the same
 * condition has been decided by then. Parts that read no fact, such as a parameter that switches a rule, are not.
 */
export function checkDeadParts(gate: Gate): void {
  const { facts, plugin, rules, indicators } = gate.model;
  const meaning = facts.meaning(plugin.id);
  const look = (condition: ConditionModel, isRule: boolean) =>
    new Parts(gate, meaning, condition, isRule).visit(condition.tree, []);
  for (const rule of rules) look(rule, true);
  for (const indicator of indicators) look(indicator, false);
}

class Parts {
  constructor(
    private readonly gate: Gate,
    private readonly meaning: Meaning,
    private readonly condition: ConditionModel,
    private readonly isRule: boolean,
  ) {}

  /** Looks at a part that is asked where `given` holds. */
  visit(node: RuleNode, given: readonly Formula[]): void {
    if (node.type.kind !== 'boolean' || this.isReported(node, given)) return;
    const { operator, operands } = node;
    if (operator === 'and' || operator === 'or') {
      const before = [...given];
      for (const operand of operands) {
        this.visit(operand, before);
        const held = formulaOf(operand, this.meaning);
        before.push(operator === 'and' ? held : not(held));
      }
    } else if (operator === '!' || operator === '!!') {
      for (const operand of operands) this.visit(operand, given);
    } else if (operator === 'if') this.visitChoice(operands, given);
  }

  private visitChoice(operands: readonly RuleNode[], given: readonly Formula[]): void {
    const before = [...given];
    for (const [at, operand] of operands.entries()) {
      const isCondition = at % 2 === 0 && at < operands.length - 1;
      if (isCondition || at === operands.length - 1) this.visit(operand, before);
      if (!isCondition) continue;
      const held = formulaOf(operand, this.meaning);
      const [value] = operands.slice(at + 1);
      if (value !== undefined && at + 1 < operands.length - 1) this.visit(value, [...before, held]);
      before.push(not(held));
    }
  }

  /** Whether the part says the same for everybody; then what is in it is not looked at. */
  private isReported(node: RuleNode, given: readonly Formula[]): boolean {
    if (variablesOf(node).every((name) => this.meaning.isKnown(name))) return true;
    const { space } = this.gate.space;
    const own = formulaOf(node, this.meaning);
    const context = given.map((formula) => space.formula(formula));
    const isTrue = this.gate.find(NEVER, [...context, space.formula(own)]);
    const isFalse = this.gate.find(ALWAYS, [...context, space.formula(not(own))]);
    // What is asked of nobody is told by the part before it, a whole condition that is never true as its rule.
    if (isTrue.found === 'none' && isFalse.found === 'none') return true;
    if (isTrue.found === 'none' && node === this.condition.tree && this.isRule) return true;
    if (isTrue.found !== 'none' && isFalse.found !== 'none') return false;
    const { key, basis } = this.condition;
    const code = isTrue.found === 'none' ? NEVER : ALWAYS;
    const details = { rules: [key], bases: [basis], params: { rule: key } };
    this.gate.report(code, node.pointer, details, isTrue.found === 'none' ? isFalse : isTrue);
    return true;
  }
}
