import { Injectable } from '@nestjs/common';
import type { CivilDay } from '@xinheng/facts';
import {
  Database,
  placeholders,
  readPage,
  type ListPage,
  type ListQuery,
  type ListSpec,
  type Reader,
  type SqlValue,
  type Transaction,
} from '@xinheng/platform';
import { regionCondition, type Scope } from '../accounts/scope.js';
import { ENTRY_ORIGINS, ENTRY_STATES, entryColumns, type ListEntryRow, type NewEntry } from './list-entry-row.js';

/** An entry with whose it is, and whose unit decides. */
export interface ListedEntry extends ListEntryRow {
  readonly subject_name: string | null;
  readonly subject_code: string;
  readonly subject_kind: string;
  readonly region: string;
  readonly unit_title: string | null;
  readonly proposed_by_name: string | null;
  readonly decided_by_name: string | null;
}

/** How entries may be listed. */
export const listEntryList: ListSpec = {
  resource: 'list-entries',
  fields: {
    id: { column: 'e.id', type: 'id', isSort: true },
    list: { column: 'e.list', type: 'text', isSort: true },
    listKind: { column: 'e.list_kind', type: 'text' },
    subject: { column: 'e.subject_id', type: 'id' },
    state: { column: 'e.state', type: 'text', choices: ENTRY_STATES, isSort: true },
    origin: { column: 'e.origin', type: 'text', choices: ENTRY_ORIGINS },
    behaviour: { column: 'e.behaviour', type: 'text' },
    number: { column: 'e.number', type: 'text' },
    batch: { column: 'e.batch', type: 'text' },
    case: { column: 'e.case_id', type: 'id' },
    linkedTo: { column: 'e.linked_entry', type: 'id' },
    region: { column: 's.region', type: 'text', isPrefix: true },
    proposedOn: { column: 'e.proposed_on', type: 'day', isSort: true },
    enteredOn: { column: 'e.entered_on', type: 'day', isSort: true },
    untilOn: { column: 'e.until_on', type: 'day', isSort: true },
  },
  // A person's number is not searched: it would be told piece by piece.
  search: ['e.number', 's.name', `CASE WHEN s.kind = 'person' THEN '' ELSE s.code END`],
  defaultSort: ['id', 'DESC'],
  key: 'e.id',
};

const select = `e.*, s.name AS subject_name, s.code AS subject_code, s.kind AS subject_kind, s.region,
  u.title AS unit_title, p.display_name AS proposed_by_name, d.display_name AS decided_by_name`;
const from = `list_entry e JOIN subject s ON s.id = e.subject_id LEFT JOIN unit u ON u.id = e.unit_id
  LEFT JOIN account p ON p.id = e.proposed_by LEFT JOIN account d ON d.id = e.decided_by`;

/** All SQL over entries on lists. */
@Injectable()
export class ListEntriesRepository {
  constructor(private readonly database: Database) {}

  async page(scope: Scope, query: ListQuery): Promise<ListPage<ListedEntry>> {
    return readPage<ListedEntry>(this.database.read, {
      spec: listEntryList,
      query,
      select,
      from,
      where: [regionCondition(scope, 's.region')],
    });
  }

  /** Entries of a scope by id. */
  async find(
    scope: Scope,
    ids: readonly number[],
    reader: Reader = this.database.read,
  ): Promise<readonly ListedEntry[]> {
    const visible = regionCondition(scope, 's.region');
    return reader.query<ListedEntry>(
      `SELECT ${select} FROM ${from} WHERE e.id IN ${placeholders(ids)} AND ${visible.sql} ORDER BY e.id`,
      [...ids, ...visible.parameters],
    );
  }

  /** Entries by id, held until the end of the transaction. */
  async lock(tx: Transaction, ids: readonly number[]): Promise<readonly ListEntryRow[]> {
    return tx.query<ListEntryRow>(
      `SELECT e.* FROM list_entry e WHERE e.id IN ${placeholders(ids)} ORDER BY e.id ${tx.dialect.forUpdate}`,
      ids,
    );
  }

  /** Entries that rest on a record and are open, held until the end of the transaction. */
  async lockOfRecord(tx: Transaction, record: string): Promise<readonly ListEntryRow[]> {
    return tx.query<ListEntryRow>(
      `SELECT e.* FROM list_entry e WHERE e.open_key IS NOT NULL AND e.id IN
         (SELECT x.effect_id FROM effect_source x WHERE x.effect_kind = 'list-entry' AND x.record_id = ?)
       ORDER BY e.id ${tx.dialect.forUpdate}`,
      [record],
    );
  }

