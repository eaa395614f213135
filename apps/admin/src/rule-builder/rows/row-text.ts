import type { Json } from '@xinheng/logic';
import type { RawObject } from '../../resource-editors/raw-object.js';
import type { ExpressionReading } from '../expression/expression-issues.js';

/** What a search looks through: the condition in words and as it is written, the reason, key, grade and article. */
export function rowText(row: RawObject, say: (json: Json) => ExpressionReading): string {
  const { when, basis, ...rest } = row;
  const plain = Object.values(rest).filter((value) => typeof value === 'string' || typeof value === 'number');
  const sentence = when === undefined ? '' : (say(when).sentence ?? '');
  return [sentence, JSON.stringify(when ?? ''), JSON.stringify(basis ?? ''), ...plain].join(' ');
}
