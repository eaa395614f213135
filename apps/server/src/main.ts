import 'reflect-metadata';
import {
  describeRefusal,
  Health,
  loadConfig,
  localeOfEnvironment,
  Log,
  openConfiguredDatabase,
  SystemClock,
} from '@xinheng/platform';
import { XinhengError } from '@xinheng/problem';
import { createServer } from './create-server.js';
import { announce } from './system/announce.js';
import { StartupService } from './system/startup.service.js';

/** Starts the server, and ends it in order when it is told to. */
async function main(): Promise<void> {
  const config = loadConfig();
  const log = Log.toStandardOutput(config.logLevel, process.stdout.isTTY);
  const database = await openConfiguredDatabase(config.database);
  const ran = await database.migrate();
  if (ran.length > 0) log.info('migrations have run', { migrations: ran.join(', ') });
  const app = await createServer({ config, clock: new SystemClock(), log, database });
  const news = await app.get(StartupService).prepare();
  await app.listen(config.port);
  announce(config, news);

  let isStopping = false;
  const stop = async (): Promise<void> => {
    if (isStopping) return;
    isStopping = true;
    app.get(Health).beginStop();
    // Readers of event streams never leave by themselves.
    setTimeout(() => app.getHttpServer().closeAllConnections(), 2_000).unref();
    await app.close();
    await database.close();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          log.error('the server did not end in order', error);
          process.exit(1);
        },
      );
    });
  }
}

main().catch((error: unknown) => {
  const locale = localeOfEnvironment();
  const text =
    error instanceof XinhengError
      ? describeRefusal(error, locale)
      : error instanceof Error
        ? (error.stack ?? error.message)
        : String(error);
  process.stderr.write(`${text}\n`);
  process.exit(1);
});
