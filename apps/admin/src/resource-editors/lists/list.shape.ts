import type { FormShape } from '../form/form-field.js';
import { optionsOf } from '../form/form-field.js';
import type { RawObject } from '../raw-object.js';
import { textAt } from '../form/at.js';
import {
  BASIS,
  DISCLOSURES,
  DOCUMENT_KINDS,
  EDITION,
  LEVELS,
  LINK_ROLES,
  REGIONS,
  TITLE,
} from '../form/recurring.shape.js';

const KINDS = [
  'serious-dishonesty',
  'incentive',
  'negative',
  'judgment-debtor',
  'register',
  'measure-list',
  'item-list',
  'other',
] as const;
const REQUIRES = ['reasons', 'basis', 'period', 'removal-conditions', 'remedies', 'delivery', 'defence'] as const;

const isRegister = ({ kind, assign }: RawObject): boolean => kind === 'register' || assign !== undefined;
const isMeasureList = ({ kind, allowedScopes }: RawObject): boolean =>
  kind === 'measure-list' || allowedScopes !== undefined;
const isOfSubjects = ({ of }: RawObject): boolean => of === 'subject';

/** A list or a register: what stands on it, who is proposed for it, what a decision must hold. */
export const listShape: FormShape = [
  {
    title: 'list',
    fields: [
      TITLE,
      { kind: 'choice', at: '/kind', set: 'listKind', of: KINDS, isRequired: true },
      {
        kind: 'choice',
        at: '/of',
        label: 'listOf',
        set: 'listOf',
        of: ['subject', 'case', 'measure', 'supervision-item'],
        isRequired: true,
      },
      { kind: 'choice', at: '/status', set: 'listStatus', of: ['active', 'awaiting-basis'], hint: 'listStatus' },
      { kind: 'choice', at: '/disclosure', set: 'disclosure', of: DISCLOSURES },
      { kind: 'name', at: '/procedure', of: 'procedures' },
      { kind: 'duration', at: '/period', hint: 'listPeriod', mayBeParameter: true },
      { kind: 'day', at: '/publishedOn' },
      { kind: 'texts', at: '/aliases' },
      { kind: 'texts', at: '/allowedScopes', when: isMeasureList, hint: 'allowedScopes' },
      REGIONS,
      BASIS,
    ],
  },
  {
    title: 'entering',
    fields: [
      { kind: 'choices', at: '/requires', set: 'decisionElement', of: REQUIRES, isWide: true },
      {
        kind: 'rows',
        at: '/propose',
        add: 'propose',
        empty: { when: false, reason: '' },
        when: isOfSubjects,
        nameOf: (row) => textAt(row, '/reason'),
        fields: [
          { kind: 'condition', at: '/when', scope: 'subject-and-facts', isRequired: true },
          { kind: 'text', at: '/reason', isRequired: true, isWide: true, hint: 'placeholders' },
          { kind: 'own', at: '/behaviour', of: ({ behaviours }) => optionsOf(behaviours) },
          { kind: 'choice', at: '/document', label: 'documentKind', set: 'basisKind', of: DOCUMENT_KINDS },
        ],
      },
      {
        kind: 'rows',
        at: '/assign',
        add: 'assign',
        hint: 'assign',
        empty: { when: true, to: 'county' },
        when: isRegister,
        nameOf: (row) => textAt(row, '/reason'),
        fields: [
          { kind: 'condition', at: '/when', scope: 'subject-and-facts', isRequired: true },
          { kind: 'choice', at: '/to', label: 'level', set: 'unitLevel', of: LEVELS, isRequired: true },
          { kind: 'text', at: '/reason', isWide: true, hint: 'placeholders' },
          { kind: 'basis', at: '/basis' },
        ],
      },
      {
        kind: 'rows',
        at: '/behaviours',
        label: 'listBehaviours',
        add: 'behaviour',
        empty: { key: '', title: '' },
        nameOf: (row) => textAt(row, '/title'),
        fields: [TITLE, { kind: 'key', at: '/key' }, { kind: 'basis', at: '/basis' }],
      },
      {
        kind: 'rows',
        at: '/carriesTo',
        add: 'carriesTo',
        hint: 'carriesTo',
        empty: { role: 'legal-representative' },
        when: isOfSubjects,
        fields: [
          { kind: 'choice', at: '/role', label: 'linkRole', set: 'linkRole', of: LINK_ROLES, isRequired: true },
          { kind: 'name', at: '/recordAs', of: 'items' },
        ],
      },
    ],
  },
  EDITION,
];
