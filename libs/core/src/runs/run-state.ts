/** The states that all long work has. `queued`: planned, and nobody has begun. */
export const RUN_STATES = ['queued', 'running', 'paused', 'cancelling', 'cancelled', 'done', 'failed'] as const;
export type RunState = (typeof RUN_STATES)[number];

/** What a person may ask of a run. */
export type RunRequest = 'pause' | 'resume' | 'cancel';

/** From which states a request leads where; what is not listed is refused. Resuming a failed run tries again what was set aside. */
export const runTransitions: Readonly<
  Record<RunRequest, { readonly from: readonly RunState[]; readonly to: RunState }>
> = {
  pause: { from: ['queued', 'running'], to: 'paused' },
  resume: { from: ['paused', 'failed'], to: 'running' },
  cancel: { from: ['queued', 'running', 'paused'], to: 'cancelling' },
};

/** The states in which shards may be claimed. */
export const WORKABLE: readonly RunState[] = ['queued', 'running'];

/** Whether nothing more will happen to a run of this state by itself. */
export function isFinal(state: RunState): boolean {
  return state === 'done' || state === 'failed' || state === 'cancelled';
}

/** The state of a shard. */
export type ShardState = 'planned' | 'running' | 'done' | 'failed' | 'cancelled';

/** Whom a run covers: everybody the scheme grades in these regions, or some named subjects of them. */
export interface RunScope {
  /** Subject kinds, as the scheme had them when the run was planned. */
  readonly kinds: readonly string[];
  /** GB/T 2260 codes without their trailing `00` pairs; '' is everywhere. */
  readonly regions: readonly string[];
  readonly subjects?: readonly number[];
  /** The round whose frozen register it covers, in the place of all that. */
  readonly round?: number;
}
