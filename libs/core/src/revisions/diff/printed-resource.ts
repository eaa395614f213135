import type { FactDefinition } from '@xinheng/facts';
import type { Json } from '@xinheng/logic';
import type { JsonObject } from '@xinheng/plugin-kit';
import { factSentence } from '../../definitions/reading/fact-sentence.js';
import type { RawResource } from '../../definitions/resource-lists.js';
import { sayMember, sayValue, type Side } from './say-value.js';

/** One line of a resource as it is printed: a rule, a value, an article. */
export interface PrintedLine {
  readonly key: string;
  readonly text: string;
  readonly basis: string | null;
}

/** The parts of resources that are printed line by line, in the order in which they are read. */
const PARTS = ['grades', 'rules', 'vetoes', 'groups', 'indicators', 'bands', 'values', 'rows', 'transitions', 'clocks'];

/** A resource as lines that can be read without knowing the program. */
export function printedResource(side: Side, resource: string, value: RawResource): readonly PrintedLine[] {
  const whole = resource === 'facts' ? factLine(side, value) : null;
  const lines = PARTS.flatMap((part) => {
    const members: Json | undefined = value[part];
    return Array.isArray(members) ? members.filter(isObject).map((member) => lineOf(side, member)) : [];
  });
  const last = value['otherwise'];
  const rest = isObject(last) ? [{ ...lineOf(side, last), key: 'otherwise' }] : [];
  const own = whole !== null || lines.length === 0 ? [{ ...lineOf(side, value), ...(whole ?? {}) }] : [];
  return [...own, ...lines, ...rest];
}

function lineOf(side: Side, member: JsonObject): PrintedLine {
  const { key, grade, from, match, value, min } = member;
  const name = [key, grade, from, match].find((one) => one !== undefined);
  const plain = [from, match, value, min]
    .filter((one) => one !== undefined)
    .map((one) => sayValue(side, 'value', one ?? null))
    .join('：');
  const isPlain = value !== undefined && member['when'] === undefined;
  return {
    key: sayValue(side, 'key', name ?? '') ?? '',
    text: isPlain ? plain : sayMember(side, member),
    basis: sayValue(side, 'basis', member['basis'] ?? null),
  };
}

function factLine(side: Side, value: RawResource): { readonly text: string } | null {
  try {
    const text = factSentence(side.context, side.plugin, value as unknown as FactDefinition);
    return text === null ? null : { text };
  } catch {
    // A draft may hold what is no fact yet.
    return null;
  }
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
