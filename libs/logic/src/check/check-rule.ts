import { issue, type Issue, type IssueCode, type IssueParams } from '@xinheng/problem';
import { decimalOf, INTEGER_LIMIT } from '../decimal/decimal.js';
import { operatorNames, operatorOf } from '../operators/table.js';
import { MAX_ARRAY_LENGTH } from '../limits.js';
import type { CheckedRule, CheckOptions, Json, RuleNode, Scope, Value, ValueType, Variable } from '../types.js';
import { checkLimits } from './check-limits.js';
import { allOrNull, type Bindings, type Call, type Checker, type Place } from './checker.js';
import { isExpected, reportUnexpected } from './expected-type.js';
import { jointType } from './joint-type.js';
import { nearestName } from './nearest-name.js';
import { reportNullable, shown } from './operand-types.js';
import { childPointer } from './pointer.js';
import { listType, textType, types } from './value-types.js';
import { widen } from './widen.js';

const reserved: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
/** Proposals take a walk over all names; a rule with more mistakes than this is not a slip of the pen. */
const MOST_PROPOSALS = 20;

/**
 * Checks and types an expression of mode `rule`: operators, arity, types, declared names, null safety, limits.
 * Gives the typed tree, or every finding in one go, each with its pointer; never throws, whatever the JSON is.
 */
export function checkRule(json: unknown, options: CheckOptions): CheckedRule {
  const pointer = options.pointer ?? '';
  const limits = checkLimits(json, pointer);
  if (limits.some(({ code }) => code !== 'logic-array-too-long')) return { tree: null, issues: limits };
  const checker = new RuleChecker(options.scope, limits);
  const tree = checker.check({ json: json as Json, pointer });
  const { expected } = options;
  if (tree !== null && expected !== undefined && !isExpected(tree, expected)) {
    reportUnexpected(tree, expected, checker);
  }
  const hasError = checker.issues.some(({ severity }) => severity === 'error');
  const whole = tree !== null && typeof expected === 'object' ? widen(tree, expected) : tree;
  return { tree: hasError ? null : whole, issues: checker.issues };
}

class RuleChecker implements Checker {
  readonly issues: Issue[];
  private bindings: Bindings | null = null;
  private proposals = 0;

  constructor(
    private readonly scope: Scope,
    found: readonly Issue[],
  ) {
    this.issues = [...found];
  }

  report(code: IssueCode, pointer: string, params: IssueParams = {}): null {
    this.issues.push(issue(code, pointer, params));
    return null;
  }

  check({ json, pointer }: Place): RuleNode | null {
    if (Array.isArray(json)) return this.list(json, pointer);
    switch (typeof json) {
      case 'boolean':
        return literal(json, pointer, types.boolean, json);
      case 'string':
        return literal(json, pointer, textType(json), json);
      case 'number':
        return this.number(json, pointer);
      case 'object':
        return json === null ? literal(json, pointer, types.null, null) : this.call(json, pointer);
      default:
        return this.report('logic-not-json', pointer, { type: typeof json });
    }
  }

  checkBody(place: Place, bindings: Bindings): RuleNode | null {
    const outer = this.bindings;
    this.bindings = bindings;
    const node = this.check(place);
    this.bindings = outer;
    return node;
  }

  resolve(name: string, pointer: string): { variable: Variable; isBound: boolean } | null {
    if (this.bindings !== null) return this.bound(this.bindings, name, pointer);
    if (name.split(/[.:]/).some((part) => reserved.has(part))) {
      return this.report('logic-prototype-name', pointer, { name: shown(name) });
    }
    const variable = this.scope.variable(name);
    if (variable !== undefined) return { variable, isBound: false };
    const near = this.propose(name, this.scope.names());
    return near === undefined
      ? this.report('logic-unknown-name', pointer, { name: shown(name) })
      : this.report('logic-unknown-name-near', pointer, { name: shown(name), near });
  }

  private bound(bindings: Bindings, name: string, pointer: string): { variable: Variable; isBound: boolean } | null {
    const type = Object.hasOwn(bindings, name) ? bindings[name] : undefined;
    if (type !== undefined) return { variable: { name, title: name, type }, isBound: true };
    const allowed = Object.keys(bindings).map((known) => `{"var": "${known}"}`);
    return this.report('logic-name-in-body', pointer, { name: shown(name), allowed: allowed.join('、') });
  }

