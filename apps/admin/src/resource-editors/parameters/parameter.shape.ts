import type { FormField, FormShape } from '../form/form-field.js';
import { BASIS, EDITION, TITLE } from '../form/recurring.shape.js';

const TYPES = ['integer', 'decimal', 'boolean', 'string', 'date', 'enum'] as const;

export const constantShape: FormShape = [
  { title: 'parameter', fields: [TITLE, { kind: 'text', at: '/unit' }] },
  {
    title: 'tightening',
    isFolded: true,
    fields: [
      { kind: 'choice', at: '/open/tighter', set: 'tighter', of: ['lower', 'higher'], hint: 'tighter' },
      { kind: 'number', at: '/open/bound', hint: 'bound' },
    ],
  },
  EDITION,
];

export const lookupShape: FormShape = [
  {
    title: 'lookup',
    fields: [
      TITLE,
      { kind: 'choice', at: '/type', set: 'factType', of: TYPES, isRequired: true },
      {
        kind: 'texts',
        at: '/values',
        hint: 'values',
        when: ({ type, values }) => type === 'enum' || values !== undefined,
      },
      { kind: 'text', at: '/unit' },
      { kind: 'flag', at: '/live', hint: 'live' },
      BASIS,
    ],
  },
  EDITION,
];

/** What the panels between show, for the places of findings. */
export const valuePlaces: readonly FormField[] = [{ kind: 'text', at: '/values' }];
export const gridPlaces: readonly FormField[] = [
  { kind: 'text', at: '/rows' },
  { kind: 'text', at: '/by' },
];
