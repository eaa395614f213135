import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { openCarrier } from '@xinheng/carrier';
import type { Platform } from '@xinheng/platform';
import { WorkerModule } from './worker.module.js';

/** A worker that has begun to work. The database is a server's, open and migrated. */
export async function createWorker(platform: Platform): Promise<INestApplicationContext> {
  const { log } = platform;
  return NestFactory.createApplicationContext(WorkerModule.with(platform, await openCarrier(platform)), {
    logger: {
      log: () => undefined,
      warn: (message: unknown) => log.warn(String(message)),
      error: (message: unknown) => log.error('the framework reports an error', message),
    },
    abortOnError: false,
  });
}
