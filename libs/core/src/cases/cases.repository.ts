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
import { ownedCondition, type Scope } from '../accounts/scope.js';
import {
  CASE_CHANNELS,
  CASE_OBJECTS,
  type CaseEventListRow,
  type CaseEventRow,
  type CaseListRow,
  type CaseRow,
} from './case-row.js';

/** How cases may be listed. */
export const caseList: ListSpec = {
  resource: 'cases',
  fields: {
    id: { column: 'c.id', type: 'id', isSort: true },
    number: { column: 'c.number', type: 'text', isSort: true },
    procedure: { column: 'c.procedure_key', type: 'text', isSort: true },
    kind: { column: 'c.kind', type: 'text', isSort: true },
    state: { column: 'c.state', type: 'text' },
    isClosed: { column: 'c.is_closed', type: 'boolean' },
    subject: { column: 'c.subject_id', type: 'id' },
    unit: { column: 'c.unit_id', type: 'id' },
    owner: { column: 'c.owner_id', type: 'id' },
    channel: { column: 'c.channel', type: 'text', choices: CASE_CHANNELS },
    objectKind: { column: 'c.object_kind', type: 'text', choices: CASE_OBJECTS },
    object: { column: 'c.object_id', type: 'text' },
    receivedOn: { column: 'c.received_on', type: 'day', isSort: true },
    enteredAt: { column: 'c.entered_at', type: 'instant', isSort: true },
    dueOn: { column: 'c.due_on', type: 'day', isSort: true },
    closedOn: { column: 'c.closed_on', type: 'day', isSort: true },
  },
  search: ['c.number', 'c.applicant', 's.name'],
  custom: { isOverdue: 'boolean', isUnowned: 'boolean' },
  defaultSort: ['dueOn', 'ASC'],
  key: 'c.id',
};

const select = `c.*, s.name AS subject_name, s.region AS subject_region, u.title AS unit_title,
  a.display_name AS owner_name`;
const from = `case_file c JOIN subject s ON s.id = c.subject_id JOIN unit u ON u.id = c.unit_id
  LEFT JOIN account a ON a.id = c.owner_id`;

/** A case about to be written. */
export type NewCase = Omit<CaseRow, 'id' | 'version'>;
/** Columns that a step sets. */
export type CaseChange = Partial<Omit<CaseRow, 'id' | 'version'>>;

/** All SQL over cases and what happened to them. */
@Injectable()
export class CasesRepository {
  constructor(private readonly database: Database) {}

  /** The next number of a unit in a year; whoever takes one at the same time waits. */
  async nextNumber(tx: Transaction, unit: number, year: number): Promise<number> {
    await tx.insertMissing('case_series', ['unit_id', 'year'], ['unit_id', 'year'], [[unit, year]]);
    await tx.execute('UPDATE case_series SET last = last + 1 WHERE unit_id = ? AND year = ?', [unit, year]);
    const [row] = await tx.query<{ last: number }>('SELECT last FROM case_series WHERE unit_id = ? AND year = ?', [
      unit,
      year,
    ]);
    return row?.last ?? 1;
  }

  /** Keeps the text of a procedure under its hash; answers its id. */
  async keepProcedure(tx: Transaction, key: string, hash: string, content: string): Promise<number> {
    const columns = ['procedure_key', 'content_hash', 'content'];
    await tx.insertMissing('case_procedure', columns, ['procedure_key', 'content_hash'], [[key, hash, content]]);
    const [row] = await tx.query<{ id: number }>(
      'SELECT id FROM case_procedure WHERE procedure_key = ? AND content_hash = ?',
      [key, hash],
    );
    if (row === undefined) throw new Error(`The procedure ${key} was not kept`);
    return row.id;
  }

  /** The texts of procedures by id. */
  async procedures(ids: readonly number[], reader: Reader = this.database.read): Promise<ReadonlyMap<number, string>> {
    if (ids.length === 0) return new Map();
    const rows = await reader.query<{ id: number; content: string }>(
      `SELECT id, content FROM case_procedure WHERE id IN (${ids.map(() => '?').join(', ')})`,
      ids,
    );
    return new Map(rows.map((row) => [row.id, row.content]));
  }

