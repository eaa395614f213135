/**
 * What is carried: a hint that work is waiting in the database. Ids only, never data, and never the only
 * place where the work is written down: losing every job costs time, not a result.
 */
export type Job =
  { readonly kind: 'trickle' } | { readonly kind: 'shard'; readonly run: string; readonly shard: number };

/** Does the work a job hints at; finds nothing to do where the hint came twice. */
export type JobHandler = (job: Job) => Promise<void>;

/** Brings jobs to the process that works them. The database is the truth; a carrier only carries. */
export interface Carrier {
  /** From now on jobs are handed to `handler`. Marks never wait behind a run: each kind has a lane of its own. */
  start(handler: JobHandler): void;
  /** Hints that there is work. Returns at once and never fails because of the transport. */
  announce(job: Job): void;
  /** Takes no new job and resolves when those in hand are finished. */
  stop(): Promise<void>;
}

/** The token by which a carrier is injected. */
export const CARRIER = Symbol('Carrier');
