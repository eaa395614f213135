import type { ExecuteResult, Reader, SqlValue, Transaction } from '@xinheng/platform';

/** A transaction that counts the statements that go through it. */
export class CountingTransaction implements Transaction {
  statements = 0;

  constructor(private readonly tx: Transaction) {}

  get dialect(): Transaction['dialect'] {
    return this.tx.dialect;
  }

  async query<T extends object>(sql: string, parameters?: readonly SqlValue[]): Promise<T[]> {
    this.statements += 1;
    return (this.tx as Reader).query<T>(sql, parameters);
  }

  async execute(sql: string, parameters?: readonly SqlValue[]): Promise<ExecuteResult> {
    this.statements += 1;
    return this.tx.execute(sql, parameters);
  }

  async insertMany(...parts: Parameters<Transaction['insertMany']>): Promise<number[]> {
    this.statements += 1;
    return this.tx.insertMany(...parts);
  }

  async insertMissing(...parts: Parameters<Transaction['insertMissing']>): Promise<void> {
    this.statements += 1;
    return this.tx.insertMissing(...parts);
  }

  async upsertMany(...parts: Parameters<Transaction['upsertMany']>): Promise<void> {
    this.statements += 1;
    return this.tx.upsertMany(...parts);
  }

  afterCommit(task: () => void): void {
    this.tx.afterCommit(task);
  }
}
