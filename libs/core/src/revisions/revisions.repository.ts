import { Injectable } from '@nestjs/common';
import {
  Database,
  readPage,
  type ListPage,
  type ListQuery,
  type ListSpec,
  type Reader,
  type SqlCondition,
  type SqlValue,
  type Transaction,
} from '@xinheng/platform';
import { STORED_STATES, type RevisionState } from './revision-life.js';
import type { RevisionRow } from './revision-row.js';

/** How revisions may be listed. */
export const revisionList: ListSpec = {
  resource: 'revisions',
  fields: {
    id: { column: 'r.id', type: 'id', isSort: true },
    plugin: { column: 'r.plugin', type: 'text', isSort: true },
    title: { column: 'r.title', type: 'text', isSort: true },
    createdBy: { column: 'r.created_by', type: 'id' },
    revertOf: { column: 'r.revert_of', type: 'id' },
    inForceFrom: { column: 'r.in_force_from', type: 'day', isSort: true },
    createdAt: { column: 'r.created_at', type: 'instant', isSort: true },
    updatedAt: { column: 'r.updated_at', type: 'instant', isSort: true },
  },
  search: ['r.title', 'r.reason'],
  custom: { state: 'text' },
  defaultSort: ['updatedAt', 'DESC'],
  key: 'r.id',
};

/** Columns that a step sets. */
export type RevisionChange = Partial<Omit<RevisionRow, 'id'>>;

/** All SQL over revisions themselves; who has a hand in them is `RevisionHandsRepository`'s. */
@Injectable()
export class RevisionsRepository {
  constructor(private readonly database: Database) {}

  /** Writes a revision; answers its id. */
  async insert(tx: Transaction, values: RevisionChange): Promise<number> {
    const columns = Object.keys(values);
    const [id] = await tx.insertMany('revision', columns, [Object.values(values)]);
    if (id === undefined) throw new Error('The database gave the new revision no id');
    return id;
  }

  async find(id: number, reader: Reader = this.database.read): Promise<RevisionRow | undefined> {
    const [row] = await reader.query<RevisionRow>('SELECT r.* FROM revision r WHERE r.id = ?', [id]);
    return row;
  }

  /** A page of revisions; `state` is meant as of the day. */
  async page(query: ListQuery, today: string): Promise<ListPage<RevisionRow>> {
    const states = query.custom['state'] as readonly RevisionState[] | undefined;
    return readPage<RevisionRow>(this.database.read, {
      spec: revisionList,
      query,
      select: 'r.*',
      from: 'revision r',
      where: states === undefined ? [] : [stateCondition(states, today)],
    });
  }

  /** The approved revisions of a plugin, oldest first. */
  async approved(reader: Reader, plugin: string): Promise<readonly RevisionRow[]> {
    return reader.query<RevisionRow>(
      `SELECT r.* FROM revision r WHERE r.plugin = ? AND r.state = 'approved' ORDER BY r.local_number`,
      [plugin],
    );
  }

  /** The newest revision that goes back on another and was neither withdrawn nor rejected. */
  async revertsOf(ids: readonly number[]): Promise<ReadonlyMap<number, number>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.read.query<{ revert_of: number; id: number }>(
      `SELECT revert_of, MAX(id) AS id FROM revision
       WHERE revert_of IN (${ids.map(() => '?').join(', ')}) AND state NOT IN ('withdrawn', 'rejected')
       GROUP BY revert_of`,
      ids,
    );
    return new Map(rows.map((row) => [row.revert_of, row.id]));
  }

  /** Changes a revision that still is as it was read, state and version; false where somebody moved it since. */
  async move(
    tx: Transaction,
    { id, state, version }: Pick<RevisionRow, 'id' | 'state' | 'version'>,
    change: RevisionChange,
  ): Promise<boolean> {
    const set = Object.entries(change) as [string, SqlValue][];
    const { affected } = await tx.execute(
      `UPDATE revision SET ${set.map(([column]) => `${column} = ?`).join(', ')}
       WHERE id = ? AND state = ? AND version = ?`,
      [...set.map(([, value]) => value), id, state, version],
    );
    return affected === 1;
  }

  /** Notes from which day later revisions have replaced every change of an approved one. */
  async supersede(tx: Transaction, id: number, from: string | null): Promise<void> {
    await tx.execute('UPDATE revision SET superseded_from = ? WHERE id = ?', [from, id]);
  }
}

/** Revisions that are in one of some states on a day. */
function stateCondition(states: readonly RevisionState[], today: string): SqlCondition {
  const parts = states.map((state): SqlCondition => {
    const isOver = `(r.superseded_from IS NOT NULL AND r.superseded_from <= ?)`;
    switch (state) {
      case 'approved':
        return { sql: `(r.state = 'approved' AND r.in_force_from > ? AND NOT ${isOver})`, parameters: [today, today] };
      case 'in-force':
        return { sql: `(r.state = 'approved' AND r.in_force_from <= ? AND NOT ${isOver})`, parameters: [today, today] };
      case 'superseded':
        return { sql: `(r.state = 'approved' AND ${isOver})`, parameters: [today] };
      default:
        return STORED_STATES.includes(state)
          ? { sql: 'r.state = ?', parameters: [state] }
          : { sql: '1 = 0', parameters: [] };
    }
  });
  return { sql: parts.map(({ sql }) => sql).join(' OR '), parameters: parts.flatMap(({ parameters }) => parameters) };
}
