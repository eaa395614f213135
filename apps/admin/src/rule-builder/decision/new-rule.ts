import type { RawObject } from '../../resource-editors/raw-object.js';
import { NOTHING_CHOSEN } from '../expression/edit-expression.js';
import { freeKey } from '../rows/edit-rows.js';

/** A rule to begin with: nothing chosen yet, on the article of the one before it. */
export function newRule(rows: readonly RawObject[], { grade, key }: { grade: string; key: string }): RawObject {
  const basis = rows.at(-1)?.['basis'];
  return {
    key: freeKey(rows, key),
    when: NOTHING_CHOSEN,
    grade,
    reason: '',
    ...(basis !== undefined && { basis }),
  };
}
