import type { EntryRow } from './entry-row.js';

/** One field that a step asks for. */
export interface StepField {
  readonly name: string;
  readonly kind: 'day' | 'text' | 'long' | 'defence' | 'document';
  readonly isRequired: boolean;
}

/** A step with what it asks; who may take it is checked by the server and by `access.ts`. */
export interface EntryStep {
  readonly key: string;
  readonly from: readonly EntryRow['state'][];
  /** Whether it decides: then only those who may decide see it. */
  readonly isDeciding: boolean;
  /** Whether it cannot be undone. */
  readonly isGrave: boolean;
  readonly fields: readonly StepField[];
}

const day = (name: string, isRequired = true): StepField => ({ name, kind: 'day', isRequired });
const long = (name: string, isRequired = true): StepField => ({ name, kind: 'long', isRequired });
const leaving = (key: string): EntryStep => ({
  key,
  from: ['published'],
  isDeciding: true,
  isGrave: true,
  fields: [day('on'), long('reason')],
});

/** The steps in the order of the procedure. */
export const ENTRY_STEPS: readonly EntryStep[] = [
  { key: 'notify', from: ['proposed'], isDeciding: false, isGrave: false, fields: [day('on')] },
  {
    key: 'hear',
    from: ['notified'],
    isDeciding: false,
    isGrave: false,
    fields: [day('on'), { name: 'defence', kind: 'defence', isRequired: true }, long('note', false)],
  },
  {
    key: 'decide',
    from: ['proposed', 'notified', 'heard'],
    isDeciding: true,
    isGrave: false,
    fields: [
      day('on'),
      long('reasons'),
      long('basis'),
      { name: 'period', kind: 'text', isRequired: true },
      long('removalConditions'),
      long('remedies'),
      { name: 'basisDocument', kind: 'document', isRequired: false },
    ],
  },
  {
    key: 'publish',
    from: ['decided'],
    isDeciding: true,
    isGrave: true,
    fields: [day('on'), day('deliveredOn', false), day('publicUntil', false)],
  },
  leaving('remove'),
  leaving('repair'),
  leaving('uphold-objection'),
  leaving('quash'),
  { key: 'stay', from: ['published'], isDeciding: true, isGrave: false, fields: [day('on'), long('reason')] },
  { key: 'resume', from: ['published'], isDeciding: true, isGrave: false, fields: [day('on'), long('reason')] },
  {
    key: 'withdraw',
    from: ['proposed', 'notified', 'heard', 'decided'],
    isDeciding: false,
    isGrave: true,
    fields: [long('reason')],
  },
];

/** The steps that an entry lets be taken. A decision about somebody who must be heard comes after that. */
export function stepsOf(entry: EntryRow): readonly EntryStep[] {
  const isHeardFirst = entry.listKind === 'serious-dishonesty' || entry.requires.includes('defence');
  return ENTRY_STEPS.filter(({ key, from }) => {
    if (!from.includes(entry.state)) return false;
    if (key === 'decide' && isHeardFirst) return entry.state === 'heard';
    if (key === 'stay') return entry.stayedOn === null;
    return key === 'resume' ? entry.stayedOn !== null : true;
  });
}
