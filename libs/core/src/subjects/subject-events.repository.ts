import { Injectable } from '@nestjs/common';
import { type Reader, type Transaction } from '@xinheng/platform';

/** A change of a subject on a day, with its document, as it is stored. `detail` and `related` are JSON. */
export interface SubjectEventRow {
  readonly id: number;
  readonly subject_id: number;
  readonly kind: string;
  readonly happened_on: string;
  readonly document: string | null;
  readonly detail: string;
  readonly related: string;
  readonly unit_id: number;
  readonly recorded_by: number;
  readonly recorded_at: string;
}

const columns = [
  'subject_id',
  'kind',
  'happened_on',
  'document',
  'detail',
  'related',
  'unit_id',
  'recorded_by',
  'recorded_at',
] as const satisfies readonly (keyof SubjectEventRow)[];

/** All SQL over the events of subjects. */
@Injectable()
export class SubjectEventsRepository {
  /** Writes events; answers their ids in order. */
  async append(tx: Transaction, events: readonly Omit<SubjectEventRow, 'id'>[]): Promise<readonly number[]> {
    return tx.insertMany(
      'subject_event',
      columns,
      events.map((event) => columns.map((column) => event[column])),
    );
  }

  /** The events of a subject, the newest first, with who recorded them. */
  async of(
    reader: Reader,
    subject: number,
    limit: number,
  ): Promise<readonly (SubjectEventRow & { readonly recorded_by_name: string | null })[]> {
    return reader.query<SubjectEventRow & { readonly recorded_by_name: string | null }>(
      `SELECT e.*, a.display_name AS recorded_by_name FROM subject_event e
       LEFT JOIN account a ON a.id = e.recorded_by
       WHERE e.subject_id = ? ORDER BY e.happened_on DESC, e.id DESC LIMIT ?`,
      [subject, limit],
    );
  }
}
