/** The steps of a round, in their order; `cancelled` ends one before it is confirmed. */
export const ROUND_STATES = [
  'planned',
  'frozen',
  'provisional',
  'notice',
  'confirmed',
  'announced',
  'closed',
  'cancelled',
] as const;
export type RoundState = (typeof ROUND_STATES)[number];

/** What a person does with a round. */
export type RoundStep = 'freeze' | 'rerun' | 'notice' | 'confirm' | 'announce' | 'close' | 'cancel';

/** From which states a step leads where; what is not listed is refused. `frozen` becomes `provisional` by its run. */
export const roundSteps: Readonly<
  Record<RoundStep, { readonly from: readonly RoundState[]; readonly to: RoundState | null }>
> = {
  freeze: { from: ['planned'], to: 'frozen' },
  // Null: the round stays where it is.
  rerun: { from: ['frozen', 'provisional', 'notice'], to: null },
  notice: { from: ['provisional'], to: 'notice' },
  confirm: { from: ['notice'], to: 'confirmed' },
  announce: { from: ['confirmed'], to: 'announced' },
  close: { from: ['announced'], to: 'closed' },
  cancel: { from: ['planned', 'frozen', 'provisional', 'notice'], to: 'cancelled' },
};

/** The states in which a round is under way: of a scheme and a unit only one may be. */
export const OPEN_ROUND_STATES: readonly RoundState[] = ROUND_STATES.filter(
  (state) => state !== 'closed' && state !== 'cancelled',
);
