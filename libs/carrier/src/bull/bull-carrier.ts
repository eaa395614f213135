import { setTimeout as wait } from 'node:timers/promises';
import type { Log } from '@xinheng/platform';
import Bull from 'bull';
import type { Carrier, CarrierCondition, CarrierFailure, Job, JobHandler } from '../carrier.js';
import { RedisConnections } from './redis-connections.js';

/** Where jobs are carried, and for whom. */
export interface BullOptions {
  /** `redis://host:port/n` */
  readonly redisUrl: string;
  /** The name of the installation; jobs of another one in the same Redis are never seen. */
  readonly deployment: string;
  readonly log: Log;
  readonly onFailure: CarrierFailure;
}

/** Nothing is kept of a job: what it was about stands in the database. */
const jobOptions: Bull.JobOptions = { attempts: 1, removeOnComplete: true, removeOnFail: true };
const KINDS: readonly Job['kind'][] = ['trickle', 'shard'];
/** Hints that come this close together are sent together. */
const GATHER_MILLISECONDS = 10;
/** How long Redis may take to say how it is. */
const ANSWER_MILLISECONDS = 1_000;
/** How long an orderly end waits for the jobs in hand. */
const END_MILLISECONDS = 10_000;
/** How long a job stays with a worker that says nothing any more; one that lives renews in time. */
const LOCK_MILLISECONDS = 15_000;
/** After which pause a queue that could not be read is opened anew. */
const REOPEN_MILLISECONDS = 1_000;

/** Carries jobs through Redis to any number of workers. Jobs hold ids only and have no ids of their own. */
export class BullCarrier implements Carrier {
  private readonly connections: RedisConnections;
  /** A queue of its own for each kind: marks never wait behind a run. */
  private readonly queues = new Map<Job['kind'], Bull.Queue<Job>>();
  private readonly waiting = new Map<string, Job>();
  private gathering: NodeJS.Timeout | null = null;
  private isStopped = false;
  private ending: Promise<void> | null = null;

  /** Connects in the background; a Redis that is not there yet is waited for, and nobody waits with it. */
  constructor(private readonly options: BullOptions) {
    this.connections = new RedisConnections(options.redisUrl, options.log);
    for (const kind of KINDS) this.open(kind);
  }

  get board(): readonly Bull.Queue<Job>[] {
    return [...this.queues.values()];
  }

  start(handler: JobHandler): void {
    for (const kind of KINDS) void this.keepWorking(kind, handler);
  }

  announce(job: Job): void {
    if (this.isStopped) return;
    this.waiting.set(JSON.stringify(job), job);
    this.gathering ??= setTimeout(() => this.send(), GATHER_MILLISECONDS);
  }

  async condition(): Promise<CarrierCondition> {
    const { client } = this.connections;
    const answer = await inTime(client.ping(), ANSWER_MILLISECONDS).catch(() => null);
    if (answer === null) return { isCarrying: false, note: { code: 'carrier-silent', params: {} } };
    const told = await inTime(client.config('GET', 'maxmemory-policy'), ANSWER_MILLISECONDS).catch(() => null);
    // A server that does not tell its settings is taken to be looked after by somebody.
    const policy = Array.isArray(told) ? String(told[1]) : 'noeviction';
    if (policy === 'noeviction') return { isCarrying: true, note: null };
    return { isCarrying: true, note: { code: 'carrier-may-evict', params: { policy } } };
  }

  stop(): Promise<void> {
    this.ending ??= this.end();
    return this.ending;
  }

  private async end(): Promise<void> {
    this.send();
    this.isStopped = true;
    // Jobs in hand are waited for; a Redis that is gone is not.
    const pausing = this.isReady ? this.board.map((queue) => inTime(queue.pause(true), END_MILLISECONDS)) : [];
    await Promise.allSettled(pausing);
    await Promise.allSettled(this.board.map((queue) => inTime(queue.close(true), ANSWER_MILLISECONDS)));
    this.connections.close();
  }

  private get isReady(): boolean {
    return this.connections.client.status === 'ready';
  }

  private open(kind: Job['kind']): Bull.Queue<Job> {
    const queue = new Bull<Job>(kind, {
      // In braces, so that a cluster keeps all keys of an installation in one place.
      prefix: `{xinheng-${this.options.deployment}}`,
      createClient: (type) => this.connections.of(type),
      defaultJobOptions: jobOptions,
      settings: { lockDuration: LOCK_MILLISECONDS, stalledInterval: LOCK_MILLISECONDS },
    });
    // The connections tell what is wrong, once.
    queue.on('error', () => undefined);
    nameQuietly(queue);
    this.queues.set(kind, queue);
    return queue;
  }

  /** Hands jobs of a kind over until the end. A queue that broke while it was begun is opened anew. */
  private async keepWorking(kind: Job['kind'], handler: JobHandler): Promise<void> {
    const work = async ({ data }: Bull.Job<Job>): Promise<void> => {
      try {
        await handler(data);
      } catch (error) {
        this.options.onFailure(data, error);
      }
    };
    while (!this.isStopped) {
      const queue = this.queues.get(kind) ?? this.open(kind);
      try {
        await queue.process(work);
      } catch {
        if (this.isStopped) return;
        await wait(REOPEN_MILLISECONDS);
        void inTime(queue.close(true), ANSWER_MILLISECONDS).catch(() => undefined);
        this.queues.delete(kind);
      }
    }
  }

  /** Without a connection the hints are dropped: kept for later they would only be late. */
  private send(): void {
    if (this.gathering !== null) clearTimeout(this.gathering);
    this.gathering = null;
    const jobs = [...this.waiting.values()];
    this.waiting.clear();
    if (!this.isReady) return;
    for (const [kind, queue] of this.queues) {
      const own = jobs.filter((job) => job.kind === kind).map((data) => ({ data, opts: jobOptions }));
      // Nobody waits for it; what does not arrive is found by the sweep.
      if (own.length > 0) queue.addBulk(own).catch(() => undefined);
    }
  }
}

/**
 * Bull names its connection without waiting for the answer: one that is closed before it stands would end the program
 * by a promise that nobody awaits. Without its name a worker works all the same.
 */
function nameQuietly(queue: Bull.Queue<Job>): void {
  const naming = queue as unknown as { setWorkerName: () => Promise<unknown> };
  const name = naming.setWorkerName.bind(queue);
  naming.setWorkerName = () => name().catch(() => undefined);
}

/** The answer, or an error where it does not come in time. */
async function inTime<T>(answer: Promise<T>, milliseconds: number): Promise<T> {
  const patience = new AbortController();
  const late = wait(milliseconds, undefined, { signal: patience.signal }).then(() => {
    throw new Error('no answer in time');
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    late.catch(() => undefined);
    patience.abort();
  }
}
