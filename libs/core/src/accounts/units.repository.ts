import { Injectable } from '@nestjs/common';
import {
  Database,
  placeholders,
  readPage,
  rowIdOf,
  type ListPage,
  type ListQuery,
  type ListSpec,
  type SqlCondition,
  type Transaction,
} from '@xinheng/platform';
import type { UnitRow } from './unit.entity.js';
import type { UnitLevel } from './unit.js';

/** How units may be listed. */
export const unitList: ListSpec = {
  resource: 'units',
  fields: {
    id: { column: 'u.id', type: 'id', isSort: true },
    title: { column: 'u.title', type: 'text', isSort: true },
    level: { column: 'u.level', type: 'text', choices: ['national', 'province', 'city', 'county'], isSort: true },
    region: { column: 'u.region', type: 'text', isPrefix: true, isSort: true },
    department: { column: 'u.department', type: 'text', isSort: true },
    parent: { column: 'u.parent_id', type: 'id' },
    path: { column: 'u.path', type: 'text', isFilter: false, isSort: true },
    isSample: { column: 'u.is_sample', type: 'boolean' },
  },
  search: ['u.title', 'u.region'],
  defaultSort: ['path', 'ASC'],
  key: 'u.id',
};

/** What a unit is made of. */
export interface UnitValues {
  readonly title: string;
  readonly level: UnitLevel;
  readonly region: string;
  readonly department: string | null;
}

/** All SQL of units. */
@Injectable()
export class UnitsRepository {
  constructor(private readonly database: Database) {}

  async page(query: ListQuery, visible: SqlCondition): Promise<ListPage<UnitRow>> {
    return readPage<UnitRow>(this.database.read, {
      spec: unitList,
      query,
      select: 'u.*',
      from: 'unit u',
      where: [visible],
    });
  }

  /** The unit, where the condition over `u` lets it be seen. */
  async find(id: string, visible: SqlCondition, tx?: Transaction): Promise<UnitRow | null> {
    const rows = await (tx ?? this.database.read).query<UnitRow>(
      `SELECT u.* FROM unit u WHERE u.id = ? AND (${visible.sql})`,
      [rowIdOf(id), ...visible.parameters],
    );
    return rows[0] ?? null;
  }

  /** The unit above all others; null before the first start. */
  async findRoot(tx: Transaction): Promise<UnitRow | null> {
    const rows = await tx.query<UnitRow>('SELECT * FROM unit WHERE parent_id IS NULL ORDER BY id LIMIT 1');
    return rows[0] ?? null;
  }

  /** The titles of some units. */
  async titles(ids: readonly number[], tx?: Transaction): Promise<ReadonlyMap<number, string>> {
    const rows = await (tx ?? this.database.read).query<Pick<UnitRow, 'id' | 'title'>>(
      `SELECT u.id, u.title FROM unit u WHERE u.id IN ${placeholders(ids)}`,
      ids,
    );
    return new Map(rows.map(({ id, title }) => [id, title]));
  }

  /** Adds a unit below another, or as root; answers its id. */
  async insert(
    tx: Transaction,
    values: UnitValues,
    parent: { readonly id: number; readonly path: string } | null,
    at: string,
    isSample = false,
  ): Promise<number> {
    const { insertId } = await tx.execute(
      `INSERT INTO unit (path, parent_id, title, level, region, department, is_sample, version, created_at)
       VALUES (NULL, ?, ?, ?, ?, ?, ?, 1, ?)`,
      [parent?.id ?? null, values.title, values.level, values.region, values.department, isSample, at],
    );
    await tx.execute('UPDATE unit SET path = ? WHERE id = ?', [`${parent?.path ?? '/'}${insertId}/`, insertId]);
    return insertId;
  }

  /** Changes a unit of that version; answers whether it was there. */
  async update(tx: Transaction, id: string, version: number, values: UnitValues): Promise<boolean> {
    const { affected } = await tx.execute(
      `UPDATE unit SET title = ?, level = ?, region = ?, department = ?, version = version + 1
       WHERE id = ? AND version = ?`,
      [values.title, values.level, values.region, values.department, rowIdOf(id), version],
    );
    return affected === 1;
  }
}