  async insert(tx: Transaction, row: NewCase): Promise<number> {
    const [id] = await tx.insertMany('case_file', Object.keys(row), [Object.values(row)]);
    if (id === undefined) throw new Error('The database gave the new case no id');
    return id;
  }

  /** Changes a case that still is as it was read; false where somebody moved it meanwhile. */
  async move(tx: Transaction, { id, version }: Pick<CaseRow, 'id' | 'version'>, change: CaseChange): Promise<boolean> {
    const set = Object.entries(change) as [string, SqlValue][];
    const { affected } = await tx.execute(
      `UPDATE case_file SET ${[...set.map(([column]) => `${column} = ?`), 'version = version + 1'].join(', ')}
       WHERE id = ? AND version = ?`,
      [...set.map(([, value]) => value), id, version],
    );
    return affected === 1;
  }

  async find(scope: Scope, id: number, reader: Reader = this.database.read): Promise<CaseListRow | undefined> {
    const visible = ownedCondition(scope, 's.region', 'u.path');
    const [row] = await reader.query<CaseListRow>(`SELECT ${select} FROM ${from} WHERE c.id = ? AND (${visible.sql})`, [
      id,
      ...visible.parameters,
    ]);
    return row;
  }

  /** A page of the cases in a scope; what is overdue is so on the day. */
  async page(scope: Scope, query: ListQuery, today: string): Promise<ListPage<CaseListRow>> {
    return readPage<CaseListRow>(this.database.read, {
      spec: caseList,
      query,
      select,
      from,
      where: [ownedCondition(scope, 's.region', 'u.path'), ...customConditions(query, today)],
    });
  }

  /** The cases of a scope among some, by id. */
  async among(scope: Scope, ids: readonly number[], reader: Reader): Promise<readonly CaseListRow[]> {
    if (ids.length === 0) return [];
    const visible = ownedCondition(scope, 's.region', 'u.path');
    return reader.query<CaseListRow>(
      `SELECT ${select} FROM ${from} WHERE c.id IN (${ids.map(() => '?').join(', ')}) AND (${visible.sql}) ORDER BY c.id`,
      [...ids, ...visible.parameters],
    );
  }

  /** Open cases after an id, in order, a batch at a time. */
  async openAfter(id: number, limit: number, reader: Reader = this.database.read): Promise<readonly CaseRow[]> {
    return reader.query<CaseRow>(
      `SELECT * FROM case_file WHERE is_closed = 0 AND id > ? ORDER BY id LIMIT ${Math.floor(limit)}`,
      [id],
    );
  }

  /** Takes over what the clocks of cases say comes first. */
  async followClocks(tx: Transaction, ids: readonly number[]): Promise<void> {
    const first = (column: string) =>
      `(SELECT k.${column} FROM case_clock k WHERE k.case_id = case_file.id AND k.state IN ('running', 'overdue')
        AND k.due_on IS NOT NULL ORDER BY k.due_on, k.clock_key LIMIT 1)`;
    await tx.execute(
      `UPDATE case_file SET due_on = ${first('due_on')}, warn_on = ${first('warn_on')}
       WHERE id IN (${ids.map(() => '?').join(', ')})`,
      ids,
    );
  }

  async addEvent(tx: Transaction, row: CaseEventRow): Promise<void> {
    await tx.insertMany('case_event', Object.keys(row), [Object.values(row) as SqlValue[]]);
  }

  /** Notes the document that a step sent out. */
  async noteNotice(tx: Transaction, id: number, sequence: number, notice: number): Promise<void> {
    await tx.execute('UPDATE case_event SET notice_id = ? WHERE case_id = ? AND sequence = ?', [notice, id, sequence]);
  }

  async undoEvent(tx: Transaction, id: number, sequence: number): Promise<void> {
    await tx.execute('UPDATE case_event SET is_undone = 1 WHERE case_id = ? AND sequence = ?', [id, sequence]);
  }

