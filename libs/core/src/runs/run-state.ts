/** The states that all long work has. */
export type RunState = 'queued' | 'running' | 'paused' | 'cancelling' | 'cancelled' | 'done' | 'failed';

/** What a person may ask of a run. */
export type RunRequest = 'pause' | 'resume' | 'cancel';

/** From which states a request leads where; what is not listed is refused. */
export const runTransitions: Readonly<
  Record<RunRequest, { readonly from: readonly RunState[]; readonly to: RunState }>
> = {
  pause: { from: ['running'], to: 'paused' },
  resume: { from: ['paused'], to: 'running' },
  cancel: { from: ['running', 'paused'], to: 'cancelling' },
};

/** Whether nothing more will happen to a run of this state. */
export function isFinal(state: RunState): boolean {
  return state === 'done' || state === 'failed' || state === 'cancelled';
}

/** Whom a run covers: everybody the scheme grades in these regions, or some named subjects of them. */
export interface RunScope {
  /** GB/T 2260 codes without their trailing `00` pairs. */
  readonly regions: readonly string[];
  readonly subjects?: readonly number[];
}
