import { Global, Module, type DynamicModule } from '@nestjs/common';
import { Clock } from './clock/clock.js';
import { Config } from './config/config.js';
import { Database } from './database/database.js';
import { UnitOfWork } from './database/unit-of-work.js';
import { Failpoints, NoFailpoints } from './failpoints/failpoints.js';
import { Health } from './health/health.js';
import { Log } from './log/log.js';
import { Metrics } from './metrics/metrics.js';

/** What a program is started with. The database is open and its migrations have run. */
export interface Platform {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Log;
  readonly database: Database;
  /** Only tests say where to fail. */
  readonly failpoints?: Failpoints;
}

/** Hands configuration, clock, log and database to everything, each under its class. */
@Global()
@Module({})
export class PlatformModule {
  static with({ config, clock, log, database, failpoints = new NoFailpoints() }: Platform): DynamicModule {
    const providers = [
      { provide: Config, useValue: config },
      { provide: Clock, useValue: clock },
      { provide: Log, useValue: log },
      { provide: Database, useValue: database },
      { provide: Failpoints, useValue: failpoints },
      { provide: UnitOfWork, useValue: new UnitOfWork(database) },
      { provide: Health, useValue: new Health(database) },
      { provide: Metrics, useValue: new Metrics() },
    ];
    return { module: PlatformModule, providers, exports: providers.map(({ provide }) => provide) };
  }
}
