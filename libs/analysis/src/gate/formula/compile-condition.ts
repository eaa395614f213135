import { RuleEvaluationError, variablesOf, type RuleNode, type Value } from '@xinheng/logic';
import { all, any, FALSE, not, TRUE, type Formula } from './formula.js';
import { comparison, type Sign } from './comparing.js';
import { moved } from './moved.js';
import { valueOfReading, withDefault, type Term } from './term.js';

/** What the names of a condition are, and the value of what reads no fact. */
export interface Meaning {
  readonly plugin: string;
  /** What a name stands for; null where it is unknown. */
  term(name: string): Term | null;
  /** Whether a name is the same for everybody on the day: a parameter, the day itself. */
  isKnown(name: string): boolean;
  /** The value of an expression that reads known names only. Throws `RuleEvaluationError`. */
  evaluate(tree: RuleNode): Value;
  /** The keys of the base variables that an expression reads, through facts too. */
  reads(tree: RuleNode): ReadonlySet<string>;
}

const signs: Readonly<Record<string, Sign>> = {
  '==': '==',
  '===': '==',
  '!=': '!=',
  '!==': '!=',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
};

/** A checked boolean expression as a formula; what it cannot look into stays as an opaque part. */
export function formulaOf(tree: RuleNode, meaning: Meaning): Formula {
  const known = knownValue(tree, meaning);
  if (known !== undefined) return known === true ? TRUE : FALSE;
  const formula = understood(tree, meaning);
  if (formula !== null) return formula;
  // What it reads can be chosen all the same, so that it can be tried.
  for (const name of variablesOf(tree)) if (!meaning.isKnown(name)) meaning.term(name);
  return { kind: 'opaque', tree, plugin: meaning.plugin, reads: meaning.reads(tree) };
}

/** A checked expression as a term. */
export function termOf(tree: RuleNode, meaning: Meaning): Term {
  const known = knownValue(tree, meaning);
  if (known !== undefined) return { kind: 'constant', value: known };
  const term = understoodTerm(tree, meaning);
  if (term !== null) return term;
  for (const name of variablesOf(tree)) if (!meaning.isKnown(name)) meaning.term(name);
  return { kind: 'unknown', tree, plugin: meaning.plugin };
}

function understood(tree: RuleNode, meaning: Meaning): Formula | null {
  const parts = tree.operands;
  const [first] = parts;
  switch (tree.operator) {
    case 'and':
      return all(parts.map((part) => formulaOf(part, meaning)));
    case 'or':
      return any(parts.map((part) => formulaOf(part, meaning)));
    case '!':
    case '!!': {
      const held = first === undefined ? null : truth(first, meaning);
      return held && (tree.operator === '!' ? not(held) : held);
    }
    case 'in':
      return membership(tree, meaning);
    default:
      return comparedOrRead(tree, meaning);
  }
}

function comparedOrRead(tree: RuleNode, meaning: Meaning): Formula | null {
  const sign = signs[tree.operator ?? ''];
  if (sign === undefined) return tree.type.kind === 'boolean' ? truthOf(termOf(tree, meaning)) : null;
  const terms = tree.operands.map((part) => termOf(part, meaning));
  const held = terms.slice(1).map((term, at) => comparison(terms[at] ?? term, sign, term));
  return held.every((one) => one !== null) ? all(held) : null;
}

/** What `!!` says of an expression: a boolean is true, everything else is there and not empty. */
function truth(tree: RuleNode, meaning: Meaning): Formula | null {
  if (tree.type.kind === 'boolean' && !tree.type.isNullable) return formulaOf(tree, meaning);
  if (tree.operator === 'missing') {
    const terms = tree.operands.map((operand) => termOf(operand, meaning));
    const absent = terms.map((term) => test(term, (value) => value === null || value === ''));
    return absent.every((one) => one !== null) ? any(absent) : null;
  }
  return truthOf(termOf(tree, meaning));
}

function truthOf(term: Term): Formula | null {
  if (term.kind !== 'members') return test(term, isTruthy);
  const { members, whole } = term;
  const some = any([...members.values()].map((variable) => ({ kind: 'atom', variable, marks: [], holds: isTrue })));
  if (whole.isNull === null) return some;
  const isNull: Formula = { kind: 'atom', variable: whole.isNull, marks: [], holds: isTrue };
  const byDefault = Array.isArray(whole.whenNull) && whole.whenNull.length > 0;
  return any([all([not(isNull), some]), byDefault ? isNull : FALSE]);
}

