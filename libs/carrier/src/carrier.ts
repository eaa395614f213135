import type { IssueCode, IssueParams } from '@xinheng/problem';
import type { Queue } from 'bull';

/**
 * What is carried: a hint that work is waiting in the database. Ids only, never data, and never the only
 * place where the work is written down: losing every job costs time, not a result.
 */
export type Job =
  { readonly kind: 'trickle' } | { readonly kind: 'shard'; readonly run: string; readonly shard: number };

/** Does the work a job hints at; finds nothing to do where the hint came twice. */
export type JobHandler = (job: Job) => Promise<void>;

/** Told of what a handler threw; the work itself stays in the database and is found again by the sweep. */
export type CarrierFailure = (job: Job, error: unknown) => void;

/** How a carrier is. */
export interface CarrierCondition {
  /** False: hints are lost, and the sweep alone finds the work; all of it, only later. */
  readonly isCarrying: boolean;
  /** What an operator should know; null where everything is as it should be. */
  readonly note: { readonly code: IssueCode; readonly params: IssueParams } | null;
}

/** Brings jobs to the process that works them. The database is the truth; a carrier only carries. */
export interface Carrier {
  /** The queues in Redis, for a page that shows them; absent where nothing goes through Redis. */
  readonly board?: readonly Queue<Job>[];

  /** From now on jobs are handed to `handler`. Marks never wait behind a run: each kind has a lane of its own. */
  start(handler: JobHandler): void;
  /** Hints that there is work. Returns at once and never fails because of the transport. */
  announce(job: Job): void;
  /** Asks the transport how it is; answers soon, whatever it does. */
  condition(): Promise<CarrierCondition>;
  /** Takes no new job and resolves when those in hand are finished. */
  stop(): Promise<void>;
}

/** The token by which a carrier is injected. */
export const CARRIER = Symbol('Carrier');
