import { widenValue } from '../check/widen.js';
import { emitBigint } from '../operators/numeric-code.js';
import type { Emitter, Environment } from '../operators/operator.js';
import { operatorOfNode } from '../operators/table.js';
import type { RuleNode, Value } from '../types.js';

/**
 * Turns trees into the text of JavaScript expressions over `row`. Nothing that a user wrote becomes code: names
 * become positions, texts become JSON string literals, everything else is handed over in `constants`.
 */
export class Source implements Emitter {
  readonly constants: unknown[] = [];
  /** The variables that hold what an expression gave when it was first reached, by name. */
  readonly remembered = new Set<string>();
  private readonly places = new Map<unknown, string>();
  private bindings: ReadonlyMap<string, string> | null = null;
  private bodies = 0;

  constructor(
    readonly environment: Environment,
    private readonly layout: ReadonlyMap<string, number>,
    private readonly shared: ReadonlyMap<RuleNode, number>,
  ) {}

  value(node: RuleNode): string {
    const number = this.bindings === null ? this.shared.get(node) : undefined;
    if (number === undefined) return this.expression(node);
    const name = `s${number}`;
    this.remembered.add(name);
    return `(${name} ??= ${this.expression(node)})`;
  }

  private expression(node: RuleNode): string {
    switch (node.kind) {
      case 'literal':
        return this.literal(node.value ?? null);
      case 'variable':
        return this.variable(node);
      case 'array':
        return `[${node.operands.map((operand) => this.value(operand)).join(', ')}]`;
      case 'conversion':
        return `${this.constant(widenValue)}(${this.value(node.operands[0])})`;
      case 'operation':
        return operatorOfNode(node.operator).emit(node, this);
    }
  }

  constant(value: unknown): string {
    let name = this.places.get(value);
    if (name === undefined) {
      name = `k${this.constants.length}`;
      this.constants.push(value);
      this.places.set(value, name);
    }
    return name;
  }

  body(node: RuleNode, bindings: readonly string[]): string {
    const outer = this.bindings;
    const depth = this.bodies++;
    this.bindings = new Map(bindings.map((name, index) => [name, `b${depth}_${index}`]));
    const code = `(${[...this.bindings.values()].join(', ')}) => ${this.value(node)}`;
    this.bindings = outer;
    return code;
  }

  private literal(value: Value): string {
    if (typeof value === 'bigint') return emitBigint(value);
    if (typeof value === 'number') return value < 0 ? `(${value})` : String(value);
    return Array.isArray(value) ? this.constant(value) : JSON.stringify(value);
  }

  private variable({ variable, isBound, operands, type }: RuleNode): string {
    const name = variable?.name ?? '';
    const place = isBound === true ? this.bindings?.get(name) : this.position(name);
    if (place === undefined) throw new Error(`a checked rule reads a name that its layout lacks: ${name}`);
    const [byDefault] = operands;
    const read = byDefault === undefined ? place : `(${place} ?? ${this.value(byDefault)})`;
    const isWidened = type.kind === 'decimal' && variable?.type.kind === 'integer';
    return isWidened ? `${this.constant(widenValue)}(${read})` : read;
  }

  private position(name: string): string | undefined {
    const at = this.layout.get(name);
    return at === undefined || !Number.isSafeInteger(at) || at < 0 ? undefined : `row[${at}]`;
  }
}
