import { Injectable } from '@nestjs/common';
import {
  Database,
  readPage,
  type ListPage,
  type ListQuery,
  type ListSpec,
  type Reader,
  type SqlCondition,
  type Transaction,
} from '@xinheng/platform';
import type { NewSimulation } from './simulation-planner.js';
import { SIMULATION_STATES, type SimulationRow, type SimulationState } from './simulation-row.js';

/** How simulations may be listed. */
export const simulationList: ListSpec = {
  resource: 'simulations',
  fields: {
    id: { column: 'm.id', type: 'id', isSort: true },
    plugin: { column: 'm.plugin', type: 'text' },
    scheme: { column: 'm.scheme', type: 'text', isSort: true },
    state: { column: 'm.state', type: 'text', choices: SIMULATION_STATES },
    createdAt: { column: 'm.created_at', type: 'instant', isSort: true },
  },
  defaultSort: ['createdAt', 'DESC'],
  key: 'm.id',
};

/** By whom and until when a simulation is taken. */
export interface SimulationLease {
  readonly owner: string;
  readonly now: string;
  readonly until: string;
}

/** A simulation somebody holds: nobody else may write it while the fence stands. */
export type HeldSimulation = Pick<SimulationRow, 'id' | 'fence'>;

/** How far a simulation is. */
export interface SimulationCounts {
  readonly done: number;
  readonly changed: number;
  readonly parked: number;
}

/** How a simulation ends. */
export interface SimulationEnd {
  readonly from: SimulationState;
  readonly to: 'done' | 'failed' | 'cancelled';
  readonly at: string;
  /** `SimulationResult` as JSON. */
  readonly result?: string;
  /** The code and params of an issue, as JSON. */
  readonly error?: string;
}

const columns = [
  'plugin',
  'scheme',
  'changes',
  'reason',
  'as_of',
  'scope',
  'state',
  'before_hash',
  'after_hash',
  'source',
  'total',
  'unit_id',
  'created_by',
  'created_at',
] as const;

const select = 'm.*, a.display_name AS created_by_name';
const from = 'simulation m JOIN unit u ON u.id = m.unit_id LEFT JOIN account a ON a.id = m.created_by';

/** All SQL over simulations; who would move is `SimulationMovesRepository`'s. */
@Injectable()
export class SimulationsRepository {
  constructor(private readonly database: Database) {}

  /** Writes a simulation to be worked; answers its id. */
  async insert(tx: Transaction, one: NewSimulation): Promise<number> {
    const [id] = await tx.insertMany('simulation', columns, [
      [
        one.plugin,
        one.scheme,
        JSON.stringify(one.changes),
        one.reason,
        one.asOf,
        JSON.stringify(one.scope),
        'queued',
        one.beforeHash,
        one.afterHash,
        one.source,
        one.total,
        one.unit,
        one.createdBy,
        one.createdAt,
      ],
    ]);
    if (id === undefined) throw new Error('The database gave the new simulation no id');
    return id;
  }

  /** One simulation where the condition over its unit `u` lets it be seen. */
  async find(
    id: number,
    visible: SqlCondition,
    reader: Reader = this.database.read,
  ): Promise<SimulationRow | undefined> {
    const [row] = await reader.query<SimulationRow>(
      `SELECT ${select} FROM ${from} WHERE m.id = ? AND (${visible.sql})`,
      [id, ...visible.parameters],
    );
    return row;
  }

  /** A page of the simulations that may be seen. */
  async page(query: ListQuery, visible: SqlCondition): Promise<ListPage<SimulationRow>> {
    return readPage<SimulationRow>(this.database.read, { spec: simulationList, query, select, from, where: [visible] });
  }

