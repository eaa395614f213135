import { LIKE_ESCAPE, likeText, placeholders } from '../database/dialect.js';
import type { Reader, SqlValue } from '../database/sql.js';

/** What a list may be asked for by one field. */
export interface ListField {
  /** The SQL expression, as it stands in the statement. Never anything that came from outside. */
  readonly column: string;
  readonly type: 'text' | 'id' | 'day' | 'instant' | 'number' | 'boolean';
  /** For text: whether a value means "begins with" (region and industry codes). */
  readonly isPrefix?: boolean;
  /** The only values there are. */
  readonly choices?: readonly string[];
  /** False for a field that one may sort by but not filter. */
  readonly isFilter?: boolean;
  /** True for a field that one may sort by. */
  readonly isSort?: boolean;
}

/** How a resource may be listed: everything that is not declared here is refused. */
export interface ListSpec {
  /** The name in the address and in `Content-Range`. */
  readonly resource: string;
  readonly fields: Readonly<Record<string, ListField>>;
  /** SQL expressions that `q` looks into. */
  readonly search?: readonly string[];
  /** Filters that the repository answers itself, by name and type. */
  readonly custom?: Readonly<Record<string, ListField['type']>>;
  readonly defaultSort: readonly [field: string, direction: 'ASC' | 'DESC'];
  /** A unique column that decides between equals, so that pages never overlap. */
  readonly key: string;
}

/** One condition of a filter; several values mean any of them. */
export interface ListCondition {
  readonly field: string;
  readonly operator: 'is' | 'gte' | 'lte' | 'like';
  readonly values: readonly SqlValue[];
}

/** What was asked for, checked against the `ListSpec`. */
export interface ListQuery {
  readonly conditions: readonly ListCondition[];
  readonly q: string | null;
  readonly custom: Readonly<Record<string, readonly SqlValue[]>>;
  readonly sort: { readonly field: string; readonly direction: 'ASC' | 'DESC' };
  readonly offset: number;
  readonly limit: number;
}

/** A part of a WHERE clause with its parameters. */
export interface SqlCondition {
  readonly sql: string;
  readonly parameters: readonly SqlValue[];
}

/** One page of rows, and how many there are on all pages. */
export interface ListPage<T> {
  readonly rows: readonly T[];
  readonly total: number;
}

/** The conditions and the order of a query as SQL. */
export function listSql(
  spec: ListSpec,
  query: ListQuery,
): { readonly conditions: readonly SqlCondition[]; readonly orderBy: string } {
  const conditions = query.conditions.map((condition) => conditionSql(spec, condition));
  if (query.q !== null) conditions.push(searchSql(spec.search ?? [], query.q));
  const { field, direction } = query.sort;
  const column = spec.fields[field]?.column ?? spec.key;
  const orderBy = column === spec.key ? `${spec.key} ${direction}` : `${column} ${direction}, ${spec.key} ${direction}`;
  return { conditions, orderBy };
}

/** What `readPage` asks. `from` is everything between SELECT and WHERE: tables and joins, with their parameters. */
export interface PageRequest {
  readonly spec: ListSpec;
  readonly query: ListQuery;
  readonly select: string;
  readonly from: string;
  readonly fromParameters?: readonly SqlValue[];
  /** Conditions that hold whatever is asked: the scope, above all; and those of custom filters. */
  readonly where?: readonly SqlCondition[];
}

/** Reads one page and the total, in two statements. */
export async function readPage<T extends object>(reader: Reader, request: PageRequest): Promise<ListPage<T>> {
  const { spec, query, select, from, fromParameters = [], where = [] } = request;
  const { conditions, orderBy } = listSql(spec, query);
  const all = [...where, ...conditions];
  const clause = all.length === 0 ? '' : `WHERE ${all.map(({ sql }) => `(${sql})`).join(' AND ')}`;
  const parameters = [...fromParameters, ...all.flatMap((condition) => condition.parameters)];
  const [count] = await reader.query<{ total: number }>(`SELECT COUNT(*) AS total FROM ${from} ${clause}`, parameters);
  const total = count?.total ?? 0;
  if (total <= query.offset) return { rows: [], total };
  const rows = await reader.query<T>(`SELECT ${select} FROM ${from} ${clause} ORDER BY ${orderBy} LIMIT ? OFFSET ?`, [
    ...parameters,
    query.limit,
    query.offset,
  ]);
  return { rows, total };
}

function conditionSql(spec: ListSpec, { field, operator, values }: ListCondition): SqlCondition {
  const declared = spec.fields[field];
  if (declared === undefined) throw new Error(`The list of ${spec.resource} has no field ${field}`);
  const { column, isPrefix } = declared;
  switch (operator) {
    case 'gte':
      return { sql: `${column} >= ?`, parameters: values };
    case 'lte':
      return { sql: `${column} <= ?`, parameters: values };
    case 'like':
      return any(values, (value) => contains(column, String(value)));
    case 'is':
      return isPrefix === true
        ? any(values, (value) => ({
            sql: `${column} LIKE ? ${LIKE_ESCAPE}`,
            parameters: [`${likeText(String(value))}%`],
          }))
        : equalsAny(column, values);
  }
}

function equalsAny(column: string, values: readonly SqlValue[]): SqlCondition {
  const present = values.filter((value) => value !== null);
  const list = { sql: `${column} IN ${placeholders(present)}`, parameters: present };
  if (present.length === values.length) return list;
  return present.length === 0
    ? { sql: `${column} IS NULL`, parameters: [] }
    : { sql: `${column} IS NULL OR ${list.sql}`, parameters: present };
}

function searchSql(columns: readonly string[], q: string): SqlCondition {
  return any(columns, (column) => contains(column, q));
}

/** Contains the text, whatever the case of Latin letters. */
function contains(column: string, text: string): SqlCondition {
  return { sql: `LOWER(${column}) LIKE ? ${LIKE_ESCAPE}`, parameters: [`%${likeText(text.toLowerCase())}%`] };
}

function any<T>(values: readonly T[], make: (value: T) => SqlCondition): SqlCondition {
  const parts = values.map(make);
  return parts.length === 0
    ? { sql: '1 = 0', parameters: [] }
    : { sql: parts.map(({ sql }) => sql).join(' OR '), parameters: parts.flatMap(({ parameters }) => parameters) };
}
