import { setImmediate as nextTurn } from 'node:timers/promises';
import type { QueryRunner } from 'typeorm';
import type { Dialect, UpsertUpdate } from './dialect.js';
import type { ExecuteResult, SqlValue, Transaction } from './sql.js';

/** What the two drivers answer to an INSERT, UPDATE or DELETE. */
type RawChange = number | bigint | { insertId?: number; affectedRows?: number };

/** An embedded database answers without ever letting others run; after this long they get a turn. */
const TURN_MILLISECONDS = 15;
/** Rows in one statement; a round size keeps the number of different statements small. */
const ROWS_PER_STATEMENT = 1_000;

/** `Transaction` on a TypeORM query runner whose transaction is open. */
export class QueryRunnerTransaction implements Transaction {
  readonly tasks: (() => void)[] = [];
  private turnBegan = performance.now();

  constructor(
    private readonly runner: QueryRunner,
    readonly dialect: Dialect,
    private readonly idStep: number,
  ) {}

  async query<T extends object>(sql: string, parameters: readonly SqlValue[] = []): Promise<T[]> {
    const rows: T[] = await this.runner.query(sql, [...parameters]);
    await this.giveTurn();
    return rows;
  }

  async execute(sql: string, parameters: readonly SqlValue[] = []): Promise<ExecuteResult> {
    const result = await this.runner.query(sql, [...parameters], true);
    await this.giveTurn();
    return { affected: result.affected ?? 0, insertId: insertIdOf(result.raw as RawChange) };
  }

  async insertMany(
    table: string,
    columns: readonly string[],
    rows: readonly (readonly SqlValue[])[],
  ): Promise<number[]> {
    const ids: number[] = [];
    for (const part of this.parts(columns, rows)) {
      const { insertId } = await this.insert(table, columns, part, '');
      // SQLite tells the last id of a statement, MySQL the first; both give one statement's rows consecutive ids.
      const first = this.dialect.kind === 'sqlite' ? insertId - part.length + 1 : insertId;
      for (let index = 0; index < part.length; index += 1) ids.push(first + index * this.idStep);
    }
    return ids;
  }

  async insertMissing(
    table: string,
    columns: readonly string[],
    keyColumns: readonly string[],
    rows: readonly (readonly SqlValue[])[],
  ): Promise<void> {
    const tail = this.dialect.keepExisting(keyColumns);
    for (const part of this.parts(columns, rows)) await this.insert(table, columns, part, tail);
  }

  async upsertMany(
    table: string,
    columns: readonly string[],
    keyColumns: readonly string[],
    updateColumns: readonly UpsertUpdate[],
    rows: readonly (readonly SqlValue[])[],
  ): Promise<void> {
    const tail = this.dialect.updateExisting(keyColumns, updateColumns);
    for (const part of this.parts(columns, rows)) await this.insert(table, columns, part, tail);
  }

  afterCommit(task: () => void): void {
    this.tasks.push(task);
  }

  private async insert(
    table: string,
    columns: readonly string[],
    rows: readonly (readonly SqlValue[])[],
    tail: string,
  ): Promise<ExecuteResult> {
    const row = `(${columns.map(() => '?').join(', ')})`;
    const values = new Array<string>(rows.length).fill(row).join(', ');
    return this.execute(`INSERT INTO ${table} (${columns.join(', ')}) VALUES ${values} ${tail}`, rows.flat());
  }

  private *parts(
    columns: readonly string[],
    rows: readonly (readonly SqlValue[])[],
  ): Generator<readonly (readonly SqlValue[])[]> {
    const size = Math.min(ROWS_PER_STATEMENT, Math.floor(this.dialect.maxParameters / columns.length));
    for (let from = 0; from < rows.length; from += size) yield rows.slice(from, from + size);
  }

  private async giveTurn(): Promise<void> {
    if (this.dialect.kind !== 'sqlite' || performance.now() - this.turnBegan < TURN_MILLISECONDS) return;
    await nextTurn();
    this.turnBegan = performance.now();
  }
}

function insertIdOf(raw: RawChange): number {
  return typeof raw === 'object' ? (raw.insertId ?? 0) : Number(raw);
}