/** What holds where `holds` is true of a term's value. */
function test(term: Term, holds: (value: Value) => boolean): Formula | null {
  switch (term.kind) {
    case 'constant':
      return holds(term.value) ? TRUE : FALSE;
    case 'reading': {
      const zero = typeof term.of(0) === 'number' && term.variable.kind !== 'date' ? term.back(0) : null;
      const isNumber = term.variable.kind === 'integer' || term.variable.kind === 'decimal';
      return {
        kind: 'atom',
        variable: term.variable,
        marks: isNumber && zero !== null ? [zero] : [],
        holds: (value) => holds(valueOfReading(term, value)),
      };
    }
    case 'choice': {
      const cases = term.cases.map(({ when, then }) => ({ when, held: test(then, holds) }));
      const before: Formula[] = [];
      const found: Formula[] = [];
      for (const { when, held } of cases) {
        if (held === null) return null;
        found.push(all([...before.map(not), when, held]));
        before.push(when);
      }
      return any(found);
    }
    case 'members':
    case 'unknown':
      return null;
  }
}

function membership({ operands }: RuleNode, meaning: Meaning): Formula | null {
  const [element, container] = operands.map((operand) => termOf(operand, meaning));
  if (element === undefined || container === undefined) return null;
  if (container.kind === 'constant' && Array.isArray(container.value)) {
    const found = (container.value as readonly Value[]).map((member) =>
      comparison(element, '==', { kind: 'constant', value: member }),
    );
    return found.every((one) => one !== null) ? any(found) : null;
  }
  if (container.kind !== 'members' || element.kind !== 'constant') return null;
  const variable = container.members.get(String(element.value));
  if (variable === undefined) return null;
  const has: Formula = { kind: 'atom', variable, marks: [], holds: isTrue };
  const { isNull, whenNull } = container.whole;
  if (isNull === null || !Array.isArray(whenNull) || !whenNull.includes(element.value)) return has;
  return any([has, { kind: 'atom', variable: isNull, marks: [], holds: isTrue }]);
}

function understoodTerm(tree: RuleNode, meaning: Meaning): Term | null {
  const { kind, operator, operands } = tree;
  const [first] = operands;
  if (kind === 'conversion') return first === undefined ? null : termOf(first, meaning);
  if (kind === 'variable') {
    if (tree.isBound === true) return null;
    const term = meaning.term(tree.variable?.name ?? '');
    if (term === null || first === undefined) return term;
    const byDefault = knownValue(first, meaning);
    return byDefault === undefined ? null : withDefault(term, byDefault);
  }
  if (operator === 'if') return choiceOf(operands, meaning);
  if (tree.type.kind === 'boolean') {
    const held = understood(tree, meaning);
    return held && { kind: 'choice', cases: [sure(held, true), sure(TRUE, false)] };
  }
  return moved(
    operator ?? '',
    operands.map((operand) => termOf(operand, meaning)),
  );
}

const sure = (when: Formula, value: Value) => ({ when, then: { kind: 'constant', value } as const });

function choiceOf(parts: readonly RuleNode[], meaning: Meaning): Term {
  const cases: { when: Formula; then: Term }[] = [];
  for (let at = 0; at < parts.length; at += 2) {
    const [condition, value] = parts.slice(at, at + 2);
    if (condition === undefined) break;
    if (value === undefined) cases.push({ when: TRUE, then: termOf(condition, meaning) });
    else cases.push({ when: formulaOf(condition, meaning), then: termOf(value, meaning) });
  }
  if (parts.length % 2 === 0) cases.push(sure(TRUE, null));
  return { kind: 'choice', cases };
}

/** The value of what reads no fact; undefined where it does, or cannot be evaluated. */
function knownValue(tree: RuleNode, meaning: Meaning): Value | undefined {
  if (tree.kind === 'literal') return tree.value ?? null;
  if (hasBound(tree) || !variablesOf(tree).every((name) => meaning.isKnown(name))) return undefined;
  try {
    return meaning.evaluate(tree);
  } catch (error) {
    if (error instanceof RuleEvaluationError) return undefined;
    throw error;
  }
}

function hasBound(tree: RuleNode): boolean {
  return tree.kind === 'variable' && tree.isBound === true;
}

function isTruthy(value: Value): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return value !== null && value !== false && value !== 0 && value !== 0n && value !== '';
}

function isTrue(value: Value): boolean {
  return value === true;
}
