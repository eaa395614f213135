import type { Job } from '../jobs/job.js';

/** A row of `GET /imports`; filters: `state`, `kind`, `item`, `dryRun`, `createdAt`(`_gte`, `_lte`), `q`; sorts: `createdAt`. */
export interface ImportRow extends Job {
  /** `subjects` or `evaluations`; null where `item` says what is imported. */
  readonly kind: string | null;
  /** A catalogue item: `national:administrative-penalty`. */
  readonly item: string | null;
  /** What is imported, in words. */
  readonly title: string;
  readonly fileName: string;
  readonly dryRun: boolean;
  readonly isSample: boolean;
  readonly counts: {
    readonly total: number;
    readonly accepted: number;
    readonly refused: number;
    readonly duplicates: number;
  };
  readonly createdAt: string;
  readonly createdBy: { readonly id: string; readonly displayName: string } | null;
  readonly unit: { readonly id: string; readonly title: string } | null;
  readonly finishedAt: string | null;
  readonly withdrawnAt: string | null;
  readonly withdrawReason: string | null;
  readonly error?: string | null;
  /** Of one import only, once the head of the file has been read. */
  readonly preview?: ImportPreview | null;
}

/** How the file was read: which column became which field, and its first rows. */
export interface ImportPreview {
  /** By the columns of the file; `field` is null for a column that is not read. */
  readonly columns: readonly {
    readonly header: string;
    readonly field: string | null;
    readonly title: string | null;
  }[];
  /** The cells as the file has them, by its columns. */
  readonly rows: readonly (readonly unknown[])[];
  /** Fields that the file lacks, by title; required ones stop the import. */
  readonly missing?: readonly { readonly title: string; readonly isRequired: boolean }[];
  /** `utf-8`, `gb18030`, `xlsx` … */
  readonly encoding?: string | null;
}

/** A row of `GET /imports/{id}/findings`: one refused row, or one that was taken with a doubt. */
export interface ImportFinding {
  readonly id: string;
  readonly line: number;
  readonly column: string | null;
  readonly value: string | null;
  readonly reason: string;
  readonly severity: 'error' | 'warning';
}

/** A row of `GET /imports/forms` (all in one answer): what can be imported. Its template: `GET /imports/templates/{id}.xlsx` or `.csv`. */
export interface ImportForm {
  /** The kind or the item. */
  readonly id: string;
  readonly kind: string | null;
  readonly item: string | null;
  readonly title: string;
  /** The forms that most files are of; the others are searched for by name. */
  readonly isCommon: boolean;
  readonly columns: readonly { readonly title: string; readonly isRequired: boolean }[];
}

/** `GET /imports/{id}/withdrawal`: what `POST /imports/{id}/withdraw {reason}` would do. */
export interface Withdrawal {
  /** Records that would be voided. */
  readonly records: number;
  /** Subjects that would be graded again. */
  readonly subjects: number;
  /** Subjects that the batch entered and that nothing else stands on. */
  readonly subjectsRemoved: number;
  /** Changed since by somebody; these stay as they are. At most 100 are listed. */
  readonly changedSince: readonly {
    readonly record: string | null;
    readonly subject: string;
    readonly subjectName: string | null;
    readonly title: string;
  }[];
  readonly changedSinceCount: number;
}

/** A row of `GET /imports/sample-files`, in the order in which they are to be imported; the file: `…/sample-files/{name}`. */
export interface SampleFile {
  readonly name: string;
  readonly title: string;
  readonly kind: string | null;
  readonly item: string | null;
  readonly rows: number;
}
