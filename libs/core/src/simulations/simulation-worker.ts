import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, Database, Log, UnitOfWork } from '@xinheng/platform';
import { WorkSettings } from '../runs/work-settings.js';
import { SimulationMovesRepository } from './simulation-moves.repository.js';
import type { SimulationRow } from './simulation-row.js';
import { SimulationRun } from './simulation-run.js';
import { SimulationsRepository } from './simulations.repository.js';

/** So many processes may die over one simulation before it is given up. */
const MOST_ATTEMPTS = 3;
/** So many ended simulations are kept; older ones go with everything they wrote. */
const KEPT = 50;

/** Finds simulations in the database, oldest first, and works them one after the other. */
@Injectable()
export class SimulationWorker {
  /** Names this process in the leases it holds. */
  readonly #owner = randomUUID();
  #timer: NodeJS.Timeout | null = null;
  #working: Promise<void> | null = null;
  #isStopping = false;

  constructor(
    private readonly log: Log,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: WorkSettings,
    private readonly simulations: SimulationsRepository,
    private readonly moves: SimulationMovesRepository,
    private readonly run: SimulationRun,
  ) {}

  /** Takes up work, first that which a process left behind when it was killed. */
  async start(): Promise<void> {
    this.#isStopping = false;
    if (this.database.dialect.kind === 'sqlite') await this.unitOfWork.run((tx) => this.simulations.freeLeases(tx));
    this.#timer = setInterval(() => this.wake(), this.settings.sweepEvery);
    this.wake();
  }

  /** Hints that there is work; does nothing in a process that does not work. Returns at once. */
  wake(): void {
    if (this.#timer === null || this.#isStopping) return;
    this.drain().catch((error: unknown) =>
      this.log.error('A simulation could not be worked; the next sweep tries again', error),
    );
  }

  /** Works until no simulation waits. */
  async drain(): Promise<void> {
    this.#working ??= this.#workAll().finally(() => {
      this.#working = null;
    });
    return this.#working;
  }

  /** Takes up nothing more, and resolves when the stretch in hand is committed. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
    await this.#working?.catch(() => undefined);
  }

  async #workAll(): Promise<void> {
    while (!this.#isStopping) {
      const row = await this.#take();
      if (row === null) return;
      if (row.attempts <= MOST_ATTEMPTS) await this.#work(row);
      await this.#forgetOld();
    }
  }

  /** Holds the claim for as long as this process lives, however long a stretch takes. */
  async #work(row: SimulationRow): Promise<void> {
    const renewal = setInterval(() => {
      this.unitOfWork
        .run((tx) => this.simulations.renew(tx, row, this.#leaseUntil()))
        .catch((error: unknown) => this.log.error('The claim on a simulation could not be renewed', error));
    }, this.settings.lease / 3);
    try {
      await this.run.work(row, () => this.#isStopping);
    } finally {
      clearInterval(renewal);
    }
  }

  /** Takes one and forgets what was written of it by whoever worked it before. */
  async #take(): Promise<SimulationRow | null> {
    return this.unitOfWork.run(async (tx) => {
      const lease = { owner: this.#owner, now: this.clock.instant(), until: this.#leaseUntil() };
      const row = await this.simulations.claim(tx, lease);
      if (row === null) return null;
      await this.moves.clear(tx, [row.id]);
      if (row.attempts > MOST_ATTEMPTS) await this.run.giveUp(tx, row);
      return row;
    });
  }

  #leaseUntil(): string {
    return new Date(this.clock.now().getTime() + this.settings.lease).toISOString();
  }

  async #forgetOld(): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await this.moves.clear(tx, await this.simulations.outdated(tx, KEPT), true);
    });
  }
}
