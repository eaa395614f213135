import { regionContains, type CivilDay } from '@xinheng/facts';
import { issue, type Issue } from '@xinheng/problem';
import { Guards, type Guard } from '../measures/guards.js';
import type { PlacedList } from '../measures/measure-book.js';
import { entrySteps, type EntryStep } from './entry-steps.js';
import type { NewEntry } from './list-entry-row.js';

/** A step about to be taken with an entry: what stands, and what would stand after it. */
export interface EntryCandidate {
  /** `enter` is the first word about an entry that is no proposal of this office: imported, or of a feed. */
  readonly step: EntryStep | 'propose' | 'enter';
  /** Undefined where no such list is in force. */
  readonly list: PlacedList | undefined;
  readonly before: NewEntry | null;
  readonly after: NewEntry;
  readonly region: string;
  readonly today: CivilDay;
  /** Whether the subject stands on the list for the same thing, or is proposed. */
  readonly isOpenAlready: boolean;
}

/** The five elements of a decision (Heilongjiang Art. 28 para. 2), as they are asked for and where they stand. */
export const ELEMENTS = [
  ['reasons', 'reasons'],
  ['basis', 'basis'],
  ['period', 'period'],
  ['removal-conditions', 'removal_conditions'],
  ['remedies', 'remedies'],
] as const;

/** Documents on which an adverse entry may rest (Art. 27), beside the list of a court. */
export const ADVERSE_DOCUMENTS = [
  'judgment',
  'arbitral-award',
  'penalty-decision',
  'adjudication',
  'reconsideration-decision',
  'other-decision',
  'court-list',
] as const;

/** Levels of documents that may say who is put on a list of the seriously dishonest (Art. 28 para. 1). */
const CRITERIA = ['law', 'administrative-regulation', 'national-rule'];

const ADVERSE_LISTS = ['serious-dishonesty', 'negative', 'judgment-debtor'];

const isAsked = ({ list, after }: EntryCandidate, element: string): boolean =>
  after.list_kind === 'serious-dishonesty' || (list?.definition.requires ?? []).includes(element);

/** Whether an office of ours decides; what comes from elsewhere was decided there. */
const isOurs = ({ after: { origin } }: EntryCandidate): boolean => origin === 'own' || origin === 'rule';

const begins = ({ step }: EntryCandidate): boolean => step === 'propose' || step === 'enter';

/** `-` before a day that is missing; a day that is there stands for itself. */
const dayText = (day: CivilDay | null): string => day ?? '–';

const ofElement = ([element, column]: (typeof ELEMENTS)[number]): Guard<EntryCandidate> => ({
  name: `element-${element}`,
  check: (candidate) => {
    if (candidate.step !== 'decide' || !isOurs(candidate) || !isAsked(candidate, element)) return null;
    return (candidate.after[column] ?? '').trim() === ''
      ? issue('list-entry-element', `/form/${camel(element)}`, { element: ELEMENT_TITLES[element] })
      : null;
  },
});

const ELEMENT_TITLES: Readonly<Record<(typeof ELEMENTS)[number][0], string>> = {
  reasons: '事由',
  basis: '依据',
  period: '期限',
  'removal-conditions': '移出条件',
  remedies: '救济途径',
};

