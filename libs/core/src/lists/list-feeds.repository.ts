import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '@xinheng/platform';

/** A feed that came, and what became of it. */
export interface ListFeedRow {
  readonly id: number;
  readonly list: string;
  readonly as_of: string;
  readonly state: 'done' | 'refused';
  /** Why it changed nothing. */
  readonly alarm: FeedAlarm | null;
  readonly entries: number;
  readonly fresh: number;
  readonly unchanged: number;
  readonly gone: number;
  /** Whose code nobody knows here. */
  readonly unknown: number;
  readonly created_at: string;
}

export type FeedAlarm = 'empty' | 'truncated' | 'shrunk' | 'older' | 'twice';

const columns = [
  'list',
  'as_of',
  'state',
  'alarm',
  'entries',
  'fresh',
  'unchanged',
  'gone',
  'unknown',
  'unit_id',
  'created_by',
  'created_at',
] as const;

/** All SQL over the feeds of lists. */
@Injectable()
export class ListFeedsRepository {
  constructor(private readonly database: Database) {}

  /** The newest feed that was taken, or undefined. */
  async lastDone(tx: Transaction, list: string): Promise<ListFeedRow | undefined> {
    const [row] = await tx.query<ListFeedRow>(
      `SELECT * FROM list_feed WHERE list = ? AND state = 'done' ORDER BY as_of DESC, id DESC LIMIT 1`,
      [list],
    );
    return row;
  }

  /** The feeds of the lists, newest first, at most 100. */
  async latest(): Promise<readonly ListFeedRow[]> {
    return this.database.read.query<ListFeedRow>('SELECT * FROM list_feed ORDER BY id DESC LIMIT 100');
  }

  async insert(
    tx: Transaction,
    row: Omit<ListFeedRow, 'id'> & { readonly unit_id: number; readonly created_by: number },
  ): Promise<number> {
    const [id = 0] = await tx.insertMany('list_feed', columns, [columns.map((column) => row[column])]);
    return id;
  }
}
