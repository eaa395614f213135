import 'reflect-metadata';
import { RunSweep } from '@xinheng/core';
import {
  describeRefusal,
  loadConfig,
  localeOfEnvironment,
  Log,
  openConfiguredDatabase,
  SystemClock,
} from '@xinheng/platform';
import { XinhengError } from '@xinheng/problem';
import { createWorker } from './create-worker.js';

/** Starts a worker, and ends it in order when it is told to: what is in hand is finished first. */
async function main(): Promise<void> {
  const config = loadConfig();
  // One process works an embedded database alone; it is not even opened here.
  if (config.database.kind === 'sqlite') throw new XinhengError('invalid', 'worker-needs-server-database');
  const log = Log.toStandardOutput(config.logLevel, process.stdout.isTTY);
  const database = await openConfiguredDatabase(config.database);
  const ran = await database.migrate();
  if (ran.length > 0) log.info('migrations have run', { migrations: ran.join(', ') });
  const worker = await createWorker({ config, clock: new SystemClock(), log, database });
  log.info('the worker works', { worker: worker.get(RunSweep).owner, carrier: config.carrier });

  let isStopping = false;
  const stop = async (): Promise<void> => {
    if (isStopping) return;
    isStopping = true;
    log.info('the worker finishes what it has in hand');
    await worker.close();
    await database.close();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          log.error('the worker did not end in order', error);
          process.exit(1);
        },
      );
    });
  }
}

main().catch((error: unknown) => {
  const text =
    error instanceof XinhengError
      ? describeRefusal(error, localeOfEnvironment())
      : error instanceof Error
        ? (error.stack ?? error.message)
        : String(error);
  process.stderr.write(`${text}\n`);
  process.exit(1);
});
