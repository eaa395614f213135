import { currentUnit, inUnit, type CurrentUnit } from './ambient.js';
import { Database } from './database.js';
import { isPassingConflict } from './database-error.js';
import type { Transaction } from './sql.js';

/** How often work is begun anew after the database chose it as the victim of a deadlock. */
const ATTEMPTS = 5;

/** The one way to change data. */
export class UnitOfWork {
  constructor(private readonly database: Database) {}

  /**
   * Runs `work` in a transaction of its own and commits. Where `work` throws, nothing of it stays.
   * `work` is begun anew after a deadlock, so it must do nothing but database work; what is to happen once
   * afterwards goes to `tx.afterCommit`.
   * @throws Error where it is called inside another unit of work: hand that one's `tx` on, or use `join`
   */
  async run<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const outer = currentUnit();
    if (outer === null) return this.attempt(false, work);
    if (outer.gathered === null) {
      throw new Error('A unit of work was begun inside another one; pass its transaction on, or use join()');
    }
    return joinGathered(outer, outer.gathered, work);
  }

  /** Runs `work` in `tx` where there is one, and in a transaction of its own where there is none. */
  async join<T>(tx: Transaction | undefined, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return tx === undefined ? this.run(work) : work(tx);
  }

  /**
   * Makes one unit of work of everything that `work` does through `run`, and lets readers see it on the way: for
   * what must be kept together with its effect, such as the answer to a request. Where one part fails, all of it is
   * rolled back, even if `work` caught the failure.
   */
  async gather<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.attempt(true, work);
  }

  private async attempt<T>(isGathered: boolean, work: (tx: Transaction) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.database.transact((tx) => {
          const unit: CurrentUnit = { isOpen: true, gathered: isGathered ? tx : null, failure: null };
          return inUnit(unit, async () => {
            const value = await work(tx);
            if (unit.failure !== null) throw unit.failure.error;
            return value;
          });
        });
      } catch (error) {
        if (attempt === ATTEMPTS || !isPassingConflict(error)) throw error;
      }
    }
  }
}

async function joinGathered<T>(outer: CurrentUnit, tx: Transaction, work: (tx: Transaction) => Promise<T>): Promise<T> {
  try {
    return await work(tx);
  } catch (error) {
    outer.failure ??= { error };
    throw error;
  }
}
