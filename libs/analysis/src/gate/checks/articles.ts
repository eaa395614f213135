import { changedValues } from '../articles/changed-values.js';
import { says } from '../articles/says.js';
import type { Gate } from '../gate.js';
import type { GateOptions } from '../types.js';

const OLD = 'gate-article-says-old';
const UNREAD = 'gate-article-unread';

/**
 * Values that a change changes while the article that they cite still says the old one. Where the text is not at hand,
 * or says neither, it is a reminder: whether the article says the new value is then for a person to read.
 */
export function checkArticles(gate: Gate, { before, articles }: GateOptions): void {
  if (before === undefined) return;
  for (const changed of changedValues(gate.model, before)) {
    const { name, basis, place, pointer, rules } = changed;
    const text = basis === null ? null : (articles?.(basis) ?? null);
    if (text !== null && says(text, changed.after) === true) continue;
    const isOld = text !== null && says(text, changed.before) === true;
    gate.report(isOld ? OLD : UNREAD, pointer, {
      place,
      rules,
      bases: [basis],
      params: { name, before: String(changed.before), after: String(changed.after) },
      certainty: isOld ? 'searched' : 'not-proven',
    });
  }
}
