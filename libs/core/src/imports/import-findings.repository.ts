import { Injectable } from '@nestjs/common';
import { Database, readPage, type ListPage, type ListQuery, type ListSpec, type Transaction } from '@xinheng/platform';
import type { RowFinding } from './forms/row-finding.js';

/** How the findings of one import may be listed. */
export const importFindingList: ListSpec = {
  resource: 'findings',
  fields: {
    id: { column: 'f.sequence', type: 'id', isSort: true },
    line: { column: 'f.line', type: 'number', isSort: true },
    column: { column: 'f.column_title', type: 'text', isSort: true },
    value: { column: 'f.value', type: 'text' },
    code: { column: 'f.code', type: 'text', isSort: true },
    severity: { column: 'f.severity', type: 'text', choices: ['error', 'warning'], isSort: true },
  },
  search: ['f.column_title', 'f.value'],
  defaultSort: ['id', 'ASC'],
  key: 'f.sequence',
};

/** A row of `import_refusal`: what was found in a row, refused or kept with a doubt. */
export interface ImportFindingRow {
  readonly batch_id: number;
  readonly sequence: number;
  readonly line: number;
  readonly column_title: string | null;
  readonly value: string | null;
  readonly code: string;
  /** JSON. */
  readonly params: string;
  readonly severity: 'error' | 'warning';
}

const COLUMNS = ['batch_id', 'sequence', 'line', 'column_title', 'value', 'code', 'params', 'severity'] as const;
const SELECT = COLUMNS.map((column) => `f.${column}`).join(', ');
const longestTitle = 255;
const PAGE = 2_000;

/** All SQL of what imports found. */
@Injectable()
export class ImportFindingsRepository {
  constructor(private readonly database: Database) {}

  async page(batch: number, query: ListQuery): Promise<ListPage<ImportFindingRow>> {
    return readPage<ImportFindingRow>(this.database.read, {
      spec: importFindingList,
      query,
      select: SELECT,
      from: 'import_refusal f',
      where: [{ sql: 'f.batch_id = ?', parameters: [batch] }],
    });
  }

  /** What refused rows of a batch, in the order of its lines, page by page. */
  async *refusals(batch: number): AsyncGenerator<readonly ImportFindingRow[]> {
    for (let after = 0; ;) {
      const rows = await this.database.read.query<ImportFindingRow>(
        `SELECT ${SELECT} FROM import_refusal f
         WHERE f.batch_id = ? AND f.sequence > ? AND f.severity = 'error' ORDER BY f.sequence LIMIT ?`,
        [batch, after, PAGE],
      );
      if (rows.length > 0) yield rows;
      if (rows.length < PAGE) return;
      after = rows.at(-1)?.sequence ?? after;
    }
  }

  /** Adds findings behind those that are there; `count` is how many there are. */
  async append(tx: Transaction, batch: number, count: number, findings: readonly RowFinding[]): Promise<void> {
    if (findings.length === 0) return;
    await tx.insertMany(
      'import_refusal',
      COLUMNS,
      findings.map(({ line, column, value, code, params, severity }, index) => [
        batch,
        count + index + 1,
        line,
        column === null ? null : column.slice(0, longestTitle),
        value,
        code,
        JSON.stringify(params),
        severity,
      ]),
    );
  }

  /** Forgets the findings of a dry run that begins anew. */
  async clear(tx: Transaction, batch: number): Promise<void> {
    await tx.execute('DELETE FROM import_refusal WHERE batch_id = ?', [batch]);
  }
}
