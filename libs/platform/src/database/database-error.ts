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

const LOST = new Set([
  'PROTOCOL_CONNECTION_LOST',
  'PROTOCOL_ENQUEUE_AFTER_FATAL_ERROR',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOENT',
  'ER_SERVER_SHUTDOWN',
  'ER_CON_COUNT_ERROR',
  'ER_CONNECTION_KILLED',
  'ER_QUERY_INTERRUPTED',
]);

/** Whether the database went away: nothing is known of the work in hand, and nothing is wrong with it. */
export function isLostConnection(error: unknown): boolean {
  const code = databaseFailureOf(error)?.code ?? (error instanceof Error && 'code' in error ? String(error.code) : '');
  return LOST.has(code) || (error instanceof Error && /closed state|connection is closed/i.test(error.message));
}

/** Whether the database refused a value, so that the same work will be refused again: the work is at fault. */
export function isDataFault(error: unknown): boolean {
  const code = databaseFailureOf(error)?.code ?? '';
  return (
    code.startsWith('SQLITE_CONSTRAINT') ||
    [
      'ER_DATA_TOO_LONG',
      'ER_DUP_ENTRY',
      'ER_BAD_NULL_ERROR',
      'ER_WARN_DATA_OUT_OF_RANGE',
      'ER_TRUNCATED_WRONG_VALUE_FOR_FIELD',
    ].includes(code)
  );
}
