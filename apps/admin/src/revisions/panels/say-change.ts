import type { ChangeText } from '../revision-row.js';

/** A change in one clause: 一般失信次数上限 5次 → 4次; of several lines the first few. */
export function changeClauses(diff: readonly ChangeText[], most = 3): readonly string[] {
  return diff.flatMap(({ title, lines, kind }) => {
    const told = lines.filter(({ before, after }) => before !== null || after !== null);
    if (told.length === 0 || kind !== 'changed') return [title];
    return told
      .slice(0, most)
      .map(({ label, before, after }) =>
        `${label.includes(title) || title === label ? label : `${title} ${label}`} ${before ?? '—'} → ${after ?? '—'}`.trim(),
      );
  });
}
