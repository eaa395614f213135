import type { Carrier, CarrierCondition, CarrierFailure, Job, JobHandler } from '../carrier.js';

/** One kind's queue: first in, first out, one at a time. */
interface Lane {
  readonly waiting: Map<string, Job>;
  working: Promise<void> | null;
}

/** The carrier of the embedded installation: jobs wait in the memory of the one process that works them. */
export class InProcessCarrier implements Carrier {
  readonly #lanes: Record<Job['kind'], Lane> = {
    trickle: { waiting: new Map(), working: null },
    shard: { waiting: new Map(), working: null },
  };
  #handler: JobHandler | null = null;
  #isStopped = false;

  constructor(private readonly onFailure: CarrierFailure) {}

  start(handler: JobHandler): void {
    this.#handler = handler;
    this.#isStopped = false;
    for (const lane of Object.values(this.#lanes)) this.#work(lane);
  }

  announce(job: Job): void {
    if (this.#isStopped) return;
    const lane = this.#lanes[job.kind];
    lane.waiting.set(JSON.stringify(job), job);
    this.#work(lane);
  }

  async condition(): Promise<CarrierCondition> {
    return { isCarrying: true, note: null };
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    for (const lane of Object.values(this.#lanes)) lane.waiting.clear();
    for (const lane of Object.values(this.#lanes)) await lane.working;
  }

  #work(lane: Lane): void {
    if (lane.working !== null || this.#handler === null || lane.waiting.size === 0) return;
    lane.working = this.#drain(lane, this.#handler).finally(() => {
      lane.working = null;
      // A job announced while the last one finished would otherwise wait for the next announcement.
      this.#work(lane);
    });
  }

  async #drain(lane: Lane, handler: JobHandler): Promise<void> {
    for (let next = takeFirst(lane.waiting); next !== null; next = takeFirst(lane.waiting)) {
      // The event loop first answers who is waiting for a page.
      await new Promise(setImmediate);
      try {
        await handler(next);
      } catch (error) {
        this.onFailure(next, error);
      }
    }
  }
}

function takeFirst(waiting: Map<string, Job>): Job | null {
  for (const [key, job] of waiting) {
    waiting.delete(key);
    return job;
  }
  return null;
}
