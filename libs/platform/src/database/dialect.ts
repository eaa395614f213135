/** The kinds of database the product runs on. `mysql` means MySQL 8 and MariaDB 10.6 and later. */
export type DatabaseKind = 'sqlite' | 'mysql';

/** A column of an upsert that takes the value of the new row, or an expression over the row that is there. */
export type UpsertUpdate = string | { readonly column: string; readonly expression: string };

/** The few places where the two kinds of SQL differ. */
export interface Dialect {
  readonly kind: DatabaseKind;
  /** Appended to a SELECT inside a transaction: keeps others from changing the rows read. Nothing is needed on SQLite. */
  readonly forUpdate: string;
  /** As `forUpdate`, but passes over rows that somebody else holds. */
  readonly forUpdateSkipLocked: string;
  /** The most parameters one statement takes. */
  readonly maxParameters: number;
  /** The tail of an INSERT that leaves a row with the same key as it is. */
  keepExisting(keyColumns: readonly string[]): string;
  /** The tail of an INSERT that changes the row with the same key. */
  updateExisting(keyColumns: readonly string[], updates: readonly UpsertUpdate[]): string;
  /** Text of several expressions, one after the other. */
  concat(...expressions: string[]): string;
}

/** The number of a row for an id that came from outside; 0, which no row has, where it cannot be one. */
export function rowIdOf(id: string): number {
  return /^\d{1,15}$/.test(id) ? Number(id) : 0;
}

/** The form of a LIKE comparison that means the same on both kinds: `%` and `_` of the text stand for themselves. */
export const LIKE_ESCAPE = "ESCAPE '!'";

/** A text made safe for a LIKE pattern that is used with `LIKE_ESCAPE`. */
export function likeText(text: string): string {
  return text.replace(/[!%_]/g, (character) => `!${character}`);
}

/** `(?, ?, …)` for an IN list; an empty list matches nothing. */
export function placeholders(values: readonly unknown[]): string {
  return values.length === 0 ? '(NULL)' : `(${values.map(() => '?').join(', ')})`;
}

function setClause(updates: readonly UpsertUpdate[], newValue: (column: string) => string): string {
  return updates
    .map((update) =>
      typeof update === 'string' ? `${update} = ${newValue(update)}` : `${update.column} = ${update.expression}`,
    )
    .join(', ');
}

export const sqliteDialect: Dialect = {
  kind: 'sqlite',
  forUpdate: '',
  forUpdateSkipLocked: '',
  maxParameters: 30_000,
  keepExisting: (keyColumns) => `ON CONFLICT (${keyColumns.join(', ')}) DO NOTHING`,
  updateExisting: (keyColumns, updates) =>
    `ON CONFLICT (${keyColumns.join(', ')}) DO UPDATE SET ${setClause(updates, (column) => `excluded.${column}`)}`,
  concat: (...expressions) => `(${expressions.join(' || ')})`,
};

export const mysqlDialect: Dialect = {
  kind: 'mysql',
  forUpdate: 'FOR UPDATE',
  forUpdateSkipLocked: 'FOR UPDATE SKIP LOCKED',
  maxParameters: 30_000,
  // Not INSERT IGNORE: that would also swallow values that do not fit.
  keepExisting: (keyColumns) => `ON DUPLICATE KEY UPDATE ${keyColumns[0]} = ${keyColumns[0]}`,
  updateExisting: (_keyColumns, updates) =>
    `ON DUPLICATE KEY UPDATE ${setClause(updates, (column) => `VALUES(${column})`)}`,
  concat: (...expressions) => `CONCAT(${expressions.join(', ')})`,
};
