import type { FormShape } from '../form/form-field.js';
import { textAt } from '../form/at.js';
import { BASIS, EDITION, LEVELS, NATURES, SUBJECT_KINDS, TITLE } from '../form/recurring.shape.js';

const CATEGORIES = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10'].map((number) => `cat-${number}`);
const ACTS = [
  'licence',
  'penalty',
  'enforcement',
  'confirmation',
  'levy',
  'payment',
  'adjudication',
  'compensation',
  'reward',
  'inspection',
] as const;
const MOMENTS = ['decided', 'gathered', 'pushed', 'public', 'province'] as const;

/** What kind of record exists: who brings it, what is in it, how long it is shown. Publicity has a field of its own. */
export const catalogueShape: FormShape = [
  {
    title: 'item',
    fields: [
      TITLE,
      { kind: 'text', at: '/behaviour', isWide: true, hint: 'behaviour', label: 'itemBehaviour' },
      { kind: 'choice', at: '/category', set: 'category', of: CATEGORIES, isRequired: true },
      { kind: 'choice', at: '/act', set: 'act', of: ACTS },
      { kind: 'choice', at: '/nature', set: 'nature', of: NATURES, isRequired: true },
      { kind: 'choice', at: '/temporal', set: 'temporal', of: ['event', 'state'], isRequired: true, hint: 'temporal' },
      { kind: 'choice', at: '/layer', set: 'layer', of: ['national', 'supplement'] },
      { kind: 'text', at: '/edition', label: 'catalogueEdition' },
      { kind: 'choices', at: '/subjectKinds', set: 'subjectKind', of: SUBJECT_KINDS, isRequired: true, isWide: true },
      { kind: 'texts', at: '/providers', isRequired: true, hint: 'providers' },
      { kind: 'text', at: '/source', isRequired: true, label: 'dataSource' },
      { kind: 'text', at: '/updateCycle', isRequired: true },
      BASIS,
    ],
  },
  {
    title: 'opening',
    fields: [
      { kind: 'choice', at: '/disclosure', set: 'disclosure', of: ['open', 'conditional', 'closed'], isRequired: true },
      {
        kind: 'choice',
        at: '/sharing',
        set: 'sharing',
        of: ['unconditional', 'conditional', 'none'],
        isRequired: true,
      },
    ],
  },
  { title: 'fields', fields: [{ kind: 'schema', at: '/fields', hint: 'fields' }] },
  {
    title: 'admission',
    fields: [
      {
        kind: 'rows',
        at: '/admit',
        add: 'admit',
        hint: 'admit',
        empty: { refuseWhen: false, reason: '', basis: { document: '', article: '' } },
        nameOf: (row) => textAt(row, '/reason'),
        fields: [
          { kind: 'condition', at: '/refuseWhen', isRequired: true, scope: 'record', ofItself: true },
          { kind: 'text', at: '/reason', isRequired: true, isWide: true },
          BASIS,
        ],
      },
      {
        kind: 'rows',
        at: '/clocks',
        add: 'clock',
        empty: { from: 'decided', to: 'gathered', within: { workingDays: 7 }, basis: { document: '', article: '' } },
        fields: [
          { kind: 'choice', at: '/from', label: 'clockFrom', set: 'recordMoment', of: MOMENTS, isRequired: true },
          { kind: 'choice', at: '/to', label: 'clockTo', set: 'recordMoment', of: MOMENTS, isRequired: true },
          { kind: 'duration', at: '/within', isRequired: true, mayBeParameter: true },
          BASIS,
        ],
      },
      {
        kind: 'rows',
        at: '/routes',
        add: 'route',
        empty: { fromLevel: 'county', to: '' },
        fields: [
          { kind: 'choice', at: '/fromLevel', set: 'unitLevel', of: LEVELS, isRequired: true },
          { kind: 'text', at: '/to', label: 'routeTo', isRequired: true },
        ],
      },
    ],
  },
  EDITION,
];
