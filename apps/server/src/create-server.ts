import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { openCarrier } from '@xinheng/carrier';
import type { Platform } from '@xinheng/platform';
import cookieParser from 'cookie-parser';
import { publishOpenApi } from './http/open-api.js';
import { protect } from './http/security.js';
import { serveWebPages } from './http/web-pages.js';
import { serveQueueBoard } from './queue-board/serve-queue-board.js';
import { ServerModule } from './server.module.js';

/** The server, complete but not yet listening. The database is open and migrated. */
export async function createServer(platform: Platform): Promise<NestExpressApplication> {
  const { config, log } = platform;
  const carrier = await openCarrier(platform);
  const app = await NestFactory.create<NestExpressApplication>(ServerModule.with(platform, carrier), {
    bodyParser: false,
    logger: {
      log: () => undefined,
      warn: (message: unknown) => log.warn(String(message)),
      error: (message: unknown) => log.error('the framework reports an error', message),
    },
    abortOnError: false,
  });
  app.setGlobalPrefix('api/v1', { exclude: ['health/live', 'health/ready', 'metrics'] });
  app.set('trust proxy', config.trustProxy);
  app.disable('x-powered-by');
  // An ETag stands for a version that a change can be made on, not for the bytes of an answer.
  app.disable('etag');
  protect(app, config.environment === 'production' && config.trustProxy);
  app.use(cookieParser());
  app.useBodyParser('json', { limit: '2mb', strict: true });
  publishOpenApi(app, config.version);
  await serveQueueBoard(app, carrier);
  serveWebPages(app, config.root);
  await app.init();
  return app;
}
