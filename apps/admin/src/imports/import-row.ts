import type { Job } from '../jobs/job.js';

export interface ImportRow extends Job {
  readonly kind: string | null;
  readonly item: string | null;
  readonly fileName: string;
  readonly dryRun: boolean;
  readonly counts: {
    readonly total: number;
    readonly accepted: number;
    readonly refused: number;
    readonly duplicates: number;
  };
  readonly createdAt: string;
  readonly createdBy: unknown;
  readonly unit: { readonly id: string; readonly title: string } | null;
  readonly withdrawnAt: string | null;
  readonly error?: string | null;
  readonly preview?: ImportPreview | null;
}

/** How the file was read: which column became which field, and its first rows. */
export interface ImportPreview {
  readonly columns: readonly {
    readonly header: string;
    readonly field: string | null;
    readonly title: string | null;
  }[];
  readonly rows: readonly (readonly unknown[] | Readonly<Record<string, unknown>>)[];
}

/** One refused row. */
export interface ImportFinding {
  readonly id: string;
  readonly line: number;
  readonly column: string | null;
  readonly value: string | null;
  readonly reason: string;
}
