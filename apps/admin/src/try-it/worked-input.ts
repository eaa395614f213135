import type { SubjectInput } from '@xinheng/facts';
import type { RawObject } from '../resource-editors/raw-object.js';

/** Somebody made up, to begin with: an enterprise of the region of the rules, with nothing recorded. */
export function madeUp(region: string): RawObject {
  return {
    subject: { kind: 'enterprise', code: `91${region}Y000000001`, region },
    records: [],
  };
}

/** What is in the form as a worked case, whose schema is the one that lets records go without ids. */
export function caseAround(form: RawObject, asOf: string): RawObject {
  return { title: '试算', asOf, ...form, expect: { status: 'graded' } };
}

/** What is in the form, out of the case around it. */
export function formWithin({ title: _title, asOf: _asOf, expect: _expect, ...form }: RawObject): RawObject {
  return form;
}

/** The input of a real subject as the form takes it: plain, without what is empty. */
export function inputAsForm(input: SubjectInput): RawObject {
  return withoutEmpty(input) as RawObject;
}

/**
 * What is in the form as it may stand in a worked case. Cases go with packages from hand to hand: names, codes, links and
 * the numbers of documents of real subjects are left out.
 */
export function nameless({ subject, records, lists, evaluations, commitments }: RawObject): RawObject {
  const { kind, legalForm, region, industry, registeredOn, endedOn, attributes } = subject as RawObject;
  const known = { kind, legalForm, region, industry, registeredOn, endedOn, attributes };
  return withoutEmpty({
    subject: { ...known, code: `91${typeof region === 'string' ? region : ''}Y000000001` },
    records: ((records ?? []) as readonly RawObject[]).map(namelessRecord),
    lists,
    evaluations,
    commitments,
  }) as RawObject;
}

function namelessRecord({ id: _, basisDocument, ...record }: RawObject): RawObject {
  if (typeof basisDocument !== 'object' || basisDocument === null) return record;
  const { number: _number, ...document } = basisDocument as RawObject;
  return { ...record, basisDocument: document };
}

function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([, part]) => part !== null && part !== undefined);
  return Object.fromEntries(kept.map(([name, part]) => [name, withoutEmpty(part)]));
}