/** What holds for every entry on a list, whatever a plugin, a role or a request says. */
export const listGuards = new Guards<EntryCandidate>([
  {
    name: 'in-force',
    check: ({ list, after }) => (list === undefined ? issue('list-not-in-force', '/list', { list: after.list }) : null),
  },
  {
    name: 'subjects-only',
    check: ({ list }) =>
      list !== undefined && list.definition.of !== 'subject'
        ? issue('list-of-others', '/list', { list: list.definition.title })
        : null,
  },
  // A list whose regulation is still to come takes nothing.
  {
    name: 'awaiting-basis',
    check: (candidate) =>
      candidate.list?.definition.status === 'awaiting-basis' && (begins(candidate) || candidate.step === 'publish')
        ? issue('list-awaiting-basis', '/list', { list: candidate.list.definition.title })
        : null,
  },
  {
    name: 'region',
    check: (candidate) => {
      const { list, region } = candidate;
      if (list === undefined || !begins(candidate) || list.regions.length === 0) return null;
      return list.regions.some((outer) => regionContains(outer, region))
        ? null
        : issue('list-region', '/subject', { list: list.definition.title, region });
    },
  },
  {
    name: 'behaviour',
    check: (candidate) => {
      const { list, after } = candidate;
      const behaviours = list?.definition.behaviours ?? [];
      const isWanted = begins(candidate) && after.origin !== 'imported' && behaviours.length > 0;
      if (!isWanted || behaviours.some(({ key }) => key === after.behaviour)) return null;
      return issue('list-behaviour', '/behaviour', { allowed: behaviours.map(({ key }) => key).join('、') });
    },
  },
  // Art. 27.
  {
    name: 'basis-document',
    check: (candidate) => {
      const { after, step } = candidate;
      const isWanted = (step === 'propose' && after.origin === 'own') || step === 'decide';
      if (!isWanted || !isOurs(candidate) || !ADVERSE_LISTS.includes(after.list_kind)) return null;
      return (ADVERSE_DOCUMENTS as readonly string[]).includes(after.basis_kind ?? '')
        ? null
        : issue('list-basis-document', '/basisDocument', { allowed: ADVERSE_DOCUMENTS.join('、') });
    },
  },
  // Art. 28 para. 1.
  {
    name: 'criteria',
    check: ({ list, after }) => {
      if (list === undefined || after.list_kind !== 'serious-dishonesty') return null;
      const isProvincial = list.level === 'provincial-regulation' && list.regions.length > 0;
      return CRITERIA.includes(list.level ?? '') || isProvincial
        ? null
        : issue('list-criteria', '/list', { list: list.definition.title });
    },
  },
  // Art. 25: who is to be rewarded is approved and published before anybody is.
  {
    name: 'criteria-published',
    check: (candidate) => {
      const { list, after, today } = candidate;
      if (list === undefined || after.list_kind !== 'incentive' || !isOurs(candidate)) return null;
      return list.publishedOn !== null && list.publishedOn <= today
        ? null
        : issue('list-criteria-unpublished', '/list', { list: list.definition.title });
    },
  },
  {
    name: 'once',
    check: (candidate) =>
      begins(candidate) && candidate.isOpenAlready ? issue('list-entry-known', '/subject', {}) : null,
  },
  {
    name: 'order',
    check: ({ step, before }) => {
      if (step === 'propose' || step === 'enter' || before === null) return null;
      return entrySteps[step].from.includes(before.state)
        ? null
        : issue('list-entry-step', '/transition', { state: before.state, step });
    },
  },
  ...ELEMENTS.map(ofElement),
  // Art. 35 para. 2: told before, and heard or given the chance to speak.
  {
    name: 'defence',
    check: (candidate) => {
      const { step, after } = candidate;
      if (!['decide', 'publish'].includes(step) || !isOurs(candidate) || !isAsked(candidate, 'defence')) return null;
      const isHeard =
        after.defence !== null &&
        after.notified_on !== null &&
        after.heard_on !== null &&
        after.notified_on <= after.heard_on &&
        after.heard_on <= (after.decided_on ?? after.heard_on);
      return isHeard ? null : issue('list-entry-defence', '/form', { day: dayText(after.notified_on) });
    },
  },
  // Art. 28 para. 2: served before it takes effect.
  {
    name: 'delivery',
    check: (candidate) => {
      const { step, after } = candidate;
      if (step !== 'publish' || !isOurs(candidate) || !isAsked(candidate, 'delivery')) return null;
      const isServed =
        after.delivered_on !== null &&
        after.delivered_on >= (after.decided_on ?? after.delivered_on) &&
        after.delivered_on <= (after.published_on ?? '');
      return isServed ? null : issue('list-entry-delivery', '/form/deliveredOn', { day: dayText(after.delivered_on) });
    },
  },
  {
    name: 'second-person',
    check: (candidate) => {
      const { step, after } = candidate;
      if (step !== 'decide' || !isOurs(candidate) || after.list_kind !== 'serious-dishonesty') return null;
      return after.decided_by !== null && after.decided_by === after.proposed_by
        ? issue('list-entry-same-person', '', {})
        : null;
    },
  },
  {
    name: 'period',
    check: ({ after }) =>
      after.entered_on !== null && after.until_on !== null && after.until_on <= after.entered_on
        ? issue('list-entry-period', '/form/until', { from: after.entered_on, until: after.until_on })
        : null,
  },
  // Art. 37 para. 2: what was shown and is shown no more never comes back.
  {
    name: 'publicity-ends',
    check: ({ before, after }) =>
      before !== null && before.unpublished_on !== null && after.unpublished_on !== before.unpublished_on
        ? issue('list-entry-unpublished', '', { day: before.unpublished_on })
        : null,
  },
  { name: 'days', check: (candidate) => daysIssue(candidate) },
]);

/** Days that are still to come, or lie before what they follow. */
function daysIssue({ step, before, after, today }: EntryCandidate): Issue | null {
  const days: readonly (readonly [string, CivilDay | null, CivilDay | null])[] = [
    ['notifiedOn', after.notified_on, after.proposed_on],
    ['heardOn', after.heard_on, after.notified_on],
    ['decidedOn', after.decided_on, after.heard_on],
    ['publishedOn', after.published_on, after.decided_on],
    ['on', after.ended_on, after.entered_on],
  ];
  for (const [name, day, first] of days) {
    if (day === null) continue;
    const pointer = before === null ? `/${name}` : `/form/${name}`;
    if (day > today) return issue('record-day-to-come', pointer, { day, today });
    if (step !== 'enter' && first !== null && day < first) {
      return issue('record-days-order', pointer, { first, last: day });
    }
  }
  return null;
}

function camel(words: string): string {
  return words.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
