import type { FactDefinition } from '@xinheng/facts';
import type { DecisionScheme, GradingDefinitions, SchemeRule } from '@xinheng/grading';
import { table, tablePlugin } from './gate-table.js';

const basis = { document: 'measures', article: '第六条' };
const FACTS = 40;
const LEVELS = 25;

const [item] = tablePlugin.catalogue;
const facts = Array.from({ length: FACTS }, (_, at): FactDefinition => ({
  key: `fact-${at}`,
  title: `第${at}类失信次数`,
  type: 'integer',
  from: { records: { items: [`item-${at}`] } },
  aggregate: 'count',
  basis,
}));

/** A rule of the large table: of its fact so many times or more. */
function rule(fact: number, level: number, grade: string, key = `rule-${fact}-${level}`): SchemeRule {
  return { key, grade, when: { '>=': [{ var: `fact-${fact}` }, 2 * level + 1] }, reason: key, basis };
}

/** 1,000 rules over 40 facts from the worst grade down, with the rules that `planted` puts among them. */
export function largeTable(planted: (rules: readonly SchemeRule[]) => readonly SchemeRule[]): GradingDefinitions {
  const rules = Array.from({ length: LEVELS }, (_, down) => LEVELS - 1 - down).flatMap((level) =>
    facts.map((_, fact) => rule(fact, level, ['B', 'C', 'D', 'E'][Math.floor((level * 4) / LEVELS)] ?? 'E')),
  );
  const scheme: DecisionScheme = { ...table, rules: planted(rules) };
  return {
    ...tablePlugin,
    catalogue: item === undefined ? [] : facts.map((_, at) => ({ ...item, key: `item-${at}` })),
    facts,
    schemes: [scheme],
  };
}

export { rule as largeRule };
