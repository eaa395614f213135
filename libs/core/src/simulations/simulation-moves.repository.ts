import { Injectable } from '@nestjs/common';
import {
  Database,
  placeholders,
  readPage,
  type ListPage,
  type ListQuery,
  type ListSpec,
  type SqlCondition,
  type Transaction,
} from '@xinheng/platform';

/** How the subjects that would move may be listed; the grade '-' is none. */
export const simulationMoveList: ListSpec = {
  resource: 'simulations',
  fields: {
    id: { column: 'v.subject_id', type: 'id', isSort: true },
    from: { column: `CASE WHEN v.from_grade = '' THEN '-' ELSE v.from_grade END`, type: 'text' },
    to: { column: `CASE WHEN v.to_grade = '' THEN '-' ELSE v.to_grade END`, type: 'text' },
    region: { column: 's.region', type: 'text', isPrefix: true, isSort: true },
    industry: { column: 's.industry', type: 'text', isPrefix: true },
    name: { column: 's.name', type: 'text', isFilter: false, isSort: true },
  },
  search: ['s.name', 's.code'],
  defaultSort: ['id', 'ASC'],
  key: 'v.subject_id',
};

/** One who would move, with both results. */
export interface SimulationMoveRow {
  readonly subject_id: number;
  readonly kind: string;
  readonly code: string;
  readonly name: string | null;
  readonly region: string;
  readonly industry: string | null;
  /** `SimulatedOutcome` as JSON. */
  readonly before_outcome: string;
  readonly after_outcome: string;
}

/** A move as it is written: outcomes by their number. */
export interface NumberedMove {
  readonly subject: number;
  readonly from: string | null;
  readonly to: string | null;
  readonly before: number;
  readonly after: number;
}

/** All SQL over the subjects that simulations would move. */
@Injectable()
export class SimulationMovesRepository {
  constructor(private readonly database: Database) {}

  /** Adds moves, and the outcomes among them that are not written yet. */
  async add(
    tx: Transaction,
    simulation: number,
    moves: readonly NumberedMove[],
    outcomes: readonly { readonly number: number; readonly outcome: string }[],
  ): Promise<void> {
    await tx.insertMany(
      'simulation_outcome',
      ['simulation_id', 'number', 'outcome'],
      outcomes.map(({ number, outcome }) => [simulation, number, outcome]),
    );
    await tx.insertMany(
      'simulation_move',
      ['simulation_id', 'subject_id', 'from_grade', 'to_grade', 'from_outcome', 'to_outcome'],
      moves.map((one) => [simulation, one.subject, one.from ?? '', one.to ?? '', one.before, one.after]),
    );
  }

  /** Takes away what simulations wrote about subjects; with `isWhole` also that they ever were. */
  async clear(tx: Transaction, simulations: readonly number[], isWhole = false): Promise<void> {
    if (simulations.length === 0) return;
    for (const table of ['simulation_move', 'simulation_outcome']) {
      await tx.execute(`DELETE FROM ${table} WHERE simulation_id IN ${placeholders(simulations)}`, simulations);
    }
    if (isWhole) await tx.execute(`DELETE FROM simulation WHERE id IN ${placeholders(simulations)}`, simulations);
  }

  /** A page of those whose subjects `s` fulfil the condition. */
  async page(simulation: number, query: ListQuery, visible: SqlCondition): Promise<ListPage<SimulationMoveRow>> {
    return readPage<SimulationMoveRow>(this.database.read, {
      spec: simulationMoveList,
      query,
      select: `v.subject_id, s.kind, s.code, s.name, s.region, s.industry,
        b.outcome AS before_outcome, f.outcome AS after_outcome`,
      from: `simulation_move v JOIN subject s ON s.id = v.subject_id
        JOIN simulation_outcome b ON b.simulation_id = v.simulation_id AND b.number = v.from_outcome
        JOIN simulation_outcome f ON f.simulation_id = v.simulation_id AND f.number = v.to_outcome`,
      where: [{ sql: 'v.simulation_id = ?', parameters: [simulation] }, visible],
    });
  }
}
