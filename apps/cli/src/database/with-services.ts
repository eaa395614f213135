import 'reflect-metadata';
import { Module, type DynamicModule, type INestApplicationContext, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { SYSTEM_ACTOR, type Actor } from '@xinheng/core';
import { Log, PlatformModule, SystemClock, type Platform } from '@xinheng/platform';
import { withMigratedDatabase } from './configured-database.js';

/** Who acts here, as the audit says it: whoever may run programs on the server. */
export const COMMAND_LINE: Actor = { ...SYSTEM_ACTOR, username: 'command-line' };

@Module({})
class CommandLineModule {
  static with(platform: Platform, features: readonly (Type | DynamicModule)[]): DynamicModule {
    return { module: CommandLineModule, imports: [PlatformModule.with(platform), ...features] };
  }
}

/** Runs a piece of work with features of the core, over the configured database. Logs go to standard error. */
export async function withServices<T>(
  features: readonly (Type | DynamicModule)[],
  work: (services: INestApplicationContext) => Promise<T>,
): Promise<T> {
  return withMigratedDatabase(async ({ config, database }) => {
    const log = Log.to('warn', (line) => void process.stderr.write(line));
    const platform = { config, database, log, clock: new SystemClock() };
    const services = await NestFactory.createApplicationContext(CommandLineModule.with(platform, features), {
      logger: false,
      abortOnError: false,
    });
    try {
      return await work(services);
    } finally {
      await services.close();
    }
  });
}
