import type { Basis } from '@xinheng/facts';
import type { Json } from '@xinheng/logic';
import type { JsonObject } from '@xinheng/plugin-kit';
import type { ReadingContext } from '../../definitions/reading/reading-context.js';

/** Properties that hold an expression over facts. */
const OVER_FACTS: ReadonlySet<string> = new Set([
  'when',
  'appliesTo',
  'propose',
  'unless',
  'assign',
  'points',
  'logic',
]);

/** Longer texts are cut: the page shows the source beside. */
const MOST_LETTERS = 400;

/** What is said of one side of a change: its definitions, in the reader's language. */
export interface Side {
  readonly context: ReadingContext;
  readonly plugin: string;
  /** Of records-based resources the items that logic over one record is about. */
  readonly items: readonly string[];
  readonly resource: string;
}

/** A value of a resource in words: an expression as a sentence, an article with its document, the rest as it is. */
export function sayValue(side: Side, property: string, value: Json | null): string | null {
  if (value === null) return null;
  const { context } = side;
  const isChinese = context.locale === 'zh-CN';
  if (typeof value === 'boolean') return isChinese ? (value ? '是' : '否') : value ? 'yes' : 'no';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return cut(value);
  if (property === 'basis') return sayBasis(side, value as unknown as Basis);
  const sentence = sayLogic(side, property, value);
  if (sentence !== null) return cut(sentence);
  if (Array.isArray(value))
    return cut((value as readonly Json[]).map((one) => sayPlain(one)).join(isChinese ? '、' : ', '));
  return cut(sayPlain(value));
}

/** A rule, an indicator, a grade or whatever has a key, as a whole. */
export function sayMember(side: Side, member: JsonObject): string {
  const isChinese = side.context.locale === 'zh-CN';
  const { when, grade, reason, title, points } = member;
  const parts = [
    when === undefined ? null : sayValue(side, 'when', when),
    typeof grade === 'string' ? (isChinese ? `评为 ${grade}` : `grade ${grade}`) : null,
    points === undefined
      ? null
      : isChinese
        ? `${sayValue(side, 'points', points)} 分`
        : `${sayValue(side, 'points', points)} points`,
    typeof reason === 'string' ? reason : typeof title === 'string' ? title : null,
  ].filter((part) => part !== null);
  return cut(parts.length === 0 ? sayPlain(member) : parts.join(isChinese ? '；' : '; '));
}

function sayLogic(side: Side, property: string, value: Json): string | null {
  const { context, plugin, resource, items } = side;
  const overRecord = resource === 'classifications' || property === 'refuseWhen' || property === 'filter';
  if (!overRecord && !OVER_FACTS.has(property)) return null;
  try {
    const scope = overRecord ? context.recordScope(plugin, items) : context.factScope(plugin, { subject: true });
    return context.sentence(plugin, scope, value, property === 'points' ? 'number' : 'boolean');
  } catch {
    // A draft may hold what cannot even be read; then it is shown as it is written.
    return null;
  }
}

function sayBasis({ context, plugin }: Side, basis: Basis): string {
  const found = context.basis(plugin, basis);
  if (found === null) return '';
  const title = found.documentTitle ?? found.document;
  return `${context.locale === 'zh-CN' ? `《${title}》` : `${title}, `}${found.article}`;
}

function sayPlain(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function cut(text: string): string {
  return text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS - 1)}…` : text;
}
