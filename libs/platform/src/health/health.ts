import { Database } from '../database/database.js';

/** One thing the program needs, and whether it answers. */
export interface HealthCheck {
  readonly name: string;
  readonly isUp: boolean;
}

/** Asks what the program stands on. */
export class Health {
  private readonly checks = new Map<string, () => Promise<void>>();
  private isStopping = false;

  constructor(database: Database) {
    this.register('database', () => database.ping());
    this.register('migrations', async () => {
      if ((await database.pendingMigrations()).length > 0) throw new Error('migrations are pending');
    });
  }

  /** Adds a check; it is down when it throws. */
  register(name: string, check: () => Promise<void>): void {
    this.checks.set(name, check);
  }

  /** From now on not ready: no new work is to be sent here. */
  beginStop(): void {
    this.isStopping = true;
  }

  /** Every check with its answer. */
  async ready(): Promise<HealthCheck[]> {
    const checks = [...this.checks].map(async ([name, check]) => ({
      name,
      isUp: await check().then(
        () => true,
        () => false,
      ),
    }));
    return [...(await Promise.all(checks)), { name: 'running', isUp: !this.isStopping }];
  }
}
