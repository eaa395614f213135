import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { Log } from '@xinheng/platform';
import { BullCarrier } from './bull-carrier.js';

describe('the carrier over Bull', () => {
  it('can be stopped before Redis has answered, and leaves no promise that nobody awaits', async () => {
    const unhandled: unknown[] = [];
    const note = (reason: unknown): number => unhandled.push(reason);
    process.on('unhandledRejection', note);
    // Nobody listens on the port of a server that has been closed.
    const gone = createServer();
    await new Promise<void>((resolve) => gone.listen(0, '127.0.0.1', resolve));
    const { port } = gone.address() as AddressInfo;
    await new Promise((resolve) => gone.close(resolve));
    const carrier = new BullCarrier({
      redisUrl: `redis://127.0.0.1:${port}/0`,
      deployment: 'never',
      log: Log.to('error', () => undefined),
      onFailure: () => undefined,
    });
    carrier.start(async () => undefined);
    await carrier.stop();
    await wait(50);
    process.off('unhandledRejection', note);
    expect(unhandled).toEqual([]);
  });
});
