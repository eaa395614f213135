import type { IssueParams, IssueCode } from '@xinheng/problem';
import type { ImportBatchListRow } from './import-batches.repository.js';
import type { ImportPreview } from './import-preview.js';

/** An import as it is shown; `error` is said in the reader's language at the edge. */
export interface ImportView {
  readonly id: string;
  readonly state: string;
  readonly progress: {
    readonly total: number | null;
    readonly done: number;
    /** Rows that were taken. */
    readonly changed: number;
    /** Rows that were refused. */
    readonly parked: number;
    readonly startedAt: string | null;
    readonly ratePerSecond: number | null;
    readonly etaSeconds: number | null;
  };
  readonly kind: string | null;
  readonly item: string | null;
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
  readonly error: { readonly code: IssueCode; readonly params: IssueParams } | null;
  readonly preview?: ImportPreview | null;
}

/** The view of a row at an instant; `preview` is left out of lists. */
export function importView(
  row: ImportBatchListRow & { readonly preview?: string | null },
  title: string,
  now: Date,
): ImportView {
  const { total, accepted, refused, duplicates } = row;
  return {
    id: String(row.id),
    state: row.state,
    progress: progressOf(row, now),
    kind: row.kind === 'subjects' ? row.kind : null,
    item: row.item,
    title,
    fileName: row.file_name,
    dryRun: row.dry_run === 1,
    isSample: row.is_sample === 1,
    counts: { total, accepted, refused, duplicates },
    createdAt: row.created_at,
    createdBy: row.creator === null ? null : { id: String(row.created_by), displayName: row.creator },
    unit: row.unit_title === null ? null : { id: String(row.unit_id), title: row.unit_title },
    finishedAt: row.finished_at,
    withdrawnAt: row.withdrawn_at,
    withdrawReason: row.withdraw_reason,
    error: row.error === null ? null : (JSON.parse(row.error) as ImportView['error']),
    ...(row.preview === undefined
      ? {}
      : { preview: row.preview === null ? null : (JSON.parse(row.preview) as ImportPreview) }),
  };
}

function progressOf(row: ImportBatchListRow, now: Date): ImportView['progress'] {
  const { total, done, started_at: startedAt, finished_at: finishedAt } = row;
  const until = finishedAt === null ? now : new Date(finishedAt);
  const seconds = startedAt === null ? 0 : (until.getTime() - new Date(startedAt).getTime()) / 1_000;
  const rate = seconds > 0 ? done / seconds : null;
  const isRunning = row.state === 'running';
  return {
    total: total === 0 ? null : total,
    done,
    changed: row.accepted,
    parked: row.refused,
    startedAt,
    ratePerSecond: rate === null ? null : Math.round(rate * 10) / 10,
    etaSeconds: isRunning && rate !== null && rate > 0 && total > 0 ? Math.ceil((total - done) / rate) : null,
  };
}
