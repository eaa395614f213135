import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '@xinheng/platform';

/** A process that works, by its heartbeat. */
export interface WorkerRow {
  readonly name: string;
  readonly kind: 'server' | 'worker';
  readonly started_at: string;
  readonly seen_at: string;
}

/** All SQL over the processes that work. */
@Injectable()
export class WorkersRepository {
  constructor(private readonly database: Database) {}

  /** Notes that a worker is alive. */
  async beat(tx: Transaction, worker: WorkerRow): Promise<void> {
    await tx.upsertMany(
      'worker',
      ['name', 'kind', 'started_at', 'seen_at'],
      ['name'],
      ['seen_at'],
      [[worker.name, worker.kind, worker.started_at, worker.seen_at]],
    );
  }

  /** Takes a worker that ends off the list, and those that were not seen for long. */
  async forget(tx: Transaction, name: string, unseenSince: string): Promise<void> {
    await tx.execute('DELETE FROM worker WHERE name = ? OR seen_at < ?', [name, unseenSince]);
  }

  /** The workers that were seen since an instant. */
  async alive(since: string): Promise<readonly WorkerRow[]> {
    return this.database.read.query<WorkerRow>(
      'SELECT name, kind, started_at, seen_at FROM worker WHERE seen_at >= ? ORDER BY started_at, name',
      [since],
    );
  }
}
