import { Injectable } from '@nestjs/common';
import { Clock, rowIdOf, type Transaction } from '@xinheng/platform';

/** What was answered the first time. */
export interface KeptAnswer {
  readonly bodyHash: string;
  readonly status: number;
  readonly response: string;
  readonly headers: string;
}

const KEPT_MILLISECONDS = 24 * 60 * 60 * 1000;

/** All SQL of kept answers. */
@Injectable()
export class IdempotencyRepository {
  constructor(private readonly clock: Clock) {}

  /** The answer kept for a key of an account, unless it is too old. */
  async find(tx: Transaction, accountId: string, key: string): Promise<KeptAnswer | null> {
    const before = new Date(this.clock.now().getTime() - KEPT_MILLISECONDS).toISOString();
    await tx.execute('DELETE FROM idempotency WHERE created_at < ?', [before]);
    const rows = await tx.query<KeptAnswer>(
      `SELECT body_hash AS bodyHash, status, response, headers FROM idempotency
       WHERE account_id = ? AND request_key = ?`,
      [rowIdOf(accountId), key],
    );
    return rows[0] ?? null;
  }

  /** Takes the key; fails as a duplicate where a request at the same time has it. */
  async reserve(
    tx: Transaction,
    { accountId, key, route, bodyHash }: { accountId: string; key: string; route: string; bodyHash: string },
  ): Promise<void> {
    await tx.insertMany(
      'idempotency',
      ['account_id', 'request_key', 'route', 'body_hash', 'status', 'response', 'headers', 'created_at'],
      [[rowIdOf(accountId), key, route, bodyHash, 0, 'null', '{}', this.clock.instant()]],
    );
  }

  /** Puts the answer to its key. */
  async keep(
    tx: Transaction,
    accountId: string,
    key: string,
    { status, response, headers }: Omit<KeptAnswer, 'bodyHash'>,
  ): Promise<void> {
    await tx.execute(
      'UPDATE idempotency SET status = ?, response = ?, headers = ? WHERE account_id = ? AND request_key = ?',
      [status, response, headers, rowIdOf(accountId), key],
    );
  }
}
