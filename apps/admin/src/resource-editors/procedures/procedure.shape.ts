import type { FormShape, Option } from '../form/form-field.js';
import { optionsOf } from '../form/form-field.js';
import { textAt, valueAt } from '../form/at.js';
import { schemaRows } from '../form/schema-rows.js';
import type { RawObject } from '../raw-object.js';
import { BASIS, EDITION, REGIONS, TITLE } from '../form/recurring.shape.js';
import { EFFECTS, PROCEDURE_KINDS, ROLES, SUSPENSIONS } from './procedure-words.js';

const statesOf = ({ states }: RawObject): readonly Option[] => optionsOf(states);
const transitionsOf = ({ transitions }: RawObject): readonly Option[] => optionsOf(transitions);
const clocksOf = ({ clocks }: RawObject): readonly Option[] => optionsOf(clocks);
const titleOf = (row: RawObject): string => textAt(row, '/title') || textAt(row, '/key');
const fieldsOf = (form: unknown): readonly Option[] =>
  schemaRows(form as RawObject).map(({ name, schema }) => ({ key: name, title: textAt(schema, '/title') || name }));

/** What a clock may start from: a state that is entered, or a day of the form. */
function startsOf(root: RawObject): readonly Option[] {
  const days = schemaRows(valueAt(root, '/form')).filter(({ kind }) => kind === 'date');
  return [
    ...statesOf(root),
    ...days.map(({ name, schema }) => ({ key: `form.${name}`, title: textAt(schema, '/title') || name })),
  ];
}

/** The fields of either form that a step may ask to be filled in. */
const askedOf = (root: RawObject, own: RawObject): readonly Option[] => [
  ...fieldsOf(root['form']),
  ...fieldsOf(own['form']),
];

/** How a case goes: its states, who moves it on, and which clocks run. */
export const procedureShape: FormShape = [
  {
    title: 'procedure',
    fields: [
      TITLE,
      {
        kind: 'choice',
        at: '/kind',
        label: 'procedureKind',
        set: 'procedureKind',
        of: PROCEDURE_KINDS,
        isRequired: true,
      },
      { kind: 'own', at: '/initial', of: statesOf, isRequired: true },
      REGIONS,
      BASIS,
    ],
  },
  {
    title: 'states',
    fields: [
      {
        kind: 'rows',
        at: '/states',
        add: 'state',
        isRequired: true,
        empty: { key: '', title: '' },
        nameOf: titleOf,
        fields: [
          { ...TITLE, isWide: false },
          { kind: 'key', at: '/key' },
          { kind: 'flag', at: '/final' },
        ],
      },
    ],
  },
  {
    title: 'transitions',
    fields: [
      {
        kind: 'rows',
        at: '/transitions',
        add: 'transition',
        isRequired: true,
        empty: { key: '', title: '', from: [], to: '', by: ['clerk'] },
        nameOf: titleOf,
        fields: [
          { ...TITLE, isRequired: false, isWide: false },
          { kind: 'key', at: '/key' },
          { kind: 'owns', at: '/from', label: 'fromStates', of: statesOf, isRequired: true },
          { kind: 'own', at: '/to', label: 'toState', of: statesOf, isRequired: true },
          { kind: 'choices', at: '/by', set: 'role', of: ROLES, isRequired: true },
          { kind: 'owns', at: '/requires', label: 'mustFill', of: askedOf },
          { kind: 'choices', at: '/effects', set: 'effect', of: EFFECTS, isWide: true },
          { kind: 'own', at: '/notSamePersonAs', of: transitionsOf },
          { kind: 'own', at: '/notSameDepartmentAs', of: transitionsOf },
          { kind: 'condition', at: '/when', scope: 'form', hint: 'transitionWhen' },
          { kind: 'name', at: '/notice', of: 'templates' },
          { kind: 'texts', at: '/recipients' },
          { kind: 'schema', at: '/form', label: 'stepForm' },
          { kind: 'basis', at: '/basis' },
        ],
      },
    ],
  },
  {
    title: 'clocks',
    fields: [
      {
        kind: 'rows',
        at: '/clocks',
        add: 'clock',
        empty: {
          key: '',
          title: '',
          start: '',
          stop: [],
          within: { workingDays: 5 },
          basis: { document: '', article: '' },
        },
        nameOf: titleOf,
        fields: [
          { ...TITLE, isRequired: false, isWide: false },
          { kind: 'key', at: '/key' },
          { kind: 'own', at: '/start', of: startsOf, isRequired: true },
          { kind: 'owns', at: '/stop', of: statesOf, isRequired: true },
          { kind: 'duration', at: '/within', isRequired: true, mayBeParameter: true },
          {
            kind: 'choice',
            at: '/overdue',
            set: 'overdue',
            of: ['remind', 'escalate', 'deem-accepted', 'deem-refused'],
          },
          { kind: 'choices', at: '/suspendedBy', set: 'suspension', of: SUSPENSIONS, isWide: true },
          { kind: 'own', at: '/replacedBy/clock', label: 'replacedByClock', of: clocksOf },
          { kind: 'own', at: '/replacedBy/on', label: 'replacedByOn', of: transitionsOf },
          BASIS,
        ],
      },
    ],
  },
  { title: 'form', isFolded: true, fields: [{ kind: 'schema', at: '/form', label: 'applicationForm' }] },
  EDITION,
];
