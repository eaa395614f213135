import type { Job } from '../jobs/job.js';

/**
 * A row of `GET /evaluation-runs`, `GET /evaluation-runs/{id}` and of its events; filters: `scheme`, `state`, `purpose`,
 * `asOf`(`_gte`, `_lte`); sorts: `createdAt`, `asOf`.
 */
export interface EvaluationRunRow extends Job {
  readonly scheme: string;
  readonly schemeTitle: string;
  readonly asOf: string;
  readonly purpose: 'current' | 'historical';
  readonly scope: { readonly regions?: readonly string[]; readonly subjects?: readonly string[] } | null;
  readonly regionTitles: readonly string[];
  readonly createdAt: string;
  readonly createdBy: { readonly id: string; readonly displayName: string } | null;
  readonly finishedAt: string | null;
  readonly announcedOn: string | null;
  readonly error: string | null;
  readonly shards: { readonly planned: number; readonly done: number; readonly failed: number };
  readonly definitionsHash: string;
  readonly version: string;
  /** Who works it; where one run is read, not in lists. */
  readonly workers?: readonly RunWorker[];
}

/** What one process did of a run. */
export interface RunWorker {
  readonly name: string;
  readonly shards: number;
  readonly done: number;
  readonly ratePerSecond: number | null;
  readonly isWorking: boolean;
}

/** A row of `GET /evaluation-runs/{id}/shards`; filters: `state`, `worker`. */
export interface RunShard {
  readonly id: string;
  /** From 0. */
  readonly number: number;
  readonly attempts: number;
  readonly worker: string | null;
  readonly error: string | null;
}

/** A row of `GET /evaluation-runs/{id}/results`: how many subjects each grade has after the run, best first. */
export interface RunGradeCount {
  readonly grade: string;
  readonly title: string;
  readonly order: number;
  readonly count: number;
}

/** A row of `GET /evaluation-runs/{id}/failures`: a subject that was set aside, and why. At most 1,000. */
export interface RunFailure {
  readonly id: string;
  readonly subject: string;
  readonly subjectName: string | null;
  readonly reason: string;
}

/** `POST /evaluation-runs`. */
export interface RunOrder {
  readonly scheme: string;
  readonly asOf?: string;
  readonly scope?: { readonly regions?: readonly string[]; readonly subjects?: readonly string[] };
}
