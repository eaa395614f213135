import { qualify } from '@xinheng/facts';
import { variablesOf } from '@xinheng/logic';
import type { Gate } from '../gate.js';
import type { RuleModel } from '../model/scheme-model.js';

const CODE = 'gate-grade-name';

/**
 * A grade that is called as a list is, while being on that list leads to another grade: the text names one thing and
 * defines another. Settled where the rules of the grade cite an article of their own.
 */
export function checkGradeNames(gate: Gate): void {
  const { scheme, rules, definitions } = gate.model;
  if (scheme.method !== 'decision') return;
  const cited = new Set(scheme.rules.filter(({ basis }) => basis !== undefined).map(({ key }) => key));
  const lists = definitions.flatMap(({ id, lists: own }) =>
    own.map((list) => ({ key: `${id}:${list.key}`, title: list.title, names: [list.title, ...aliasesOf(list)] })),
  );
  for (const [order, grade] of scheme.grades.entries()) {
    const called = grade.title.replace(/[“”"「」『』]/g, '');
    const list = lists.find(({ names }) => names.includes(called));
    const giving = rules.filter((rule) => rule.grade === grade.key);
    if (
      list === undefined ||
      giving.some((rule) => reads(gate, rule, list.key)) ||
      giving.every(({ key }) => cited.has(key))
    )
      continue;
    const others = rules.filter((rule) => rule.grade !== grade.key && reads(gate, rule, list.key));
    const [other] = others;
    if (other === undefined) continue;
    const params = { grade: grade.key, title: grade.title, list: list.title, rule: other.key, other: other.grade };
    const concerned = [...giving, ...others];
    gate.report(CODE, `/grades/${order}`, {
      rules: concerned.map(({ key }) => key),
      bases: concerned.map(({ basis }) => basis),
      params,
    });
  }
}

/** Packages declare other names of a list; what grading knows of it is its title. */
function aliasesOf(list: object): readonly string[] {
  const aliases: unknown = 'aliases' in list ? list.aliases : [];
  return Array.isArray(aliases) ? aliases.filter((one): one is string => typeof one === 'string') : [];
}

/** Whether a rule reads membership of a list, through facts too. */
function reads({ model: { facts, plugin } }: Gate, { tree }: RuleModel, list: string): boolean {
  return [...facts.readBy(variablesOf(tree), plugin.id)].some((key) => {
    const [owner = ''] = key.split(':');
    const from = facts.names(owner).fact(key)?.fact.from;
    if (from === undefined || !('list' in from)) return false;
    return qualify(owner, typeof from.list === 'string' ? from.list : from.list.list) === list;
  });
}
