import type { ListMembership, Subject, SubjectInput, SubjectRecord } from '@xinheng/facts';

/** The enterprise that the tests grade: of Shijiazhuang, on nobody's list. */
export const enterprise: Subject = { kind: 'enterprise', code: '91130102Y000000161', region: '130102' };

let count = 0;

type Given = Partial<Omit<SubjectRecord, 'item' | 'decidedOn'>>;

/** A record with an id of its own. */
export function record(item: string, decidedOn: string, given: Given = {}): SubjectRecord {
  count += 1;
  return { id: `r${String(count)}`, item, decidedOn, fields: {}, ...given };
}

/** Arrears of water, power or gas fees: the plainest general dishonesty. */
export function utilityArrears(decidedOn: string, given: Given = {}): SubjectRecord {
  return record('hebei:arrears-utility', decidedOn, given);
}

/** One penalty decision with its kinds. */
export function penalty(decidedOn: string, fields: SubjectRecord['fields'], given: Given = {}): SubjectRecord {
  return record('national:administrative-penalty', decidedOn, { ...given, fields });
}

/** The business licence revoked, as the register of enterprises says it. */
export function licenceRevoked(decidedOn: string, given: Given = {}): SubjectRecord {
  return record('national:business-licence-revoked', decidedOn, given);
}

/** So many general records in the January before 2022-06-30. */
export function general(times: number): SubjectRecord[] {
  return Array.from({ length: times }, (_, index) => utilityArrears(`2022-01-${String(10 + index)}`));
}

/** On the national serious-dishonesty list. */
export function onSeriousList(enteredOn: string, endedOn: string | null = null): ListMembership {
  return { list: 'national:serious-dishonesty', enteredOn, endedOn };
}

/** What is known of the enterprise. */
export function input(
  records: readonly SubjectRecord[],
  lists: readonly ListMembership[] = [],
  subject: Partial<Subject> = {},
): SubjectInput {
  return { subject: { ...enterprise, ...subject }, records, lists };
}
