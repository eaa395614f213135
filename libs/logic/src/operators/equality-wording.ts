import { level } from '../describe/wording.js';
import type { RuleNode } from '../types.js';
import type { Speaker, Wording } from './operator.js';

/**
 * How an equality is said. A comparison with true or false is the fact's own title or its denial, one with null
 * asks whether there is a value, a text is said by its title as a member of the other side.
 */
export function equalityWording(isEqual: boolean): Wording {
  return (node, speaker) => {
    const [left, right] = node.operands as readonly [RuleNode, RuleNode];
    const [subject, literal] = isLiteral(left) && !isLiteral(right) ? [right, left] : [left, right];
    if (isLiteral(literal) && typeof literal.value === 'boolean') {
      return literal.value === isEqual
        ? { level: level.comparison, text: speaker.say(subject, level.comparison) }
        : denial(subject, speaker);
    }
    const zh = speaker.locale === 'zh-CN';
    const name = speaker.say(subject, level.sum);
    if (isLiteral(literal) && literal.value === null) {
      const words = zh ? (isEqual ? '没有数据' : '有数据') : isEqual ? 'is not known' : 'is known';
      return { level: level.comparison, text: `${name} ${words}` };
    }
    const other = isLiteral(literal) ? speaker.sayMember(literal, subject) : speaker.say(literal, level.sum);
    const words = zh ? (isEqual ? '等于' : '不等于') : isEqual ? 'is' : 'is not';
    return { level: level.comparison, text: `${name} ${words} ${other}` };
  };
}

/** A condition denied: 不满足“…” for a fact, 并非(…) for what is put together. */
export function denial(node: RuleNode, speaker: Speaker): ReturnType<Wording> {
  const zh = speaker.locale === 'zh-CN';
  if (node.kind === 'variable') {
    const name = speaker.say(node, level.atom);
    return { level: level.not, text: zh ? `不满足“${name}”` : `not “${name}”` };
  }
  const inner = speaker.say(node, level.choice);
  return { level: level.not, text: zh ? `并非(${inner})` : `not (${inner})` };
}

function isLiteral(node: RuleNode): boolean {
  return node.kind === 'literal';
}
