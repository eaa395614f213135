import { QueryFailedError } from 'typeorm';

/** What a database says about a statement it refused: the code and the statement, never the values. */
export interface DatabaseFailure {
  readonly code: string;
  readonly sql: string;
}

/** Tells a refused statement from any other error; null for the others. */
export function databaseFailureOf(error: unknown): DatabaseFailure | null {
  if (!(error instanceof QueryFailedError)) return null;
  const driverError: { code?: unknown } = error.driverError;
  return { code: typeof driverError.code === 'string' ? driverError.code : 'unknown', sql: error.query };
}

/** Whether a row with the same key was there already. */
export function isDuplicateKey(error: unknown): boolean {
  const code = databaseFailureOf(error)?.code ?? '';
  return code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY' || code === 'ER_DUP_ENTRY';
}

/** Whether the same work may succeed when it is done again from the start. */
export function isPassingConflict(error: unknown): boolean {
  const code = databaseFailureOf(error)?.code ?? '';
  return code === 'ER_LOCK_DEADLOCK' || code === 'ER_LOCK_WAIT_TIMEOUT' || code === 'SQLITE_BUSY';
}
