/** In what state an import is; those of all long work. */
export type ImportState = 'queued' | 'running' | 'cancelling' | 'cancelled' | 'done' | 'failed';

/** A row of `import_batch`. */
export interface ImportBatchRow {
  readonly id: number;
  readonly kind: 'subjects' | 'records';
  readonly item: string | null;
  readonly file_name: string;
  /** The name of the stored file below the folder of imports. */
  readonly file_path: string;
  readonly file_hash: string;
  readonly file_size: number;
  readonly dry_run: number;
  readonly is_sample: number;
  readonly state: ImportState;
  readonly total: number;
  /** How many rows were gone through; with them everything that they led to is committed. */
  readonly done: number;
  readonly accepted: number;
  readonly refused: number;
  readonly duplicates: number;
  readonly findings: number;
  readonly last_line: number;
  /** JSON; null until the head of the file was read and its rows counted. */
  readonly preview: string | null;
  /** JSON: code and parameters of the message. */
  readonly error: string | null;
  readonly unit_id: number;
  readonly region: string;
  readonly created_by: number;
  readonly created_at: string;
  readonly started_at: string | null;
  readonly finished_at: string | null;
  readonly lease_owner: string | null;
  readonly lease_until: string | null;
  readonly withdrawn_at: string | null;
  readonly withdrawn_by: number | null;
  readonly withdraw_reason: string | null;
}