  async events(id: number, reader: Reader = this.database.read): Promise<readonly CaseEventListRow[]> {
    return reader.query<CaseEventListRow>(
      `SELECT e.*, a.display_name AS account_name, u.title AS unit_title FROM case_event e
       LEFT JOIN account a ON a.id = e.account_id LEFT JOIN unit u ON u.id = e.unit_id
       WHERE e.case_id = ? ORDER BY e.sequence`,
      [id],
    );
  }

  /** The events of many cases, by case and order. */
  async eventsOf(ids: readonly number[], reader: Reader = this.database.read): Promise<readonly CaseEventRow[]> {
    if (ids.length === 0) return [];
    return reader.query<CaseEventRow>(
      `SELECT * FROM case_event WHERE case_id IN (${ids.map(() => '?').join(', ')}) ORDER BY case_id, sequence`,
      ids,
    );
  }

  /** Open cases of a procedure about something: whoever objects twice is joined, not answered twice. */
  async openAbout(
    reader: Reader,
    kind: string,
    object: string,
  ): Promise<readonly { id: number; number: string; kind: string }[]> {
    return reader.query(
      `SELECT id, number, kind FROM case_file WHERE object_kind = ? AND object_id = ? AND is_closed = 0 ORDER BY id`,
      [kind, object],
    );
  }

  /** Gives cases of a scope to somebody, all in one statement; answers how many. */
  async assign(tx: Transaction, ids: readonly number[], owner: number): Promise<number> {
    const { affected } = await tx.execute(
      `UPDATE case_file SET owner_id = ?, version = version + 1 WHERE is_closed = 0 AND id IN (${ids.map(() => '?').join(', ')})`,
      [owner, ...ids],
    );
    return affected;
  }

  /** How many cases of a scope were closed in a span, kept their last day or not, by procedure. */
  async statistics(
    scope: Scope,
    { from: first, until }: { readonly from: string; readonly until: string },
  ): Promise<readonly { procedure_key: string; closed: number; late: number }[]> {
    const visible = ownedCondition(scope, 's.region', 'u.path');
    return this.database.read.query(
      `SELECT c.procedure_key, COUNT(*) AS closed,
         SUM(CASE WHEN EXISTS (SELECT 1 FROM case_clock k WHERE k.case_id = c.id AND k.is_late = 1) THEN 1 ELSE 0 END) AS late
       FROM ${from} WHERE c.is_closed = 1 AND c.closed_on >= ? AND c.closed_on <= ? AND (${visible.sql})
       GROUP BY c.procedure_key ORDER BY c.procedure_key`,
      [first, until, ...visible.parameters],
    );
  }

  /** How many open cases of a scope fall due on each day of a span. */
  async dueDays(
    scope: Scope,
    { from: first, until }: { readonly from: string; readonly until: string },
  ): Promise<readonly { due_on: string; count: number }[]> {
    const visible = ownedCondition(scope, 's.region', 'u.path');
    return this.database.read.query(
      `SELECT c.due_on, COUNT(*) AS count FROM ${from}
       WHERE c.is_closed = 0 AND c.due_on >= ? AND c.due_on <= ? AND (${visible.sql}) GROUP BY c.due_on ORDER BY c.due_on`,
      [first, until, ...visible.parameters],
    );
  }
}

function customConditions({ custom }: ListQuery, today: string): readonly SqlCondition[] {
  const found: SqlCondition[] = [];
  const wanted = (name: string): boolean | undefined => {
    const values = custom[name];
    return values === undefined ? undefined : [true, 1, '1', 'true'].some((yes) => values.includes(yes));
  };
  const isOverdue = wanted('isOverdue');
  if (isOverdue !== undefined) {
    const over = 'c.is_closed = 0 AND c.due_on IS NOT NULL AND c.due_on < ?';
    found.push({ sql: isOverdue ? `(${over})` : `NOT (${over})`, parameters: [today] });
  }
  const isUnowned = wanted('isUnowned');
  if (isUnowned !== undefined) {
    found.push({ sql: `(c.is_closed = 0 AND c.owner_id IS ${isUnowned ? '' : 'NOT '}NULL)`, parameters: [] });
  }
  return found;
}
