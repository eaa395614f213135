import { isCivilDay } from '@xinheng/calendar';
import { linkRoles, subjectKinds, type CivilDay, type SubjectAttribute } from '@xinheng/facts';
import type { Json } from '@xinheng/logic';
import { expectedOf, fitsAttribute } from '@xinheng/plugin-kit';
import { issue, type Issue } from '@xinheng/problem';
import { checkCode } from './subject-code.js';
import type { LinkDraft, SubjectDraft } from './subject-draft.js';

/** What plugins add to subjects: the declarations of each key; several plugins may declare the same. */
export type DeclaredAttributes = ReadonlyMap<string, readonly SubjectAttribute[]>;

/** What a draft is held against. */
export interface DraftRules {
  readonly today: CivilDay;
  readonly attributes: DeclaredAttributes;
}

/** Everything that is wrong with what is told of a subject, whatever is known of it; pointers lead into the draft. */
export function checkSubjectDraft(draft: SubjectDraft, rules: DraftRules): readonly Issue[] {
  if (!subjectKinds.includes(draft.kind)) {
    return [issue('subject-kind-unknown', '/kind', { kind: draft.kind, allowed: subjectKinds.join(', ') })];
  }
  return [...checkCode(draft.kind, draft.code, '/code'), ...checkSubjectProperties(draft, rules)];
}

/** The same without kind and code: what a correction or an event says. */
export function checkSubjectProperties(
  draft: Omit<SubjectDraft, 'kind' | 'code'>,
  { today, attributes }: DraftRules,
): readonly Issue[] {
  const { region, industry, registeredOn = null, endedOn = null, changedOn = null } = draft;
  return [
    ...(region === undefined || isRegion(region) ? [] : [issue('subject-region', '/region', { region })]),
    ...(industry === undefined || industry === null || /^[A-T]\d{0,4}$/.test(industry)
      ? []
      : [issue('subject-industry', '/industry', { industry })]),
    ...checkPastDay(registeredOn, '/registeredOn', today),
    ...checkPastDay(endedOn, '/endedOn', today),
    ...checkPastDay(changedOn, '/changedOn', today),
    ...(registeredOn !== null && endedOn !== null && endedOn < registeredOn
      ? [issue('subject-ended-before', '/endedOn', { endedOn, registeredOn })]
      : []),
    ...checkAttributes(draft.attributes ?? {}, attributes),
    ...(draft.links ?? []).flatMap((link, order) => checkLink(link, `/links/${order}`)),
  ];
}

/** Whether a text is a region code of GB/T 2260. */
export function isRegion(region: string): boolean {
  return /^[1-9]\d{5}$/.test(region);
}

/** A day on which something happened: a civil day, and not yet to come. */
export function checkPastDay(day: string | null, pointer: string, today: CivilDay): readonly Issue[] {
  if (day === null) return [];
  if (!isCivilDay(day)) return [issue('subject-day', pointer, { day })];
  return day > today ? [issue('subject-day-to-come', pointer, { day, today })] : [];
}

function checkAttributes(given: Readonly<Record<string, Json>>, declared: DeclaredAttributes): readonly Issue[] {
  return Object.entries(given).flatMap(([key, value]) => {
    const at = `/attributes/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const known = declared.get(key);
    if (known === undefined) {
      const allowed = [...declared.keys()].join(', ') || '-';
      return [issue('subject-attribute-unknown', at, { attribute: key.slice(0, 60), allowed })];
    }
    if (value === null || known.some((attribute) => fitsAttribute(attribute, value))) return [];
    return [issue('subject-attribute-type', at, { attribute: key, expected: known.map(expectedOf).join(', ') })];
  });
}

function checkLink({ role, to, from = null, until = null }: LinkDraft, at: string): readonly Issue[] {
  const isCode = checkCode('enterprise', to, '').every(({ severity }) => severity !== 'error');
  const isNumber = isCode || checkCode('person', to, '').length === 0;
  return [
    ...(linkRoles.includes(role) ? [] : [issue('subject-link-role', `${at}/role`, { allowed: linkRoles.join(', ') })]),
    ...(isNumber ? [] : [issue('subject-link-code', `${at}/to`)]),
    ...(
      [
        ['from', from],
        ['until', until],
      ] as const
    ).flatMap(([name, day]) =>
      day === null || isCivilDay(day) ? [] : [issue('subject-day', `${at}/${name}`, { day })],
    ),
    ...(from !== null && until !== null && until <= from ? [issue('subject-link-days', `${at}/until`)] : []),
  ];
}
