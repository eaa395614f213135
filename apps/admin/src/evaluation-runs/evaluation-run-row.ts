import type { Job } from '../jobs/job.js';

export interface EvaluationRunRow extends Job {
  readonly scheme: string;
  readonly schemeTitle: string;
  readonly asOf: string;
  readonly purpose: 'current' | 'historical';
  readonly scope: { readonly regions?: readonly string[]; readonly subjects?: readonly string[] } | null;
  readonly createdAt: string;
  readonly createdBy: unknown;
  readonly finishedAt: string | null;
  readonly error: string | null;
  readonly shards: { readonly planned: number; readonly done: number; readonly failed: number };
  readonly definitionsHash: string;
  readonly version: string;
}
