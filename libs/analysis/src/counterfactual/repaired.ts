import type { CivilDay, SubjectInput, SubjectRecord } from '@xinheng/facts';

/** The input as it would be, had these of the subject's own records been repaired on a day. */
export function withRepaired(input: SubjectInput, records: Iterable<SubjectRecord>, on: CivilDay): SubjectInput {
  const chosen = new Set(records);
  return {
    ...input,
    records: (input.records ?? []).map((record) => (chosen.has(record) ? { ...record, repairedOn: on } : record)),
  };
}
