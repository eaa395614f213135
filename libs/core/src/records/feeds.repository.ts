import { Injectable } from '@nestjs/common';
import type { Transaction } from '@xinheng/platform';

/** That data of an item reached a region. */
export interface ReceivedFeed {
  /** Qualified catalogue item. */
  readonly item: string;
  /** The region whose office sent it, GB/T 2260. */
  readonly region: string;
  /** How many rows were taken; none is data too. */
  readonly rows: number;
  readonly batch: number | null;
  readonly at: string;
}

/** All SQL that notes what was received from where: "no data yet" is never read as good. */
@Injectable()
export class FeedsRepository {
  /** Notes feeds; rows are added up, the instant and the batch are those of the last. */
  async receive(tx: Transaction, feeds: readonly ReceivedFeed[]): Promise<void> {
    const rows = tx.dialect.kind === 'sqlite' ? 'excluded.rows_received' : 'VALUES(rows_received)';
    await tx.upsertMany(
      'feed_status',
      ['item', 'region', 'last_received_at', 'rows_received', 'batch_id'],
      ['item', 'region'],
      [{ column: 'rows_received', expression: `feed_status.rows_received + ${rows}` }, 'last_received_at', 'batch_id'],
      feeds.map(({ item, region, at, rows: count, batch }) => [item, region, at, count, batch]),
    );
  }

  /** Forgets what a batch brought that was taken back: what was received before it stands again, or nothing. */
  async takeBack(
    tx: Transaction,
    { item, region, batch }: { readonly item: string; readonly region: string; readonly batch: number },
    before: { readonly batch: number; readonly at: string } | null,
  ): Promise<void> {
    const of = 'item = ? AND region = ? AND batch_id = ?';
    if (before === null) await tx.execute(`DELETE FROM feed_status WHERE ${of}`, [item, region, batch]);
    else {
      const set = 'UPDATE feed_status SET last_received_at = ?, batch_id = ?';
      await tx.execute(`${set} WHERE ${of}`, [before.at, before.batch, item, region, batch]);
    }
  }
}
