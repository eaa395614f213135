import { operations, truthy, type Apply, type Operation } from './operations.js';
import { loops } from './loops.js';

/** Rejects an operator that json-logic-js does not have, when evaluation comes to it. */
export type Refuse = (operator: string) => never;

/** Turns any JSON into the text of a JavaScript expression with the meaning of json-logic-js 2.0.5. */
export class ConformanceSource {
  readonly constants: unknown[] = [];
  private depth = 0;

  constructor(
    private readonly apply: Apply,
    private readonly refuse: Refuse,
  ) {}

  value(logic: unknown, data: string): string {
    if (Array.isArray(logic)) return `[${logic.map((each) => this.value(each, data)).join(', ')}]`;
    if (typeof logic !== 'object' || logic === null) return this.literal(logic);
    const entries = Object.entries(logic);
    const [entry] = entries;
    // An object without exactly one key is data, and comes out as the very object that it is.
    return entries.length === 1 && entry !== undefined ? this.call(entry[0], entry[1], data) : this.constant(logic);
  }

  constant(value: unknown): string {
    this.constants.push(value);
    return `k${this.constants.length - 1}`;
  }

  private literal(value: unknown): string {
    if (typeof value === 'number') return Object.is(value, -0) ? '(-0)' : `(${value})`;
    if (value === undefined) return 'undefined';
    const isJson = typeof value === 'string' || typeof value === 'boolean' || value === null;
    return isJson ? JSON.stringify(value) : this.constant(value);
  }

  private call(operator: string, operands: unknown, data: string): string {
    const values: readonly unknown[] = Array.isArray(operands) ? operands : [operands];
    if (operator === 'if' || operator === '?:') return this.choice(values, data);
    if (operator === 'and' || operator === 'or') return this.connective(operator, values, data);
    const loop = loops.get(operator);
    if (loop !== undefined) {
      const initial = values[2] === undefined ? 'null' : this.value(values[2], data);
      const bound = `d${++this.depth}`;
      const body = `(${bound}) => ${this.value(values[1], bound)}`;
      // The third operand belongs to reduce; the others never evaluate it.
      const third = operator === 'reduce' ? `, ${initial}` : '';
      return `${this.constant(loop)}(${this.value(values[0], data)}, ${body}${third})`;
    }
    const parts = values.map((value) => this.value(value, data));
    if (operator === '==' || operator === '!=') return this.equality(operator, parts);
    const operation: Operation = operations.get(operator) ?? (() => this.refuse(operator));
    return `${this.constant(operation)}(${data}, [${parts.join(', ')}], ${this.constant(this.apply)})`;
  }

  /** All operands are evaluated, the first two compared, as loosely as JavaScript does. */
  private equality(sign: '==' | '!=', parts: readonly string[]): string {
    return `(([a, b]) => a ${sign} b)([${parts.join(', ')}])`;
  }

  private choice(values: readonly unknown[], data: string): string {
    const parts = values.map((value) => this.value(value, data));
    const isTrue = this.constant(truthy);
    const lines = parts.flatMap((part, at) =>
      at % 2 === 1
        ? []
        : at === parts.length - 1
          ? [`return ${part};`]
          : [`if (${isTrue}(${part})) return ${parts[at + 1]};`],
    );
    return `(() => { ${lines.join(' ')} ${parts.length % 2 === 0 ? 'return null;' : ''} })()`;
  }

  private connective(operator: 'and' | 'or', values: readonly unknown[], data: string): string {
    const isDecided = `${operator === 'and' ? '!' : ''}${this.constant(truthy)}(last)`;
    const lines = values.map((value) => `last = ${this.value(value, data)}; if (${isDecided}) return last;`);
    return `(() => { let last; ${lines.join(' ')} return last; })()`;
  }
}
