import type { EntryState } from './list-entry-row.js';

/** What is done to an entry. */
export const ENTRY_STEPS = [
  'notify',
  'hear',
  'decide',
  'publish',
  'remove',
  'repair',
  'quash',
  'uphold-objection',
  'expire',
  'stay',
  'resume',
  'unpublish',
  'withdraw',
  'archive',
] as const;
export type EntryStep = (typeof ENTRY_STEPS)[number];

const ended: readonly EntryState[] = ['removed', 'expired', 'repaired'];

/** From which states a step is taken, and to which it leads; null: the state stays. */
export const entrySteps: Readonly<
  Record<EntryStep, { readonly from: readonly EntryState[]; readonly to: EntryState | null }>
> = {
  notify: { from: ['proposed'], to: 'notified' },
  hear: { from: ['notified'], to: 'heard' },
  // Whether the subject must have been heard before is the matter of a guard.
  decide: { from: ['proposed', 'notified', 'heard'], to: 'decided' },
  publish: { from: ['decided'], to: 'published' },
  remove: { from: ['published'], to: 'removed' },
  repair: { from: ['published'], to: 'repaired' },
  quash: { from: ['decided', 'published'], to: 'removed' },
  'uphold-objection': { from: ['published'], to: 'removed' },
  expire: { from: ['published'], to: 'expired' },
  stay: { from: ['published'], to: null },
  resume: { from: ['published'], to: null },
  unpublish: { from: ['published'], to: null },
  withdraw: { from: ['proposed', 'notified', 'heard', 'decided'], to: 'withdrawn' },
  archive: { from: [...ended, 'withdrawn'], to: 'archived' },
};
