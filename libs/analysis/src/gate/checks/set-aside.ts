import { variablesOf, type RuleNode } from '@xinheng/logic';
import type { Gate } from '../gate.js';

const CODE = 'gate-set-aside';
/** Enterprises that are tried. */
const MOST = 600;

/** Enterprises that get no grade because the arithmetic of a rule ends: division by zero above all. Searched for. */
export function checkSetAside(
  gate: Gate,
  points: readonly { readonly key: string; readonly pointer: string; readonly tree: RuleNode }[],
): void {
  const { rules, indicators, facts, plugin } = gate.model;
  const dividing = [...rules, ...indicators, ...points].find(({ tree }) => divides(tree, plugin.id));
  if (dividing === undefined || gate.program?.vectors == null) return;
  const everybody = gate.space.space.bearingOn(gate.space.space.everything());
  let tries = 0;
  for (const point of gate.inquiry.points(3)) {
    if (++tries > MOST) break;
    if (!gate.inquiry.holdsAll(everybody, point) || gate.verdict(point) !== null) continue;
    const { key, pointer } = dividing;
    gate.report(CODE, pointer, { rules: [key], params: {} }, { found: 'one', point, isSearched: true });
    return;
  }
  gate.unproven.add(CODE);

  function divides(tree: RuleNode, reader: string): boolean {
    if (tree.operator === '/' || tree.operator === '%') return true;
    if (tree.operands.some((operand) => divides(operand, reader))) return true;
    return variablesOf(tree).some((name) => {
      const declared = facts.names(reader).fact(name);
      const inner =
        declared !== undefined && 'logic' in declared.fact.from
          ? facts.names(declared.plugin).logic(declared).tree
          : null;
      return tree.kind === 'variable' && inner !== null && divides(inner, declared?.plugin ?? reader);
    });
  }
}
