import { DefinitionIndex, FactNames, type SubjectInput } from '@xinheng/facts';
import { compileScheme, schemeInForce, type DefinitionSet, type Scheme } from '@xinheng/grading';
import { checkRule, traceRule, variablesOf, type RuleTrace, type Value } from '@xinheng/logic';

export const asOf = '2022-06-30';

/** One enterprise of the enumeration: its records, and what is comparable about them. */
export interface Enumerated {
  readonly input: SubjectInput;
  /** The adverse facts by key, higher is worse. */
  readonly adverse: Readonly<Record<string, number>>;
  /** Everything that weighs neither way; two enterprises are compared where it is equal. */
  readonly neutral: string;
}

/** An enterprise with what the compiled scheme and each condition say of it. */
interface Seen extends Enumerated {
  readonly grade: string;
  readonly score: number | null;
  readonly rule: string;
  readonly held: readonly boolean[];
}

/**
 * What is wrong with a scheme, found by grading every enterprise of a small product of domains with the compiled
 * scheme and evaluating every condition of its own: the plain reading of what the gate looks for.
 */
export function faultsByEnumeration(
  set: DefinitionSet,
  key: string,
  enterprises: readonly Enumerated[],
  readFacts: (scheme: Scheme) => ReadonlySet<string>,
): ReadonlySet<string> {
  const program = compileScheme(set, key, asOf);
  const { plugin, edition } = schemeInForce(set, key, asOf);
  const names = new FactNames(new DefinitionIndex(set), plugin.id, asOf);
  const isDecision = edition.method === 'decision';
  const rules = isDecision ? edition.rules : (edition.vetoes ?? []);
  const indicators = isDecision ? [] : edition.indicators.filter(({ when }) => when !== undefined);
  const conditions = [
    ...rules.map((rule, at) => ({ ...rule, pointer: `${isDecision ? '/rules' : '/vetoes'}/${at}/when` })),
    ...indicators.map((rule) => ({
      ...rule,
      pointer: `/indicators/${isDecision ? 0 : edition.indicators.indexOf(rule)}/when`,
    })),
  ].map(({ when, pointer, key }) => {
    const { tree } = checkRule(when, { scope: names, expected: 'boolean', pointer });
    if (tree === null) throw new Error(`${key} is not well formed`);
    return { key, tree, pointer, reads: variablesOf(tree), known: new Map<string, boolean>() };
  });
  const parts = new Map<string, Set<Value>>();
  const seen = new Map<string, Seen>();
  for (const one of enterprises) {
    const vector = program.factsOf(one.input);
    if (vector === null || program.vectors === null) throw new Error('an enterprise that is not graded');
    const facts = new Map(program.facts.map(({ name }, at) => [name, vector[at] ?? null]));
    const read = (name: string): Value => {
      if (!name.startsWith('param.')) return facts.get(name) ?? null;
      return names.parameter(name)?.values[0]?.value ?? null;
    };
    const held = conditions.map(({ tree, reads, known }) => {
      // What reads the same says the same.
      const name = reads.map((fact) => String(read(fact))).join('|');
      const before = known.get(name);
      if (before !== undefined) return before;
      const trace = traceRule(tree, read, { asOf });
      note(trace, parts);
      known.set(name, trace.value === true);
      return trace.value === true;
    });
    const { grade, score, rule } = program.vectors.decide(vector);
    seen.set(JSON.stringify([one.adverse, one.neutral]), { ...one, grade, score, rule, held });
  }
  const all = [...seen.values()];
  const faults = new Set<string>();
  const places = new Map(edition.grades.map((grade, place) => [grade.key, place]));
  const placeOf = (grade: string) => places.get(grade) ?? -1;
  for (const [at, rule] of rules.entries()) {
    if (!all.some(({ held }) => held[at])) faults.add(`never-holds ${rule.key}`);
    else if (!all.some(({ held }) => held.slice(0, rules.length).indexOf(true) === at))
      faults.add(`never-reached ${rule.key}`);
    for (const [later, other] of rules.entries()) {
      if (later <= at || placeOf(rule.grade) >= placeOf(other.grade)) continue;
      if (all.some(({ held }) => held.indexOf(true) === at && held[later]))
        faults.add(`overlap ${rule.key} ${other.key}`);
    }
  }
  for (const { key: condition, pointer } of conditions) {
    // A condition that never holds is told as such, and its parts are not.
    if (!faults.has(`never-holds ${condition}`)) continue;
    for (const part of [...parts.keys()]) if (part.startsWith(pointer)) parts.delete(part);
  }
  for (const [pointer, values] of parts) {
    const isInner = [...parts].some(([outer, own]) => own.size === 1 && pointer.startsWith(`${outer}/`));
    if (values.size === 1 && !isInner) faults.add(`part ${pointer} always ${String([...values][0])}`);
  }
  const [best] = edition.grades;
  if (isDecision) {
    const { otherwise } = edition;
    const adverse = readFacts(edition);
    const falls = all.filter(({ rule }) => rule === 'otherwise');
    const weighs = (one: Seen) => Object.entries(one.adverse).some(([fact, value]) => adverse.has(fact) && value > 0);
    if (otherwise.grade === best?.key && falls.some(weighs)) faults.add('gap');
    if (falls.length === 0 && !all.some(({ grade }) => grade === otherwise.grade)) faults.add('grade-unreachable');
  } else {
    for (const { grade } of edition.bands)
      if (!all.some(({ rule }) => rule === `band:${grade}`)) faults.add(`band ${grade}`);
  }
  if (hasReward(all, ({ grade }) => placeOf(grade))) faults.add('worse-is-better');
  if (hasReward(all, ({ score }) => -(score ?? 0))) faults.add('worse-scores-higher');
  return faults;
}

/** Whether somebody with a record at least as bad as another's, all else equal, has the lower rank. */
function hasReward(all: readonly Seen[], rankOf: (one: Seen) => number): boolean {
  const equals = new Map<string, { readonly record: readonly number[]; readonly rank: number }[]>();
  for (const one of all) {
    const group = equals.get(one.neutral) ?? [];
    group.push({ record: Object.values(one.adverse), rank: rankOf(one) });
    equals.set(one.neutral, group);
  }
  return [...equals.values()].some((group) =>
    group.some((a) =>
      group.some((b) => b.rank < a.rank && b.record.every((value, at) => value >= (a.record[at] ?? 0))),
    ),
  );
}

/** Which values each boolean part of a condition gave where it was asked; what reads no fact is left out. */
function note(trace: RuleTrace, parts: Map<string, Set<Value>>): void {
  trace.operands.forEach((operand) => note(operand, parts));
  if (typeof trace.value !== 'boolean' || !readsFact(trace)) return;
  parts.set(trace.pointer, (parts.get(trace.pointer) ?? new Set()).add(trace.value));
}

function readsFact({ name, operands }: RuleTrace): boolean {
  return (name !== undefined && !name.startsWith('param.')) || operands.some(readsFact);
}
