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
  type SqlCondition,
} from '@xinheng/platform';
import { ownedCondition, type Scope } from '../accounts/scope.js';
import { parseRecordId, recordColumns, type RecordRow } from './record-row.js';

/** A row with whose record it is, whose unit keeps it, and who wrote it. */
export interface ListedRecord extends RecordRow {
  readonly subject_name: string | null;
  readonly subject_code: string;
  readonly subject_kind: string;
  readonly unit_title: string | null;
  readonly recorded_by_name: string | null;
}

/** How records may be listed, as each is known now. */
export const recordList: ListSpec = {
  resource: 'records',
  fields: {
    id: { column: 'r.subject_id, r.number', type: 'text', isFilter: false, isSort: true },
    subject: { column: 'r.subject_id', type: 'id' },
    item: { column: 'r.item', type: 'text' },
    decidedOn: { column: 'r.decided_on', type: 'day', isSort: true },
    documentNumber: { column: 'r.document_number', type: 'text' },
    region: { column: 's.region', type: 'text', isPrefix: true },
    import: { column: 'r.batch_id', type: 'id' },
    unit: { column: 'r.unit_id', type: 'id' },
    isSample: { column: 'r.is_sample', type: 'boolean' },
    recordedAt: { column: 'r.recorded_at', type: 'instant', isSort: true },
  },
  // A person's number is not searched: it would be told piece by piece.
  search: ['r.document_number', 's.name', `CASE WHEN s.kind = 'person' THEN '' ELSE s.code END`],
  custom: { id: 'text', state: 'text', nature: 'text' },
  defaultSort: ['decidedOn', 'DESC'],
  key: 'r.subject_id, r.number',
};

const select = `${recordColumns.map((column) => `r.${column}`).join(', ')}, s.name AS subject_name,
  s.code AS subject_code, s.kind AS subject_kind, u.title AS unit_title, a.display_name AS recorded_by_name`;
const from = `record r JOIN subject s ON s.id = r.subject_id LEFT JOIN unit u ON u.id = r.unit_id
  LEFT JOIN account a ON a.id = r.recorded_by`;

/** What the filters that look beyond the row need to know. */
export interface RecordFilterFacts {
  readonly today: CivilDay;
  /** The items of the natures asked for. */
  readonly itemsOfNature: readonly string[];
}

/** All SQL that lists records. */
@Injectable()
export class RecordListRepository {
  constructor(private readonly database: Database) {}

  /** A page of the records of a scope, each as it is known now. */
  async page(scope: Scope, query: ListQuery, facts: RecordFilterFacts): Promise<ListPage<ListedRecord>> {
    const present = { sql: 'r.superseded_at IS NULL', parameters: [] };
    return readPage<ListedRecord>(this.database.read, {
      spec: recordList,
      query,
      select,
      from,
      where: [present, visible(scope), ...customConditions(query.custom, facts)],
    });
  }

  /** A record of a scope as it is known now, or undefined. */
  async find(scope: Scope, id: string, reader: Reader = this.database.read): Promise<ListedRecord | undefined> {
    const [present] = (await this.history(scope, id, reader)).filter(({ superseded_at }) => superseded_at === null);
    return present;
  }

  /** Every state of what was known of a record of a scope, newest first. */
  async history(scope: Scope, id: string, reader: Reader = this.database.read): Promise<readonly ListedRecord[]> {
    const key = parseRecordId(id);
    if (key === null) return [];
    const { sql, parameters } = visible(scope);
    return reader.query<ListedRecord>(
      `SELECT ${select} FROM ${from} WHERE r.subject_id = ? AND r.number = ? AND (${sql}) ORDER BY r.sequence DESC`,
      [key.subject, key.number, ...parameters],
    );
  }

  /** The records of a subject that a scope sees, as they are known now, the latest decided first. */
  async ofSubject(scope: Scope, subject: number, limit: number): Promise<readonly ListedRecord[]> {
    const { sql, parameters } = visible(scope);
    return this.database.read.query<ListedRecord>(
      `SELECT ${select} FROM ${from} WHERE r.subject_id = ? AND r.superseded_at IS NULL AND (${sql})
       ORDER BY r.decided_on DESC, r.number DESC LIMIT ?`,
      [subject, ...parameters, limit],
    );
  }
}

/** A leading office sees the records of all subjects of its region; another department those that it keeps. */
function visible(scope: Scope): SqlCondition {
  return ownedCondition(scope, 's.region', 'u.path');
}

function customConditions(
  { id, state, nature }: ListQuery['custom'],
  { today, itemsOfNature }: RecordFilterFacts,
): readonly SqlCondition[] {
  return [
    ...(id === undefined ? [] : [anyId(id.map(String))]),
    ...(state === undefined ? [] : [anyState(state.map(String), today)]),
    ...(nature === undefined ? [] : [{ sql: `r.item IN ${placeholders(itemsOfNature)}`, parameters: itemsOfNature }]),
  ];
}

function anyId(ids: readonly string[]): SqlCondition {
  const keys = ids.flatMap((id) => parseRecordId(id) ?? []);
  return {
    sql: keys.map(() => '(r.subject_id = ? AND r.number = ?)').join(' OR ') || '1 = 0',
    parameters: keys.flatMap(({ subject, number }) => [subject, number]),
  };
}

/** A record is in one state: void before all else, then repaired, ended, unpublished. */
function anyState(states: readonly string[], today: CivilDay): SqlCondition {
  const isEnded = '(r.ended_on IS NOT NULL AND r.ended_on <= ?)';
  const live = 'r.voided_on IS NULL';
  const unrepaired = `${live} AND r.repaired_on IS NULL`;
  const running = `${unrepaired} AND NOT ${isEnded}`;
  const conditions: Readonly<Record<string, SqlCondition>> = {
    void: { sql: 'r.voided_on IS NOT NULL', parameters: [] },
    repaired: { sql: `${live} AND r.repaired_on IS NOT NULL`, parameters: [] },
    ended: { sql: `${unrepaired} AND ${isEnded}`, parameters: [today] },
    unpublished: { sql: `${running} AND r.unpublished_on IS NOT NULL`, parameters: [today] },
    counting: { sql: `${running} AND r.unpublished_on IS NULL`, parameters: [today] },
  };
  const wanted = states.flatMap((state) => conditions[state] ?? []);
  return {
    sql: wanted.map(({ sql }) => `(${sql})`).join(' OR ') || '1 = 0',
    parameters: wanted.flatMap(({ parameters }) => parameters),
  };
}
