import type { Request, Response } from 'express';

/** One server-sent event. */
export interface ServerEvent {
  readonly event: 'progress' | 'state' | 'end';
  readonly data: unknown;
}

const HEARTBEAT_MILLISECONDS = 15_000;

/**
 * Sends events until the source ends or the reader goes away; read by fetch with the bearer token. The source is
 * told to stop by its `return()`. Use with `@Res()`; the route answers nothing itself.
 */
export async function sendEvents(
  request: Request,
  response: Response,
  source: AsyncIterable<ServerEvent>,
): Promise<void> {
  response.status(200);
  response.setHeader('Content-Type', 'text/event-stream; charset=utf-8');
  response.setHeader('Cache-Control', 'no-store');
  // Proxies would otherwise keep the events until there are many.
  response.setHeader('X-Accel-Buffering', 'no');
  response.flushHeaders();
  const iterator = source[Symbol.asyncIterator]();
  const heartbeat = setInterval(() => response.write(': \n\n'), HEARTBEAT_MILLISECONDS);
  let isGone = false;
  const gone = new Promise<void>((resolve) => {
    request.on('close', () => {
      isGone = true;
      resolve();
    });
  });
  try {
    for (;;) {
      const next = await Promise.race([iterator.next(), gone.then(() => null)]);
      if (next === null || next.done === true) break;
      response.write(`event: ${next.value.event}\ndata: ${JSON.stringify(next.value.data)}\n\n`);
    }
  } finally {
    clearInterval(heartbeat);
    // A source that waits for its next event ends only when it is told; nobody waits for it here.
    void iterator.return?.();
    if (!isGone) response.end();
  }
}
