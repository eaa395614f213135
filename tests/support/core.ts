import type { INestApplicationContext, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Module } from '@nestjs/common';
import {
  AccountsModule,
  AuditModule,
  PluginsModule,
  PluginsService,
  type Actor,
  type Role,
  type UnitLevel,
  type WriteContext,
} from '@xinheng/core';
import {
  FixedClock,
  loadConfig,
  Log,
  PlatformModule,
  UnitOfWork,
  type ConfigValues,
  type Database,
  type Transaction,
} from '@xinheng/platform';

/** The core without HTTP, on a database of the suite's own, with the shipped plugins in force. */
export interface TestCore {
  readonly clock: FixedClock;
  readonly database: Database;
  /** A service or repository by its class. */
  get<T>(type: abstract new (...parts: never[]) => T): T;
  /** Runs a unit of work. */
  run<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** A context to write in, at the present instant of the clock. */
  context(actor: Actor, changes?: Partial<WriteContext>): WriteContext;
  close(): Promise<void>;
}

/** Starts the features of the core that a suite names, on a fixed clock (noon of 2022-06-30 in China). */
export async function openCore(
  database: Database,
  modules: readonly Type[],
  changes: Partial<ConfigValues> = {},
): Promise<TestCore> {
  const clock = new FixedClock('2022-06-30');
  const config = loadConfig({ NODE_ENV: 'test', SAMPLE_DATA: 'off' }).with(changes);
  const platform = PlatformModule.with({ config, clock, log: Log.to('error', () => undefined), database });
  class CoreOfTests {}
  Module({ imports: [platform, AuditModule, AccountsModule, PluginsModule, ...modules] })(CoreOfTests);
  const app: INestApplicationContext = await NestFactory.createApplicationContext(CoreOfTests, {
    logger: false,
    abortOnError: false,
  });
  await app.get(PluginsService).bootstrap();
  const units = app.get(UnitOfWork);
  return {
    clock,
    database,
    get: (type) => app.get(type as Type),
    run: (work) => units.run(work),
    context: (actor, changes = {}) => ({
      actor,
      batch: null,
      isSample: false,
      at: clock.instant(),
      today: clock.today(),
      ...changes,
    }),
    close: () => app.close(),
  };
}

/** Somebody of a unit of a region, without rows in the database. */
export function actorOf(
  level: UnitLevel,
  region: string,
  options: { roles?: Role[]; department?: string } = {},
): Actor {
  return {
    accountId: '7',
    username: 'tester',
    roles: options.roles ?? ['clerk'],
    unit: { id: '9', path: '/9/', level, region, department: options.department ?? 'credit' },
  };
}
