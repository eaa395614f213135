import { setTimeout as wait } from 'node:timers/promises';
import { InProcessCarrier, type Carrier, type Job } from '@xinheng/carrier';
import { BullCarrier } from '@xinheng/carrier/bull';
import { Log } from '@xinheng/platform';
import { describeOnRedis, emptyFor, keysOf, ownDeployment, REDIS_URL } from '../support/redis.js';

const shard = (number: number): Job => ({ kind: 'shard', run: '1', shard: number });
const trickle: Job = { kind: 'trickle' };

/** A promise that the test opens by hand. */
function gate(): { readonly opened: Promise<void>; open(): void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

/** What every carrier does. `open` makes a process that announces and works; several of them share what is carried. */
function everyCarrier(open: (onFailure?: (job: Job, error: unknown) => void) => Carrier): void {
  let carriers: Carrier[] = [];
  const carrier = (onFailure?: (job: Job, error: unknown) => void): Carrier => {
    const opened = open(onFailure);
    carriers.push(opened);
    return opened;
  };
  afterEach(async () => {
    for (const opened of carriers) await opened.stop();
    carriers = [];
  });
  /** Waits until the transport is there. */
  const ready = async (opened: Carrier): Promise<Carrier> => {
    while (!(await opened.condition()).isCarrying) await wait(10);
    return opened;
  };

  it('says that it carries, and that nothing is amiss', async () => {
    expect(await (await ready(carrier())).condition()).toEqual({ isCarrying: true, note: null });
  });

  it('brings every job that is announced, with its ids and nothing else', async () => {
    const seen: Job[] = [];
    const done = gate();
    const opened = await ready(carrier());
    opened.start(async (job) => {
      seen.push(job);
      if (seen.length === 4) done.open();
    });
    for (const job of [shard(1), shard(2), trickle, shard(3)]) opened.announce(job);
    await done.opened;
    expect(seen.filter(({ kind }) => kind === 'shard')).toEqual([shard(1), shard(2), shard(3)]);
    expect(seen).toContainEqual(trickle);
  });

  it('hands jobs of a kind over one at a time', async () => {
    let working = 0;
    let most = 0;
    let left = 5;
    const done = gate();
    const opened = await ready(carrier());
    opened.start(async () => {
      working += 1;
      most = Math.max(most, working);
      await wait(5);
      working -= 1;
      left -= 1;
      if (left === 0) done.open();
    });
    for (let number = 0; number < 5; number += 1) opened.announce(shard(number));
    await done.opened;
    expect(most).toBe(1);
  });

  it('lets marks pass while a shard is worked', async () => {
    const [busy, begun, passed] = [gate(), gate(), gate()];
    const opened = await ready(carrier());
    opened.start(async (job) => {
      if (job.kind === 'trickle') return passed.open();
      begun.open();
      await busy.opened;
    });
    opened.announce(shard(1));
    await begun.opened;
    opened.announce(trickle);
    await passed.opened;
    busy.open();
  });

  it('tells of a job that failed and goes on with the next', async () => {
    const failures: [Job, string][] = [];
    const done = gate();
    const opened = await ready(carrier((job, error) => failures.push([job, String(error)])));
    opened.start(async (job) => {
      if (job.kind === 'shard' && job.shard === 1) throw new Error('planted');
      done.open();
    });
    opened.announce(shard(1));
    opened.announce(shard(2));
    await done.opened;
    expect(failures).toEqual([[shard(1), 'Error: planted']]);
  });

  it('brings what is announced while the same is worked once more', async () => {
    let worked = 0;
    const again = gate();
    const opened = await ready(carrier());
    opened.start(async () => {
      worked += 1;
      if (worked === 1) opened.announce(shard(1));
      else again.open();
    });
    opened.announce(shard(1));
    await again.opened;
    expect(worked).toBe(2);
  });

  it('finishes the job in hand before it has stopped, and takes no other', async () => {
    const seen: Job[] = [];
    const [begun, finish] = [gate(), gate()];
    const opened = await ready(carrier());
    opened.start(async (job) => {
      begun.open();
      await finish.opened;
      seen.push(job);
    });
    opened.announce(shard(1));
    opened.announce(shard(2));
    await begun.opened;
    const stopped = opened.stop();
    finish.open();
    await stopped;
    expect(seen).toEqual([shard(1)]);
    opened.announce(shard(3));
    await wait(50);
    expect(seen).toEqual([shard(1)]);
  });
}

describe('the carrier in the process', () => {
  everyCarrier((onFailure = () => undefined) => new InProcessCarrier(onFailure));
});

describeOnRedis('the carrier Bull', () => {
  let deployment: string;
  beforeEach(() => {
    deployment = ownDeployment();
  });
  afterEach(() => emptyFor(deployment));

  const open = (onFailure: (job: Job, error: unknown) => void = () => undefined, url = REDIS_URL): BullCarrier =>
    new BullCarrier({ redisUrl: url, deployment, log: Log.to('silent', () => undefined), onFailure });
  everyCarrier(open);

  it('shares jobs among workers, each worked by one', async () => {
    const workers = [open(), open(), open()];
    const seen: number[] = [];
    const done = gate();
    workers.forEach((worker) =>
      worker.start(async (job) => {
        if (job.kind === 'shard') seen.push(job.shard);
        if (seen.length === 30) done.open();
      }),
    );
    const announcer = open();
    while (!(await announcer.condition()).isCarrying) await wait(10);
    for (let number = 0; number < 30; number += 1) announcer.announce(shard(number));
    await done.opened;
    expect([...seen].sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, number) => number));
    for (const worker of [...workers, announcer]) await worker.stop();
  });

  it('leaves no job behind, worked or failed', async () => {
    const opened = open();
    while (!(await opened.condition()).isCarrying) await wait(10);
    const done = gate();
    let worked = 0;
    opened.start(async () => {
      worked += 1;
      if (worked === 3) done.open();
      if (worked === 2) throw new Error('planted');
    });
    for (const job of [shard(1), shard(2), trickle]) opened.announce(job);
    await done.opened;
    await opened.stop();
    const left = (await keysOf(deployment)).filter((key) => !/:(id|stalled-check|meta-paused|marker)$/.test(key));
    expect(left).toEqual([]);
  });

  it('never sees the jobs of another installation in the same Redis', async () => {
    const seen: Job[] = [];
    const ours = open();
    ours.start(async (job) => void seen.push(job));
    const theirs = new BullCarrier({
      redisUrl: REDIS_URL,
      deployment: `${deployment}-2`,
      log: Log.to('silent', () => undefined),
      onFailure: () => undefined,
    });
    while (!(await theirs.condition()).isCarrying) await wait(10);
    theirs.announce(shard(1));
    await wait(200);
    expect(seen).toEqual([]);
    await Promise.all([ours.stop(), theirs.stop()]);
    await emptyFor(`${deployment}-2`);
  });

  it('without a Redis announces at once, says that it does not carry, and ends', async () => {
    const opened = open(undefined, 'redis://127.0.0.1:1');
    opened.start(async () => undefined);
    opened.announce(shard(1));
    expect(await opened.condition()).toEqual({ isCarrying: false, note: { code: 'carrier-silent', params: {} } });
    await opened.stop();
  });

  it('goes on with new jobs after everything it had in Redis was taken away', async () => {
    const opened = open();
    while (!(await opened.condition()).isCarrying) await wait(10);
    const [first, second] = [gate(), gate()];
    opened.start(async (job) => (job.kind === 'shard' && job.shard === 1 ? first.open() : second.open()));
    opened.announce(shard(1));
    await first.opened;
    await emptyFor(deployment);
    opened.announce(shard(2));
    await second.opened;
    await opened.stop();
  });
});
