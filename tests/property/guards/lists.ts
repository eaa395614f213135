import { BLANK_ENTRY, listGuards, type EntryCandidate, type NewEntry, type PlacedList } from '@xinheng/core';
import fc from 'fast-check';
import { spoilt, type Guarded } from './guarded.js';

const today = '2022-06-30';
const basis = { document: 'regulation', article: '第二十八条' };

const list: PlacedList = {
  key: 'p:serious',
  plugin: { id: 'p', regions: ['230000'] } as unknown as PlacedList['plugin'],
  definition: {
    key: 'serious',
    title: '严重失信主体名单',
    of: 'subject',
    kind: 'serious-dishonesty',
    status: 'active',
    behaviours: [{ key: 'defies', title: '拒不履行' }],
    basis,
  },
  publishedOn: '2022-05-01',
  level: 'provincial-regulation',
  regions: ['230000'],
};

const proposed: NewEntry = {
  ...BLANK_ENTRY,
  list: 'p:serious',
  list_kind: 'serious-dishonesty',
  subject_id: 1,
  behaviour: 'defies',
  basis_kind: 'judgment',
  origin: 'own',
  unit_id: 1,
  proposed_by: 7,
  proposed_on: '2022-06-01',
  created_at: '',
  updated_at: '',
};
const heard: NewEntry = {
  ...proposed,
  state: 'heard',
  notified_on: '2022-06-05',
  heard_on: '2022-06-10',
  defence: 'given',
};
const decided: NewEntry = {
  ...heard,
  state: 'decided',
  decided_on: '2022-06-15',
  decided_by: 8,
  reasons: '拒不履行',
  basis: '第二十九条',
  period: 'P3Y',
  removal_conditions: '履行完毕',
  remedies: '行政复议',
};
const published: NewEntry = {
  ...decided,
  state: 'published',
  delivered_on: '2022-06-20',
  published_on: '2022-06-20',
  entered_on: '2022-06-20',
  until_on: '2025-06-20',
};

const common = { list, region: '230102', today, isOpenAlready: false };
const proposing: EntryCandidate = { ...common, step: 'propose', before: null, after: proposed };
const deciding: EntryCandidate = { ...common, step: 'decide', before: heard, after: decided };
const publishing: EntryCandidate = { ...common, step: 'publish', before: decided, after: published };
const shown: EntryCandidate = {
  ...common,
  step: 'unpublish',
  before: { ...published, unpublished_on: '2022-06-25' },
  after: { ...published, unpublished_on: '2022-06-25' },
};

const after =
  (change: Partial<NewEntry>) =>
  (candidate: EntryCandidate): EntryCandidate => ({ ...candidate, after: { ...candidate.after, ...change } });
const told =
  (change: Partial<EntryCandidate>) =>
  (candidate: EntryCandidate): EntryCandidate => ({ ...candidate, ...change });
const placed = (change: Partial<PlacedList>) => (candidate: EntryCandidate) => ({
  ...candidate,
  list: candidate.list === undefined ? undefined : { ...candidate.list, ...change },
});
const defined = (change: Partial<PlacedList['definition']>) =>
  placed({ definition: { ...list.definition, ...change } });

const changes = [
  told({ list: undefined }),
  defined({ of: 'measure' }),
  defined({ status: 'awaiting-basis' }),
  told({ region: '130102' }),
  after({ behaviour: 'other' }),
  after({ basis_kind: null }),
  after({ basis_kind: 'contract' }),
  placed({ level: 'city-document' }),
  told({ isOpenAlready: true }),
  told({ before: proposed, step: 'publish' }),
  after({ reasons: ' ' }),
  after({ basis: '' }),
  after({ period: null }),
  after({ removal_conditions: '\t' }),
  after({ remedies: null }),
  after({ defence: null }),
  after({ notified_on: null }),
  after({ heard_on: '2022-06-16' }),
  after({ delivered_on: null }),
  after({ delivered_on: '2022-06-21' }),
  after({ decided_by: 7 }),
  after({ until_on: '2022-06-20', entered_on: '2022-06-20' }),
  after({ unpublished_on: null }),
  after({ decided_on: '2022-07-01' }),
  (candidate: EntryCandidate): EntryCandidate => ({
    ...placed({ publishedOn: null })(candidate),
    after: { ...candidate.after, list_kind: 'incentive' },
  }),
];

const isBlank = (text: string | null): boolean => text === null || text.trim() === '';
const serious = ({ after: { list_kind: kind } }: EntryCandidate): boolean => kind === 'serious-dishonesty';
const begins = ({ step }: EntryCandidate): boolean => step === 'propose';
const element =
  (column: 'reasons' | 'basis' | 'period' | 'removal_conditions' | 'remedies') => (candidate: EntryCandidate) =>
    candidate.step === 'decide' && serious(candidate) && isBlank(candidate.after[column]);

/** Invariants 7 to 11 and 22 of entries on lists, and what the regulation says beside them. */
export const lists: Guarded<EntryCandidate> = {
  title: 'entries on lists',
  guards: listGuards,
  candidates: fc.oneof(...[proposing, deciding, publishing, shown].map((lawful) => spoilt(lawful, changes))),
  forbidden: {
    'in-force': ({ list: one }) => one === undefined,
    'subjects-only': ({ list: one }) => one?.definition.of === 'measure',
    'awaiting-basis': (candidate) =>
      ['propose', 'publish'].includes(candidate.step) && candidate.list?.definition.status === 'awaiting-basis',
    region: (candidate) => begins(candidate) && candidate.list !== undefined && !candidate.region.startsWith('23'),
    behaviour: (candidate) =>
      begins(candidate) && candidate.list !== undefined && candidate.after.behaviour !== 'defies',
    'basis-document': (candidate) =>
      ['propose', 'decide'].includes(candidate.step) && serious(candidate) && candidate.after.basis_kind !== 'judgment',
    criteria: (candidate) => serious(candidate) && candidate.list?.level === 'city-document',
    'criteria-published': ({ list: one, after: row }) => row.list_kind === 'incentive' && one?.publishedOn === null,
    once: (candidate) => begins(candidate) && candidate.isOpenAlready,
    order: ({ step, before }) => step === 'publish' && before?.state === 'proposed',
    'element-reasons': element('reasons'),
    'element-basis': element('basis'),
    'element-period': element('period'),
    'element-removal-conditions': element('removal_conditions'),
    'element-remedies': element('remedies'),
    defence: (candidate) =>
      ['decide', 'publish'].includes(candidate.step) &&
      serious(candidate) &&
      (candidate.after.defence === null ||
        candidate.after.notified_on === null ||
        (candidate.after.heard_on ?? '9') > (candidate.after.decided_on ?? '')),
    delivery: (candidate) =>
      candidate.step === 'publish' &&
      serious(candidate) &&
      (candidate.after.delivered_on ?? '9') > (candidate.after.published_on ?? ''),
    'second-person': (candidate) =>
      candidate.step === 'decide' && serious(candidate) && candidate.after.decided_by === candidate.after.proposed_by,
    period: ({ after: { entered_on: from, until_on: until } }) => from !== null && until !== null && until <= from,
    'publicity-ends': ({ before, after: row }) => before?.unpublished_on != null && row.unpublished_on === null,
    days: ({ after: row }) => {
      const told = [row.proposed_on, row.notified_on, row.heard_on, row.decided_on, row.published_on];
      const given = told.filter((day) => day !== null);
      return given.some((day) => day > today) || [...given].sort().join() !== given.join();
    },
  },
};
