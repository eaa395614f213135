import { Injectable } from '@nestjs/common';
import {
  Database,
  readPage,
  type ListPage,
  type ListQuery,
  type ListSpec,
  type SqlCondition,
  type Transaction,
} from '@xinheng/platform';

/** A subject that a run had to set aside. */
export interface RunFailureRow {
  readonly subject_id: number;
  readonly subject_name: string | null;
  /** The code and params of an issue, as JSON. */
  readonly reason: string;
}

/** How the subjects that a run set aside may be listed. */
export const runFailureList: ListSpec = {
  resource: 'evaluation-runs',
  fields: { id: { column: 'f.subject_id', type: 'id', isSort: true } },
  search: ['s.name', 's.code'],
  defaultSort: ['id', 'ASC'],
  key: 'f.subject_id',
};

/** All SQL over the subjects that runs set aside. */
@Injectable()
export class RunFailuresRepository {
  constructor(private readonly database: Database) {}

  /** Puts what a shard set aside in the place of what it set aside when it was worked before. */
  async replace(
    tx: Transaction,
    { run, from, until }: { readonly run: number; readonly from: number; readonly until: number },
    failures: readonly { readonly subject: number; readonly reason: string }[],
  ): Promise<void> {
    await tx.execute('DELETE FROM run_failure WHERE run_id = ? AND subject_id >= ? AND subject_id < ?', [
      run,
      from,
      until,
    ]);
    await tx.insertMany(
      'run_failure',
      ['run_id', 'subject_id', 'reason'],
      failures.map(({ subject, reason }) => [run, subject, reason]),
    );
  }

  /** A page of those whose subjects `s` fulfil the condition. */
  async page(run: number, query: ListQuery, visible: SqlCondition): Promise<ListPage<RunFailureRow>> {
    return readPage<RunFailureRow>(this.database.read, {
      spec: runFailureList,
      query,
      select: 'f.subject_id, s.name AS subject_name, f.reason',
      from: 'run_failure f JOIN subject s ON s.id = f.subject_id',
      where: [{ sql: 'f.run_id = ?', parameters: [run] }, visible],
    });
  }
}
