import type { Json } from '@xinheng/logic';

/** As wide as a line of a resource file may be, so that one entry takes few lines. */
const width = 140;

/** JSON for people: what fits on a line stands on one, the rest one member a line. Ends with a line break. */
export function writeJson(value: Json): string {
  return `${written(value, '', 0)}\n`;
}

/** @param before characters that stand before the value on its line, and `after` those behind it */
function written(value: Json, indent: string, before: number): string {
  const line = onOneLine(value);
  if (typeof value !== 'object' || value === null || before + line.length + 1 <= width) return line;
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    const elements = (value as readonly Json[]).map((element) => deeper + written(element, deeper, deeper.length));
    return `[\n${elements.join(',\n')}\n${indent}]`;
  }
  const members = Object.entries(value).map(([key, member]) => {
    const name = `${deeper}${JSON.stringify(key)}: `;
    return name + written(member, deeper, name.length);
  });
  return `{\n${members.join(',\n')}\n${indent}}`;
}

function onOneLine(value: Json): string {
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(onOneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}: ${onOneLine(member)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}
