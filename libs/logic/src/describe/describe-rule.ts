import type { Locale } from '@xinheng/problem';
import { decimalToText } from '../decimal/decimal-text.js';
import type { Phrase, Speaker } from '../operators/operator.js';
import { operatorOfNode } from '../operators/table.js';
import type { RuleNode, Value, Variable } from '../types.js';
import { level } from './wording.js';

/**
 * A checked expression as a sentence: `当 近1年一般失信次数 大于 5`. A condition begins with 当, or `when`; anything
 * else is a phrase. Facts stand by their titles, parameters with their value where the scope tells it.
 */
export function describeRule(tree: RuleNode, locale: Locale): string {
  if (typeof tree.value === 'boolean') return always(tree.value, locale);
  const said = new Sentence(locale).say(tree, level.choice);
  if (tree.type.kind !== 'boolean') return said;
  return locale === 'zh-CN' ? `当 ${said}` : `when ${said}`;
}

class Sentence implements Speaker {
  constructor(readonly locale: Locale) {}

  say(node: RuleNode, most: number): string {
    const phrase = this.phrase(node);
    return phrase.level > most ? `(${phrase.text})` : phrase.text;
  }

  sayMember(literal: RuleNode, of: RuleNode): string {
    const titles = of.variable?.valueTitles ?? {};
    const { value } = literal;
    const isTitled = typeof value === 'string' && Object.hasOwn(titles, value);
    return isTitled ? `“${titles[value]}”` : this.say(literal, level.sum);
  }

  private phrase(node: RuleNode): Phrase {
    switch (node.kind) {
      case 'literal':
        return {
          level: isNegative(node.value ?? null) ? level.sum : level.atom,
          text: this.literal(node.value ?? null, node.type.kind === 'date'),
        };
      case 'variable':
        return this.variable(node);
      case 'array':
        return { level: level.atom, text: this.row(node.operands.map((operand) => this.say(operand, level.sum))) };
      case 'conversion':
        return this.phrase(node.operands[0]);
      case 'operation':
        return operatorOfNode(node.operator).wording(node, this);
    }
  }

  private variable({ variable, isBound, operands }: RuleNode): Phrase {
    const zh = this.locale === 'zh-CN';
    const name = variable?.name ?? '';
    if (isBound === true) {
      const words = name === 'accumulator' ? (zh ? '累计值' : 'the total so far') : zh ? '该项' : 'the element';
      return { level: level.atom, text: words };
    }
    const title = `${variable?.title ?? name}${variable === undefined ? '' : this.valueOf(variable)}`;
    const [byDefault] = operands;
    if (byDefault === undefined) return { level: level.atom, text: title };
    const absent = this.say(byDefault, level.sum);
    const text = zh ? `${title}(无数据时取 ${absent})` : `${title} (${absent} where not known)`;
    return { level: level.atom, text };
  }

  /** The value that the scope tells, in brackets; whether something is so is said as literals say it. */
  private valueOf({ valueText, type }: Variable): string {
    if (valueText === undefined) return '';
    return `(${type.kind === 'boolean' ? this.literal(valueText === 'true', false) : valueText})`;
  }

  private literal(value: Value, isDate: boolean): string {
    const zh = this.locale === 'zh-CN';
    if (typeof value === 'boolean') return zh ? (value ? '是' : '否') : value ? 'true' : 'false';
    if (value === null) return zh ? '无' : 'none';
    if (Array.isArray(value)) return this.row(value.map((element: Value) => this.literal(element, false)));
    if (typeof value === 'bigint') return decimalToText(value);
    return typeof value === 'string' && !isDate ? `“${value}”` : String(value);
  }

  private row(parts: readonly string[]): string {
    return parts.join(this.locale === 'zh-CN' ? '、' : ', ');
  }
}

function always(isTrue: boolean, locale: Locale): string {
  if (locale === 'zh-CN') return isTrue ? '总是成立' : '从不成立';
  return isTrue ? 'always' : 'never';
}

function isNegative(value: Value): boolean {
  return (typeof value === 'number' || typeof value === 'bigint') && value < 0;
}
