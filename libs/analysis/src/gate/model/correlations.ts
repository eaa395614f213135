import type { Value } from '@xinheng/logic';
import { any, type Atom, type Formula } from '../formula/formula.js';
import type { BaseVariable } from './base-variable.js';
import { isSubset, type RecordsFact } from './subset.js';
import { declaredBehind, type FactModel } from './fact-model.js';

/** A base variable that aggregates records. */
interface Counted extends RecordsFact {
  readonly variable: BaseVariable;
}

/** What holds for every enterprise because of how facts are counted, and which facts hang together beyond it. */
export interface Correlations {
  /** Thresholds that variables have to be cut at besides their own. */
  readonly marks: ReadonlyMap<BaseVariable, readonly Value[]>;
  readonly formulas: readonly Formula[];
  /** Variables that share records with others in a way that the formulas do not tell. */
  readonly loose: ReadonlySet<BaseVariable>;
}

/**
 * What one pass over the same records cannot give at once: a count of 0 with a record of a kind among them, fewer in
 * two years than in one, a latest day of nothing.
 */
export function correlationsOf(
  model: FactModel,
  variables: readonly BaseVariable[],
  marksOf: (variable: BaseVariable) => readonly Value[],
): Correlations {
  const counted = variables.flatMap((variable): Counted[] => {
    const declared = declaredBehind(model.index, model.asOf, variable.key);
    if (declared === undefined || variable.memberOf !== undefined || !('records' in declared.fact.from)) return [];
    return [{ variable, plugin: declared.plugin, fact: declared.fact }];
  });
  const pairs = counted.flatMap((inner) =>
    counted
      .filter((outer) => outer !== inner && isSubset(inner, outer, model.names(inner.plugin)))
      .map((outer) => ({ inner, outer })),
  );
  const marks = sharedMarks(counted, pairs, marksOf);
  const formulas = pairs.flatMap(({ inner, outer }) => implied(inner, outer, marks.get(inner.variable) ?? []));
  return { marks, formulas, loose: looseOf(counted, pairs) };
}

const isCount = ({ fact: { aggregate } }: Counted): boolean => aggregate === 'count';
const isExists = ({ fact: { aggregate } }: Counted): boolean => (aggregate ?? 'exists') === 'exists';

/** What a fact over some records says of a fact over those and perhaps more. */
function implied(inner: Counted, outer: Counted, marks: readonly Value[]): readonly Formula[] {
  const [a, b] = [inner.variable, outer.variable];
  const [some, isThere] = [whereCounted(inner), whereSeen(outer)];
  if (some === null || isThere === null) return [];
  const formulas: Formula[] = [any([opposite(some), isThere])];
  if (!isCount(inner) || !isCount(outer)) return formulas;
  for (const mark of marks) {
    if (typeof mark === 'number') formulas.push(any([opposite(atLeast(a, mark + 1)), atLeast(b, mark + 1)]));
  }
  return formulas;
}

/** What only a fact that has counted a record can be; null where nothing is sure. */
function whereCounted(counted: Counted): Atom | null {
  const { variable, fact } = counted;
  switch (fact.aggregate) {
    case 'sum':
      return atom(variable, [0], (value) => value !== 0 && value !== 0n);
    case 'distinct':
      return atLeast(variable, 1);
    case 'average':
    case 'min':
    case 'max':
    case 'latest':
      return fact.absent === undefined ? atom(variable, [], (value) => value !== null) : null;
    default:
      return whereSeen(counted);
  }
}

/** What every fact that has counted a record is; null where nothing is sure. */
function whereSeen({ variable, fact }: Counted): Atom | null {
  switch (fact.aggregate ?? 'exists') {
    case 'exists':
      return atom(variable, [], (value) => value === true);
    case 'count':
      return atLeast(variable, 1);
    case 'daysSinceLatest':
      return fact.absent === undefined ? atom(variable, [], (value) => value !== null) : null;
    default:
      return null;
  }
}

function atLeast(variable: BaseVariable, least: number): Atom {
  return atom(variable, [least - 1], (value) => typeof value === 'number' && value >= least);
}

function atom(variable: BaseVariable, marks: readonly Value[], holds: (value: Value) => boolean): Atom {
  return { kind: 'atom', variable, marks, holds };
}

function opposite(of: Formula): Formula {
  return { kind: 'not', of };
}

/** Facts that are compared with each other through records are cut at the same places. */
function sharedMarks(
  counted: readonly Counted[],
  pairs: readonly { readonly inner: Counted; readonly outer: Counted }[],
  marksOf: (variable: BaseVariable) => readonly Value[],
): ReadonlyMap<BaseVariable, readonly Value[]> {
  const groups = new Map<Counted, Set<Value>>();
  for (const one of counted) if (isCount(one)) groups.set(one, new Set([0, ...marksOf(one.variable)]));
  for (const { inner, outer } of pairs) {
    const [a, b] = [groups.get(inner), groups.get(outer)];
    if (a === undefined || b === undefined || a === b) continue;
    for (const mark of b) a.add(mark);
    for (const [one, group] of groups) if (group === b) groups.set(one, a);
  }
  return new Map([...groups].map(([{ variable }, group]) => [variable, [...group]]));
}

/**
 * Facts over the same items that neither contains the other may have records in common, or share all of a third: what
 * is then possible together has to be tried with records.
 */
function looseOf(
  counted: readonly Counted[],
  pairs: readonly { readonly inner: Counted; readonly outer: Counted }[],
): ReadonlySet<BaseVariable> {
  const loose = new Set<BaseVariable>();
  for (const one of counted) {
    if (!isCount(one) && !isExists(one)) loose.add(one.variable);
    const parts = pairs.filter(({ outer }) => outer === one).map(({ inner }) => inner);
    const related = new Set(parts);
    // Two kinds of records within a third: their counts have a sum that the third cannot be below.
    if (parts.some((a) => parts.some((b) => a !== b && !isChain(a, b, pairs)))) {
      for (const variable of [one, ...related].map((part) => part.variable)) loose.add(variable);
    }
  }
  return loose;
}

function isChain(
  a: Counted,
  b: Counted,
  pairs: readonly { readonly inner: Counted; readonly outer: Counted }[],
): boolean {
  return pairs.some(({ inner, outer }) => (inner === a && outer === b) || (inner === b && outer === a));
}