  /** The open entries of a case, held until the end of the transaction. */
  async lockOfCase(tx: Transaction, caseId: number): Promise<readonly ListEntryRow[]> {
    return tx.query<ListEntryRow>(
      `SELECT e.* FROM list_entry e WHERE e.case_id = ? AND e.open_key IS NOT NULL ORDER BY e.id ${tx.dialect.forUpdate}`,
      [caseId],
    );
  }

  /** The open entries that a feed brought to a list. */
  async openOfFeed(tx: Transaction, list: string): Promise<readonly ListEntryRow[]> {
    return tx.query<ListEntryRow>(
      `SELECT e.* FROM list_entry e WHERE e.list = ? AND e.origin = 'feed' AND e.state = 'published'
       ORDER BY e.id ${tx.dialect.forUpdate}`,
      [list],
    );
  }

  /** Whose period is over by a day, at most so many. */
  async expiring(tx: Transaction, today: CivilDay, limit: number): Promise<readonly ListEntryRow[]> {
    return tx.query<ListEntryRow>(
      `SELECT e.* FROM list_entry e WHERE e.state = 'published' AND e.until_on <= ?
       ORDER BY e.id LIMIT ? ${tx.dialect.forUpdate}`,
      [today, limit],
    );
  }

  /** Whose publicity is over by a day, at most so many. */
  async fading(tx: Transaction, today: CivilDay, limit: number): Promise<readonly ListEntryRow[]> {
    return tx.query<ListEntryRow>(
      `SELECT e.* FROM list_entry e WHERE e.public_until <= ? AND e.unpublished_on IS NULL AND e.state = 'published'
       ORDER BY e.id LIMIT ? ${tx.dialect.forUpdate}`,
      [today, limit],
    );
  }

  /** Which of some keys are open. */
  async openKeys(reader: Reader, keys: readonly string[]): Promise<ReadonlySet<string>> {
    if (keys.length === 0) return new Set();
    const rows = await reader.query<{ open_key: string }>(
      `SELECT open_key FROM list_entry WHERE open_key IN ${placeholders(keys)}`,
      keys,
    );
    return new Set(rows.map(({ open_key }) => open_key));
  }

  /** For what some subjects were ever proposed or listed: list, subject and behaviour. What ended long ago does not count. */
  async knownThings(reader: Reader, subjects: readonly number[]): Promise<ReadonlySet<string>> {
    const rows = await reader.query<{ list: string; subject_id: number; behaviour: string | null }>(
      `SELECT DISTINCT list, subject_id, behaviour FROM list_entry WHERE subject_id IN ${placeholders(subjects)}
       AND (open_key IS NOT NULL OR (origin = 'rule' AND entered_on IS NULL))`,
      subjects,
    );
    return new Set(rows.map(({ list, subject_id: id, behaviour }) => `${list}|${id}|${behaviour ?? ''}`));
  }

  /** The entries of a batch, held until the end of the transaction. */
  async lockBatch(tx: Transaction, batch: string): Promise<readonly ListEntryRow[]> {
    return tx.query<ListEntryRow>(
      `SELECT e.* FROM list_entry e WHERE e.batch = ? ORDER BY e.id ${tx.dialect.forUpdate}`,
      [batch],
    );
  }

  /** Adds entries; answers their ids in the order of the rows. */
  async insert(tx: Transaction, rows: readonly NewEntry[]): Promise<readonly number[]> {
    return tx.insertMany(
      'list_entry',
      entryColumns,
      rows.map((row) => entryColumns.map((column): SqlValue => row[column])),
    );
  }

  /** Changes locked entries, all in the same way. */
  async change(tx: Transaction, ids: readonly number[], changes: Partial<NewEntry>, at: string): Promise<void> {
    const columns = Object.keys(changes) as (keyof NewEntry)[];
    if (ids.length === 0 || columns.length === 0) return;
    await tx.execute(
      `UPDATE list_entry SET ${columns.map((column) => `${column} = ?`).join(', ')}, version = version + 1, updated_at = ?
       WHERE id IN ${placeholders(ids)}`,
      [...columns.map((column): SqlValue => changes[column]), at, ...ids],
    );
  }
}
