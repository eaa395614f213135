import type { INestApplicationContext, Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { CarrierModule, InProcessCarrier, type Carrier } from '@xinheng/carrier';
import {
  AccountsModule,
  EvaluationsModule,
  ImportsModule,
  FirstAdministratorService,
  PluginsModule,
  PluginsService,
  RevisionsModule,
  RunsModule,
  SimulationsModule,
  StalenessModule,
  WorkSettings,
  type Actor,
  type WorkSettingsValues,
} from '@xinheng/core';
import {
  FixedClock,
  loadConfig,
  Log,
  PlatformModule,
  type Clock,
  type Config,
  type Database,
  type Failpoints,
} from '@xinheng/platform';

/** What the core is started with; everything but the database has a default. */
export interface CoreOptions {
  readonly database: Database;
  readonly clock?: Clock;
  readonly carrier?: Carrier;
  readonly failpoints?: Failpoints;
  readonly settings?: Partial<WorkSettingsValues>;
  readonly config?: (config: Config) => Config;
}

/** The features of the product without HTTP, on a database of the suite's own, with the shipped plugins in force. */
export interface WorkingCore {
  readonly app: INestApplicationContext;
  readonly database: Database;
  readonly clock: FixedClock;
  readonly logged: string[];
  get<T>(type: Type<T>): T;
  close(): Promise<void>;
}

/** Somebody of a unit, who is asked for nothing but their id and their scope. */
export function actorOf(
  accountId: string,
  region = '000000',
  path = '/1/',
  level: Actor['unit']['level'] = 'national',
): Actor {
  return {
    accountId,
    username: `user-${accountId}`,
    roles: ['administrator'],
    unit: { id: '1', path, level, region, department: null },
  };
}

/** Starts the core; nothing is worked until a test asks for it. */
export async function startWorkingCore(options: CoreOptions): Promise<WorkingCore> {
  const { database } = options;
  const clock = options.clock ?? new FixedClock('2022-06-30');
  const logged: string[] = [];
  const log = Log.to('info', (line) => logged.push(line));
  const read = loadConfig({ NODE_ENV: 'test', ADMIN_PASSWORD: 'Test-Admin-2022', SAMPLE_DATA: 'off' });
  const config = options.config?.(read) ?? read;
  const carrier = options.carrier ?? new InProcessCarrier(() => undefined);
  const failpoints = options.failpoints === undefined ? {} : { failpoints: options.failpoints };
  const module = await Test.createTestingModule({
    imports: [
      PlatformModule.with({ config, clock, log, database, ...failpoints }),
      CarrierModule.with(carrier),
      AccountsModule,
      EvaluationsModule,
      ImportsModule,
      PluginsModule,
      RevisionsModule,
      RunsModule,
      SimulationsModule,
      StalenessModule,
    ],
  })
    .overrideProvider(WorkSettings)
    .useValue(new WorkSettings({ ...WorkSettings.usual(database.dialect.kind), ...options.settings }))
    .compile();
  await module.init();
  await module.get(FirstAdministratorService, { strict: false }).ensure();
  await module.get(PluginsService, { strict: false }).bootstrap();
  return {
    app: module,
    database,
    clock: clock as FixedClock,
    logged,
    get: (type) => module.get(type, { strict: false }),
    close: () => module.close(),
  };
}
