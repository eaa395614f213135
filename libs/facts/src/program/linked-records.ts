import { addDays } from '@xinheng/calendar';
import type { LinkedSubject, LinkRole, SubjectInput, SubjectRecord } from '../model.js';
import type { Span } from '../records/counting.js';

const ALWAYS: Span = { from: '0000-01-01', until: null };

/** The records of the subjects that the graded one holds a link to, each with the days on which the link is in force. */
export function linkedRecords(
  input: SubjectInput,
  role: LinkRole,
): readonly { readonly records: readonly SubjectRecord[]; readonly within: Span }[] {
  const found: { records: readonly SubjectRecord[]; within: Span }[] = [];
  const seen = new Set<string>();
  for (const linked of input.linked ?? []) {
    const { code } = linked.subject;
    // A subject that is given twice in one role is one subject.
    if (linked.role !== role || seen.has(code)) continue;
    seen.add(code);
    for (const within of linkSpans(input, linked)) found.push({ records: linked.records ?? [], within });
  }
  return found;
}

/** `until` is the last day of a link. A linked subject without a dated link is one of the day of the input. */
function linkSpans(input: SubjectInput, linked: LinkedSubject): readonly Span[] {
  const links = (input.subject.links ?? []).filter(
    ({ role, to }) => role === linked.role && to === linked.subject.code,
  );
  if (links.length === 0) return [ALWAYS];
  return disjoint(
    links.map(({ from, until }) => ({ from: from ?? ALWAYS.from, until: until == null ? null : addDays(until, 1) })),
  );
}

/** The same days without overlaps, so that no record counts twice on one day. */
function disjoint(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const last = merged.at(-1);
    if (last === undefined || (last.until !== null && last.until < span.from)) merged.push(span);
    else if (last.until !== null && (span.until === null || span.until > last.until)) {
      merged[merged.length - 1] = { from: last.from, until: span.until };
    }
  }
  return merged;
}
