import { Test } from '@nestjs/testing';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { AccountsModule, AuditModule, FirstAdministratorService } from '@xinheng/core';
import { FixedClock, loadConfig, Log, PlatformModule, type ConfigValues, type Database } from '@xinheng/platform';

/** How a part of the core is started; everything has a default. */
export interface CoreOptions {
  readonly clock?: FixedClock;
  readonly config?: Partial<ConfigValues>;
  /** The modules under test, besides accounts and audit. */
  readonly modules: readonly Type[];
}

/** Starts features of the core on a database, without any HTTP; the first administrator and the root unit are there. */
export async function startCore(
  database: Database,
  { modules, clock = new FixedClock('2022-06-30'), config = {} }: CoreOptions,
): Promise<INestApplicationContext> {
  const platform = {
    config: loadConfig({ NODE_ENV: 'test', ADMIN_PASSWORD: 'Test-Admin-2022', SAMPLE_DATA: 'off' }).with(config),
    clock,
    log: Log.to('error', () => undefined),
    database,
  };
  const core = await Test.createTestingModule({
    imports: [PlatformModule.with(platform), AuditModule, AccountsModule, ...modules],
  }).compile();
  await core.init();
  await core.get(FirstAdministratorService).ensure();
  return core;
}
