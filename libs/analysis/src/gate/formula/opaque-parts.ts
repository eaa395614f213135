import type { RuleNode, Value } from '@xinheng/logic';
import type { Formula, Opaque } from './formula.js';

/** The parts of a formula that are tried on concrete enterprises only. */
export function opaqueIn(formula: Formula): readonly Opaque[] {
  if (formula.kind === 'opaque') return [formula];
  if (formula.kind === 'not') return opaqueIn(formula.of);
  return formula.kind === 'all' || formula.kind === 'any' ? formula.parts.flatMap(opaqueIn) : [];
}

/** Numbers that stand in an expression: near them its truth is likely to turn. */
export function numbersIn(tree: RuleNode, found: Value[] = []): readonly Value[] {
  if (tree.kind === 'literal' && (typeof tree.value === 'number' || typeof tree.value === 'bigint')) {
    found.push(tree.value);
  }
  for (const operand of tree.operands) numbersIn(operand, found);
  return found;
}
