import type { Locale } from '@xinheng/problem';
import type { Wording } from '../operators/operator.js';

/** How tightly phrases bind; operands that are looser than their place allows stand in brackets. */
export const level = { atom: 0, product: 1, sum: 2, comparison: 3, not: 4, and: 5, or: 6, choice: 7 } as const;

/** A sentence pattern in both languages. */
export type Words = Readonly<Record<Locale, string>>;

/** A sentence pattern with `{0}`, `{1}` for the operands, each no looser than `most`. */
export function pattern(own: number, words: Words, most: number = level.sum): Wording {
  return (node, speaker) => ({
    level: own,
    text: words[speaker.locale].replace(/\{(\d)\}/g, (_, index: string) => {
      const operand = node.operands[Number(index)];
      return operand === undefined ? '' : speaker.say(operand, most);
    }),
  });
}

/** Operands in a row with a word between, each no looser than `most`; one alone is just itself. */
export function joined(own: number, words: Words, most: number, around: Words = { 'zh-CN': '{}', en: '{}' }): Wording {
  return (node, speaker) => {
    const [only] = node.operands;
    if (only !== undefined && node.operands.length === 1) return { level: own, text: speaker.say(only, own) };
    const row = node.operands.map((operand) => speaker.say(operand, most)).join(words[speaker.locale]);
    return { level: own, text: around[speaker.locale].replace('{}', () => row) };
  };
}
