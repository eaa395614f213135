import type { Job } from '../carrier.js';
import { InProcessCarrier } from './in-process-carrier.js';

const shard = (number: number): Job => ({ kind: 'shard', run: '1', shard: number });

/** A promise that the test opens by hand. */
function gate(): { readonly opened: Promise<void>; open(): void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

describe('InProcessCarrier', () => {
  it('hands jobs over in the order they were announced, also those announced before it was started', async () => {
    const seen: Job[] = [];
    const done = gate();
    const carrier = new InProcessCarrier(() => undefined);
    carrier.announce(shard(1));
    carrier.announce(shard(2));
    carrier.start(async (job) => {
      seen.push(job);
      if (seen.length === 3) done.open();
    });
    carrier.announce(shard(3));
    await done.opened;
    expect(seen).toEqual([shard(1), shard(2), shard(3)]);
    await carrier.stop();
  });

  it('takes a job that is announced twice while it waits once, and once more when announced while worked', async () => {
    let worked = 0;
    const first = gate();
    const second = gate();
    const carrier = new InProcessCarrier(() => undefined);
    carrier.announce(shard(1));
    carrier.announce(shard(1));
    carrier.start(async () => {
      worked += 1;
      if (worked === 1) {
        carrier.announce(shard(1));
        first.open();
      } else second.open();
    });
    await first.opened;
    await second.opened;
    await carrier.stop();
    expect(worked).toBe(2);
  });

  it('lets marks pass while a shard is being worked', async () => {
    const busy = gate();
    const trickled = gate();
    const carrier = new InProcessCarrier(() => undefined);
    carrier.start(async (job) => {
      if (job.kind === 'trickle') trickled.open();
      else await busy.opened;
    });
    carrier.announce(shard(1));
    carrier.announce({ kind: 'trickle' });
    await trickled.opened;
    busy.open();
    await carrier.stop();
  });

  it('tells of a failed job and goes on with the next', async () => {
    const failures: Job[] = [];
    const done = gate();
    const carrier = new InProcessCarrier((job) => failures.push(job));
    carrier.start(async (job) => {
      if (job.kind === 'shard' && job.shard === 1) throw new Error('planted');
      done.open();
    });
    carrier.announce(shard(1));
    carrier.announce(shard(2));
    await done.opened;
    await carrier.stop();
    expect(failures).toEqual([shard(1)]);
  });

  it('finishes the job in hand before it has stopped, and takes no other', async () => {
    const seen: Job[] = [];
    const started = gate();
    const finish = gate();
    const carrier = new InProcessCarrier(() => undefined);
    carrier.start(async (job) => {
      started.open();
      await finish.opened;
      seen.push(job);
    });
    carrier.announce(shard(1));
    carrier.announce(shard(2));
    await started.opened;
    const stopped = carrier.stop();
    finish.open();
    await stopped;
    expect(seen).toEqual([shard(1)]);
  });
});
