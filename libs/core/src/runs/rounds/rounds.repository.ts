import { Injectable } from '@nestjs/common';
import {
  Database,
  placeholders,
  readPage,
  type ListPage,
  type ListQuery,
  type ListSpec,
  type SqlCondition,
  type SqlValue,
  type Transaction,
} from '@xinheng/platform';
import type { RoundRow, RoundScope } from './round-row.js';
import { OPEN_ROUND_STATES, ROUND_STATES, type RoundState } from './round-state.js';

/** How rounds may be listed. */
export const roundList: ListSpec = {
  resource: 'evaluation-rounds',
  fields: {
    id: { column: 'd.id', type: 'id', isSort: true },
    scheme: { column: 'd.scheme', type: 'text', isSort: true },
    state: { column: 'd.state', type: 'text', choices: ROUND_STATES },
    asOf: { column: 'd.as_of', type: 'day', isSort: true },
    createdAt: { column: 'd.created_at', type: 'instant', isSort: true },
  },
  search: ['d.title'],
  defaultSort: ['createdAt', 'DESC'],
  key: 'd.id',
};

/** A round about to be written. */
export interface NewRound {
  readonly scheme: string;
  readonly title: string;
  readonly asOf: string;
  readonly scope: RoundScope;
  readonly unit: number;
  readonly createdBy: number;
  readonly createdAt: string;
}

/** Columns of a round that a step sets besides its state. */
export type RoundChange = Partial<Omit<BareRound, 'id' | 'state'>>;

/** A round without the names beside it. */
export type BareRound = Omit<RoundRow, 'confirmed_by_name' | 'created_by_name' | 'pending_state'>;

const select = 'd.*, a.display_name AS created_by_name, c.display_name AS confirmed_by_name, p.state AS pending_state';
const from = `evaluation_round d JOIN unit u ON u.id = d.unit_id LEFT JOIN account a ON a.id = d.created_by
  LEFT JOIN account c ON c.id = d.confirmed_by LEFT JOIN evaluation_run p ON p.id = d.pending_run_id`;

/** All SQL over rounds; whom they grade is `RoundRegisterRepository`'s. */
@Injectable()
export class RoundsRepository {
  constructor(private readonly database: Database) {}

  /** Writes a planned round; answers its id. */
  async insert(tx: Transaction, round: NewRound): Promise<number> {
    const { scheme, title, asOf, scope, unit, createdBy, createdAt } = round;
    const [id] = await tx.insertMany(
      'evaluation_round',
      ['scheme', 'title', 'as_of', 'state', 'scope', 'unit_id', 'created_by', 'created_at'],
      [[scheme, title, asOf, 'planned', JSON.stringify(scope), unit, createdBy, createdAt]],
    );
    if (id === undefined) throw new Error('The database gave the new round no id');
    return id;
  }

  /** The round of a scheme and a unit that is under way. Holds the unit until the end: two cannot open one each. */
  async open(tx: Transaction, scheme: string, unit: number): Promise<number | undefined> {
    await tx.query(`SELECT id FROM unit WHERE id = ? ${tx.dialect.forUpdate}`, [unit]);
    const [row] = await tx.query<{ id: number }>(
      `SELECT id FROM evaluation_round WHERE scheme = ? AND unit_id = ? AND state IN ${placeholders(OPEN_ROUND_STATES)}`,
      [scheme, unit, ...OPEN_ROUND_STATES],
    );
    return row?.id;
  }

  /** The last announced round of the scheme and unit of a round, as of an earlier day. */
  async before(
    tx: Transaction,
    { scheme, unit_id: unit, as_of: asOf }: Pick<RoundRow, 'scheme' | 'unit_id' | 'as_of'>,
  ): Promise<{ readonly id: number; readonly run_id: number | null } | undefined> {
    const [row] = await tx.query<{ id: number; run_id: number | null }>(
      `SELECT id, run_id FROM evaluation_round WHERE scheme = ? AND unit_id = ? AND announced_on IS NOT NULL AND as_of < ?
       ORDER BY as_of DESC, id DESC LIMIT 1`,
      [scheme, unit, asOf],
    );
    return row;
  }

  /** One round where the condition over its unit `u` lets it be seen. */
  async find(id: number, visible: SqlCondition): Promise<RoundRow | undefined> {
    const [row] = await this.database.read.query<RoundRow>(
      `SELECT ${select} FROM ${from} WHERE d.id = ? AND (${visible.sql})`,
      [id, ...visible.parameters],
    );
    return row;
  }

  /** A page of the rounds that may be seen. */
  async page(query: ListQuery, visible: SqlCondition): Promise<ListPage<RoundRow>> {
    return readPage<RoundRow>(this.database.read, { spec: roundList, query, select, from, where: [visible] });
  }

  /** The round that waits for a run. */
  async waitingFor(tx: Transaction, run: number): Promise<BareRound | undefined> {
    const [row] = await tx.query<BareRound>(
      `SELECT d.* FROM evaluation_round d WHERE d.pending_run_id = ? ${tx.dialect.forUpdate}`,
      [run],
    );
    return row;
  }

  /**
   * Moves a round from the state and the pending run in which it was read; false where somebody else moved it since.
   * Null as the state leaves it.
   */
  async move(
    tx: Transaction,
    round: Pick<RoundRow, 'id' | 'state' | 'pending_run_id'>,
    to: RoundState | null,
    change: RoundChange = {},
  ): Promise<boolean> {
    const set = Object.entries({ ...change, state: to ?? round.state }) as [string, SqlValue][];
    const { affected } = await tx.execute(
      `UPDATE evaluation_round SET ${set.map(([column]) => `${column} = ?`).join(', ')}
       WHERE id = ? AND state = ? AND COALESCE(pending_run_id, 0) = ?`,
      [...set.map(([, value]) => value), round.id, round.state, round.pending_run_id ?? 0],
    );
    return affected === 1;
  }
}
