import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Carrier } from '@xinheng/carrier';
import type { NextFunction, Request, Response } from 'express';
import { QUEUE_BOARD_PATH, QueueBoardPass } from './queue-board-pass.js';

/**
 * Serves bull-board where Bull carries the jobs, to administrators and only to look at: what is to be worked stands in
 * the database, so a job that is retried or removed by hand changes nothing but confuses who looks next.
 */
export async function serveQueueBoard(app: NestExpressApplication, carrier: Carrier): Promise<void> {
  if (carrier.board === undefined) return;
  const [{ createBullBoard }, { BullAdapter }, { ExpressAdapter }] = await Promise.all([
    import('@bull-board/api'),
    import('@bull-board/api/bullAdapter'),
    import('@bull-board/express'),
  ]);
  const serverAdapter = new ExpressAdapter();
  serverAdapter.setBasePath(QUEUE_BOARD_PATH);
  createBullBoard({
    queues: carrier.board.map((queue) => new BullAdapter(queue, { readOnlyMode: true })),
    serverAdapter,
    options: { uiConfig: { boardTitle: '信衡 Xinheng', hideRedisDetails: true } },
  });
  const pass = app.get(QueueBoardPass);
  app.use(
    QUEUE_BOARD_PATH,
    (request: Request, response: Response, next: NextFunction) => {
      pass.isGoodFor(request).then((isGood) => {
        response.setHeader('Cache-Control', 'no-store');
        if (isGood) next();
        else response.redirect(302, '/admin/');
      }, next);
    },
    serverAdapter.getRouter() as (request: Request, response: Response, next: NextFunction) => void,
  );
}
