import type { Basis } from '@xinheng/facts';
import type { Json } from '@xinheng/logic';
import type { Gate } from '../gate.js';

const CODE = 'gate-no-basis';

/** Numbers that decide about a grade, in rules, indicators, bands and facts, for which no article is cited. */
export function checkBases(gate: Gate): void {
  const { scheme, plugin, facts } = gate.model;
  const look = (key: string, pointer: string, basis: Basis | undefined, numbers: readonly number[]): void => {
    if ((basis ?? scheme.basis) !== undefined || numbers.length === 0) return;
    gate.report(CODE, pointer, { rules: [key], params: { rule: key, value: shown(numbers) } });
  };
  if (scheme.method === 'decision') {
    for (const [at, rule] of scheme.rules.entries()) look(rule.key, `/rules/${at}`, rule.basis, numbersOf(rule.when));
  } else {
    for (const [at, one] of (scheme.vetoes ?? []).entries())
      look(one.key, `/vetoes/${at}`, one.basis, numbersOf(one.when));
    for (const [at, one] of scheme.indicators.entries()) {
      look(one.key, `/indicators/${at}`, one.basis, numbersOf([one.when ?? null, one.points, one.cap ?? null]));
    }
    for (const [at, one] of scheme.bands.entries()) {
      look(`band:${one.grade}`, `/bands/${at}`, one.basis, numbersOf(one.min ?? null));
    }
  }
  for (const { key, from, basis, title } of plugin.facts) {
    if (basis !== undefined || !('logic' in from) || facts.names(plugin.id).fact(key) === undefined) continue;
    const numbers = numbersOf(from.logic);
    const place = { plugin: plugin.id, resource: 'facts', key } as const;
    if (numbers.length > 0) gate.report(CODE, '/from/logic', { place, params: { rule: title, value: shown(numbers) } });
  }
}

/** The numbers that stand in an expression. */
function numbersOf(json: Json, found: number[] = []): readonly number[] {
  if (typeof json === 'number') found.push(json);
  else if (typeof json === 'object' && json !== null) for (const inner of Object.values(json)) numbersOf(inner, found);
  return found;
}

function shown(numbers: readonly number[]): string {
  return [...new Set(numbers)].join('、');
}
