/** Long work, as imports and runs both are. */
export type JobState = 'queued' | 'running' | 'paused' | 'cancelling' | 'cancelled' | 'done' | 'failed';

export interface Progress {
  readonly total: number | null;
  readonly done: number;
  readonly changed: number;
  readonly parked: number;
  readonly startedAt: string | null;
  readonly ratePerSecond: number | null;
  readonly etaSeconds: number | null;
}

export interface Job {
  readonly id: string;
  readonly state: JobState;
  readonly progress: Progress;
}

/** The resources whose rows are long work. */
export type JobResource = 'imports' | 'evaluation-runs' | 'simulations';

export const UNFINISHED: readonly JobState[] = ['queued', 'running', 'paused', 'cancelling'];

export function isUnfinished(state: JobState): boolean {
  return UNFINISHED.includes(state);
}