  private number(json: number, pointer: string): RuleNode | null {
    if (!Number.isFinite(json)) return this.report('logic-not-finite', pointer, { value: String(json) });
    if (Math.abs(json) >= INTEGER_LIMIT) {
      return this.report('logic-number-too-large', pointer, { value: String(json), limit: '10^15' });
    }
    // Adding 0 makes -0 the plain 0, which is what it equals.
    if (Number.isInteger(json)) return literal(json, pointer, types.integer, json + 0);
    return literal(json, pointer, types.decimal, decimalOf(json));
  }

  private list(json: readonly Json[], pointer: string): RuleNode | null {
    if (json.length > MAX_ARRAY_LENGTH) return null;
    const places = Array.from(json, (element, index) => ({ json: element, pointer: childPointer(pointer, index) }));
    const elements = allOrNull(places.map((place) => this.element(place)));
    if (elements === null) return null;
    const joint = jointType(
      elements.map(({ type }) => type),
      elements,
      { operator: '[]' },
      this,
    );
    if (joint === null) return null;
    const operands = elements.map((element) => widen(element, joint));
    const type = listType(joint);
    if (!operands.every(({ kind }) => kind === 'literal')) return { kind: 'array', pointer, json, type, operands };
    const value = operands.map((operand) => (operand.value ?? null) as never);
    return { kind: 'literal', pointer, json, type, operands, value };
  }

  private element(place: Place): RuleNode | null {
    const node = this.check(place);
    if (node === null || (node.type.kind !== 'set' && !node.type.isNullable)) return node;
    const isWrittenOut = node.type.kind === 'set' || node.type.kind === 'null';
    return isWrittenOut ? this.report('logic-nested-list', node.pointer) : reportNullable(node, this);
  }

  private call(json: object, pointer: string): RuleNode | null {
    const prototype: unknown = Object.getPrototypeOf(json);
    if (prototype !== Object.prototype && prototype !== null) {
      return this.report('logic-not-json', pointer, { type: 'object' });
    }
    const keys = Object.keys(json);
    const [name] = keys;
    if (keys.length !== 1 || name === undefined) {
      const names = keys.length === 0 ? '{}' : shown(keys.slice(0, 8).join('、'));
      return this.report('logic-not-one-operator', pointer, { count: keys.length, names });
    }
    const operator = operatorOf(name);
    if (operator === undefined) return this.unknownOperator(name, pointer);
    const call = callOf(name, json as Readonly<Record<string, Json>>, pointer);
    const [least, most] = operator.arity;
    if (call.operands.length >= least && call.operands.length <= most) return operator.type(call, this);
    const allowed = least === most ? String(least) : most === Infinity ? `≥ ${least}` : `${least}–${most}`;
    return this.report('logic-wrong-arity', pointer, { operator: name, count: call.operands.length, allowed });
  }

  private unknownOperator(name: string, pointer: string): null {
    if (reserved.has(name)) return this.report('logic-prototype-name', pointer, { name });
    const near = this.propose(name, operatorNames);
    return near === undefined
      ? this.report('logic-unknown-operator', pointer, { operator: shown(name), known: operatorNames.join(' ') })
      : this.report('logic-unknown-operator-near', pointer, { operator: shown(name), near });
  }

  private propose(name: string, known: readonly string[]): string | undefined {
    return this.proposals++ < MOST_PROPOSALS ? nearestName(name, known) : undefined;
  }
}

/** `{"op": x}` is `{"op": [x]}`. */
function callOf(operator: string, json: Readonly<Record<string, Json>>, pointer: string): Call {
  const inner = childPointer(pointer, operator);
  const operands = json[operator] ?? null;
  return {
    operator,
    json,
    pointer,
    operands: Array.isArray(operands)
      ? Array.from(operands as readonly Json[], (operand, index) => ({
          json: operand,
          pointer: childPointer(inner, index),
        }))
      : [{ json: operands, pointer: inner }],
  };
}

function literal(json: Json, pointer: string, type: ValueType, value: Value): RuleNode {
  return { kind: 'literal', pointer, json, type, operands: [], value };
}
