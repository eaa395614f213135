import { widenValue } from '../check/widen.js';
import type { Environment, Run } from '../operators/operator.js';
import { operatorOfNode } from '../operators/table.js';
import type { RuleNode, Scalar, Value } from '../types.js';

/** How the value of a declared name is read. */
export type Read = (name: string) => Value;

/** Evaluation by walking the tree: the same answers as the compiled code, without generating any. */
export class Walk implements Run {
  private bindings: Readonly<Record<string, Value>> | null = null;

  constructor(
    readonly environment: Environment,
    private readonly read: Read,
    private readonly note: (node: RuleNode, value: Value) => void = () => undefined,
  ) {}

  value(node: RuleNode): Value {
    const value = this.compute(node);
    if (this.bindings === null) this.note(node, value);
    return value;
  }

  body(node: RuleNode, bindings: Readonly<Record<string, Value>>): Value {
    const outer = this.bindings;
    this.bindings = bindings;
    const value = this.value(node);
    this.bindings = outer;
    return value;
  }

  private compute(node: RuleNode): Value {
    switch (node.kind) {
      case 'literal':
        return node.value ?? null;
      case 'variable':
        return this.variable(node);
      case 'array':
        return node.operands.map((operand) => this.value(operand) as Scalar);
      case 'conversion':
        return widenValue(this.value(node.operands[0]));
      case 'operation':
        return operatorOfNode(node.operator).evaluate(node, this);
    }
  }

  private variable({ variable, isBound, operands, type }: RuleNode): Value {
    const name = variable?.name ?? '';
    const value = (isBound === true ? this.bindings?.[name] : this.read(name)) ?? null;
    const [byDefault] = operands;
    if (value === null && byDefault !== undefined) return this.value(byDefault);
    return type.kind === 'decimal' ? widenValue(value) : value;
  }
}
