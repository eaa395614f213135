import { AsyncLocalStorage } from 'node:async_hooks';
import type { Reader, SqlValue, Transaction } from './sql.js';

/** The unit of work in whose course something runs. */
export interface CurrentUnit {
  /** False once it is committed or rolled back; what still runs in its course is then on its own again. */
  isOpen: boolean;
  /** The transaction that everything below joins; null where nested units of work are refused. */
  readonly gathered: Transaction | null;
  /** The first failure of a unit of work that joined: the whole cannot be committed any more. */
  failure: { readonly error: unknown } | null;
}

const current = new AsyncLocalStorage<CurrentUnit>();

/** Runs `work` in the course of a unit, which closes with it. */
export async function inUnit<T>(unit: CurrentUnit, work: () => Promise<T>): Promise<T> {
  return current.run(unit, async () => {
    try {
      return await work();
    } finally {
      unit.isOpen = false;
    }
  });
}

/** The open unit of work in whose course this runs. */
export function currentUnit(): CurrentUnit | null {
  const unit = current.getStore();
  return unit?.isOpen === true ? unit : null;
}

/** A reader that sees what a gathered unit of work has written so far, and the committed data everywhere else. */
export function readerBesideUnits(query: (sql: string, parameters: readonly SqlValue[]) => Promise<object[]>): Reader {
  return {
    query: async <T extends object>(sql: string, parameters: readonly SqlValue[] = []): Promise<T[]> => {
      const gathered = currentUnit()?.gathered ?? null;
      return gathered === null ? ((await query(sql, parameters)) as T[]) : gathered.query<T>(sql, parameters);
    },
  };
}
