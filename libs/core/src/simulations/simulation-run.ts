import { setImmediate as breathe } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Clock, isLostConnection, UnitOfWork, type Transaction } from '@xinheng/platform';
import { XinhengError } from '@xinheng/problem';
import { DefinitionsService } from '../definitions/definitions.service.js';
import { WorkSettings } from '../runs/work-settings.js';
import { SubjectsRepository } from '../subjects/subjects.repository.js';
import { NumberedOutcomes } from './numbered-outcomes.js';
import { prepareSimulation, type PreparedSimulation } from './prepare-simulation.js';
import { SimulationGrader } from './simulation-grader.js';
import { SimulationMovesRepository } from './simulation-moves.repository.js';
import type { SimulationRow } from './simulation-row.js';
import { SimulationTally } from './simulation-tally.js';
import { SimulationsRepository } from './simulations.repository.js';

/** So many times more subjects are taken at once where their stored facts are counted, than where records are read. */
const COUNTED = 10;

/** How a simulation came out of the hands of a worker. */
export type SimulationTurn = 'done' | 'cancelled' | 'stopped' | 'lost';

/** Works one held simulation, stretch by stretch; what it writes is its own. */
@Injectable()
export class SimulationRun {
  constructor(
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: WorkSettings,
    private readonly definitions: DefinitionsService,
    private readonly subjects: SubjectsRepository,
    private readonly grader: SimulationGrader,
    private readonly simulations: SimulationsRepository,
    private readonly moves: SimulationMovesRepository,
  ) {}

  /**
   * @param mustStop asked between stretches
   * @throws what the database throws where the connection is lost; everything else ends the simulation as failed
   */
  async work(row: SimulationRow, mustStop: () => boolean): Promise<SimulationTurn> {
    if (row.state === 'cancelling') return this.endCancelled(row);
    try {
      const prepared = prepareSimulation(await this.definitions.current(), row);
      return await this.workPrepared(row, prepared, mustStop);
    } catch (error) {
      if (isLostConnection(error)) throw error;
      await this.unitOfWork.run((tx) => this.fail(tx, row, issueOf(error)));
      if (error instanceof XinhengError) return 'done';
      throw error;
    }
  }

  /** Ends a simulation whose workers died again and again. */
  async giveUp(tx: Transaction, row: SimulationRow): Promise<void> {
    const params = { attempts: row.attempts - 1 };
    await this.fail(tx, row, JSON.stringify({ code: 'simulation-abandoned', params }));
  }

  private async workPrepared(
    row: SimulationRow,
    prepared: PreparedSimulation,
    mustStop: () => boolean,
  ): Promise<SimulationTurn> {
    const tally = new SimulationTally(prepared.grades.map(({ key }) => key));
    const outcomes = new NumberedOutcomes();
    const sums = { done: 0, changed: 0, parked: 0 };
    let fromRecords = 0;
    const { from, until } = await this.subjects.extent(prepared.scope);
    // Equal facts are counted by the database: a stretch of them costs little.
    const size = this.settings.shardSubjects * (prepared.question === null ? 1 : COUNTED);
    for (let at = from; at < until; at += size) {
      if (mustStop()) return this.letGo(row);
      const stretch = await this.grader.grade(prepared, tally, { from: at, until: Math.min(at + size, until) });
      sums.done += stretch.done;
      sums.changed += stretch.moves.length;
      sums.parked += stretch.parked;
      fromRecords += stretch.fromRecords;
      const moves = stretch.moves.map((move) => outcomes.number(move));
      const isHeld = await this.unitOfWork.run(async (tx) => {
        if (!(await this.simulations.advance(tx, row, sums, this.leaseUntil()))) return false;
        await this.moves.add(tx, row.id, moves, outcomes.fresh);
        return true;
      });
      if (!isHeld) return this.endCancelled(row);
      outcomes.forgetFresh();
      // The process that works may also be the one that answers people.
      await breathe();
    }
    const { grades, scheme } = prepared;
    const result = JSON.stringify(tally.result({ grades, vectors: scheme.vectorCount, fromRecords }));
    const end = { from: 'running', to: 'done', at: this.clock.instant(), result } as const;
    const isDone = await this.unitOfWork.run((tx) => this.simulations.end(tx, row, end));
    return isDone ? 'done' : this.endCancelled(row);
  }

  /** Ends it where somebody asked for that; where another worker has it by now, it is theirs. */
  private async endCancelled(row: SimulationRow): Promise<SimulationTurn> {
    const end = { from: 'cancelling', to: 'cancelled', at: this.clock.instant() } as const;
    return this.unitOfWork.run(async (tx) => {
      if (!(await this.simulations.end(tx, row, end))) return 'lost';
      await this.moves.clear(tx, [row.id]);
      return 'cancelled';
    });
  }

  private async fail(tx: Transaction, row: SimulationRow, error: string): Promise<void> {
    for (const from of ['running', 'cancelling'] as const) {
      const end = { from, to: from === 'running' ? 'failed' : 'cancelled', at: this.clock.instant(), error } as const;
      if (await this.simulations.end(tx, row, end)) await this.moves.clear(tx, [row.id]);
    }
  }

  private async letGo(row: SimulationRow): Promise<SimulationTurn> {
    await this.unitOfWork.run((tx) => this.simulations.letGo(tx, row));
    return 'stopped';
  }

  private leaseUntil(): string {
    return new Date(this.clock.now().getTime() + this.settings.lease).toISOString();
  }
}

/** What went wrong, as the code and params of an issue. */
function issueOf(error: unknown): string {
  if (error instanceof XinhengError) return JSON.stringify({ code: error.code, params: error.params });
  const reason = error instanceof Error ? error.message : String(error);
  return JSON.stringify({ code: 'simulation-error', params: { reason: reason.slice(0, 500) } });
}