  /** Takes the oldest simulation that waits, or whose worker is gone, under a new fence; it begins anew. */
  async claim(tx: Transaction, { owner, now, until }: SimulationLease): Promise<SimulationRow | null> {
    const [row] = await tx.query<SimulationRow>(
      `SELECT * FROM simulation WHERE state IN ('queued', 'running', 'cancelling')
         AND (lease_until IS NULL OR lease_until < ?) ORDER BY id LIMIT 1 ${tx.dialect.forUpdateSkipLocked}`,
      [now],
    );
    if (row === undefined) return null;
    const state = row.state === 'cancelling' ? row.state : 'running';
    await tx.execute(
      `UPDATE simulation SET state = ?, fence = fence + 1, attempts = attempts + 1, lease_owner = ?, lease_until = ?,
         started_at = ?, done = 0, changed = 0, parked = 0 WHERE id = ?`,
      [state, owner, until, now, row.id],
    );
    return { ...row, state, fence: row.fence + 1, attempts: row.attempts + 1, started_at: now };
  }

  /** Notes how far a held simulation is and holds it longer; false where it was cancelled, or another took it over. */
  async advance(tx: Transaction, held: HeldSimulation, counts: SimulationCounts, until: string): Promise<boolean> {
    const { affected } = await tx.execute(
      `UPDATE simulation SET done = ?, changed = ?, parked = ?, lease_until = ?
       WHERE id = ? AND fence = ? AND state = 'running'`,
      [counts.done, counts.changed, counts.parked, until, held.id, held.fence],
    );
    return affected === 1;
  }

  /** Holds a simulation longer, where it is still held. */
  async renew(tx: Transaction, held: HeldSimulation, until: string): Promise<void> {
    await tx.execute('UPDATE simulation SET lease_until = ? WHERE id = ? AND fence = ? AND lease_owner IS NOT NULL', [
      until,
      held.id,
      held.fence,
    ]);
  }

  /** Ends a held simulation; false where it is in another state, or another's. */
  async end(
    tx: Transaction,
    held: HeldSimulation,
    { from: state, to, at, result, error }: SimulationEnd,
  ): Promise<boolean> {
    const { affected } = await tx.execute(
      `UPDATE simulation SET state = ?, finished_at = ?, result = ?, error = ?, lease_owner = NULL, lease_until = NULL
       WHERE id = ? AND fence = ? AND state = ?`,
      [to, at, result ?? null, error ?? null, held.id, held.fence, state],
    );
    return affected === 1;
  }

  /** Lets go of a held simulation, so that the next process begins it anew at once. */
  async letGo(tx: Transaction, held: HeldSimulation): Promise<void> {
    await tx.execute(
      `UPDATE simulation SET attempts = attempts - 1, lease_owner = NULL, lease_until = NULL WHERE id = ? AND fence = ?`,
      [held.id, held.fence],
    );
  }

  /** Frees what a process that is gone held; for the embedded database, which has one process. */
  async freeLeases(tx: Transaction): Promise<void> {
    await tx.execute('UPDATE simulation SET lease_owner = NULL, lease_until = NULL WHERE lease_until IS NOT NULL');
  }

  /** Asks a simulation to end: one that nobody works ends at once. Null where it has ended already. */
  async cancel(tx: Transaction, id: number, at: string): Promise<'cancelled' | 'cancelling' | null> {
    const waiting = await tx.execute(
      `UPDATE simulation SET state = 'cancelled', finished_at = ? WHERE id = ? AND state = 'queued'`,
      [at, id],
    );
    if (waiting.affected === 1) return 'cancelled';
    const working = await tx.execute(`UPDATE simulation SET state = 'cancelling' WHERE id = ? AND state = 'running'`, [
      id,
    ]);
    return working.affected === 1 ? 'cancelling' : null;
  }

  /** Ids of the ended simulations beyond the newest `kept` of all. */
  async outdated(tx: Transaction, kept: number): Promise<readonly number[]> {
    const rows = await tx.query<{ id: number }>(
      `SELECT id FROM simulation WHERE state IN ('done', 'failed', 'cancelled') ORDER BY id DESC LIMIT 1000 OFFSET ?`,
      [kept],
    );
    return rows.map(({ id }) => id);
  }
}
