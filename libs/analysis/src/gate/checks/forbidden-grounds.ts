import { variablesOf } from '@xinheng/logic';
import type { Gate } from '../gate.js';
import { groundOf } from '../grounds.js';

const CODE = 'gate-forbidden-ground';

/**
 * Rules that give less than the best grade, vetoes and indicators that take points, that read what nobody may be
 * graded down for: ownership, the home region, complaints made, objections filed, the use of remedies.
 */
export function checkGrounds(gate: Gate): void {
  const { scheme, facts, plugin, rules, indicators } = gate.model;
  const [best] = scheme.grades;
  const taking = new Set(
    scheme.method === 'score'
      ? scheme.indicators.filter(({ points }) => typeof points !== 'number' || points < 0).map(({ key }) => key)
      : [],
  );
  const adverse = [
    ...rules.filter(({ grade }) => grade !== best?.key),
    ...indicators.filter(({ key }) => taking.has(key)),
  ];
  const often =
    scheme.method === 'score' ? scheme.indicators.filter(({ key, each }) => taking.has(key) && each !== undefined) : [];
  const reading = [
    ...adverse.map(({ key, pointer, basis, tree }) => ({ key, pointer, basis, names: variablesOf(tree) })),
    ...often.map(({ key, each = '', basis = scheme.basis }) => ({
      key,
      pointer: `/indicators/${scheme.method === 'score' ? scheme.indicators.findIndex((one) => one.key === key) : 0}`,
      basis: basis ?? null,
      names: [each],
    })),
  ];
  for (const { key, pointer, basis, names } of reading) {
    for (const thing of facts.things(names, plugin.id)) {
      const ground = groundOf(thing);
      if (ground === null) continue;
      const params = { rule: key, fact: thing.title, ground };
      gate.report(CODE, pointer, { rules: [key], bases: [basis], params, severity: 'error' });
    }
  }
}
