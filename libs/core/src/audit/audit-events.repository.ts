import { Injectable } from '@nestjs/common';
import {
  Database,
  readPage,
  rowIdOf,
  type ListPage,
  type ListQuery,
  type ListSpec,
  type SqlCondition,
  type Transaction,
} from '@xinheng/platform';
import type { AuditEventRow, AuditStreamRow } from './audit-event.entity.js';
import { FIRST_HASH } from './audit-hash.js';

const COLUMNS = [
  'stream',
  'sequence',
  'recorded_at',
  'actor_id',
  'actor_name',
  'actor_roles',
  'unit_id',
  'action',
  'object_type',
  'object_id',
  'reason',
  'payload',
  'payload_hash',
  'previous_hash',
  'hash',
] as const satisfies readonly (keyof AuditEventRow)[];

/** How the audit may be listed. */
export const auditEventList: ListSpec = {
  resource: 'audit-events',
  fields: {
    id: { column: 'e.id', type: 'id', isSort: true },
    recordedAt: { column: 'e.recorded_at', type: 'instant', isSort: true },
    actor: { column: 'e.actor_name', type: 'text', isSort: true },
    action: { column: 'e.action', type: 'text', isSort: true },
    objectType: { column: 'e.object_type', type: 'text', isSort: true },
    objectId: { column: 'e.object_id', type: 'text' },
    stream: { column: 'e.stream', type: 'text' },
  },
  search: ['e.actor_name', 'e.action', 'e.object_id', 'e.reason'],
  defaultSort: ['id', 'DESC'],
  key: 'e.id',
};

/** All SQL of the audit: rows are added and read, never changed. */
@Injectable()
export class AuditEventsRepository {
  constructor(private readonly database: Database) {}

  /** The end of a stream, held against others until the transaction ends. */
  async lockStream(tx: Transaction, stream: string): Promise<AuditStreamRow> {
    await tx.insertMissing('audit_stream', ['stream', 'sequence', 'hash'], ['stream'], [[stream, 0, FIRST_HASH]]);
    const [row] = await tx.query<AuditStreamRow>(
      `SELECT stream, sequence, hash FROM audit_stream WHERE stream = ? ${tx.dialect.forUpdate}`,
      [stream],
    );
    return row ?? { stream, sequence: 0, hash: FIRST_HASH };
  }

  /** Adds events and moves the end of their stream. */
  async append(tx: Transaction, end: AuditStreamRow, rows: readonly Omit<AuditEventRow, 'id'>[]): Promise<void> {
    await tx.insertMany(
      'audit_event',
      COLUMNS,
      rows.map((row) => COLUMNS.map((column) => row[column])),
    );
    await tx.execute('UPDATE audit_stream SET sequence = ?, hash = ? WHERE stream = ?', [
      end.sequence,
      end.hash,
      end.stream,
    ]);
  }

  /** One page, within a condition that limits what the reader may see. */
  async page(query: ListQuery, scope: SqlCondition): Promise<ListPage<AuditEventRow>> {
    return readPage<AuditEventRow>(this.database.read, {
      spec: auditEventList,
      query,
      select: 'e.*',
      from: 'audit_event e LEFT JOIN unit u ON u.id = e.unit_id',
      where: [scope],
    });
  }

  /** The event, where it exists within the condition. */
  async find(id: string, scope: SqlCondition): Promise<AuditEventRow | null> {
    const rows = await this.database.read.query<AuditEventRow>(
      `SELECT e.* FROM audit_event e LEFT JOIN unit u ON u.id = e.unit_id WHERE e.id = ? AND (${scope.sql})`,
      [rowIdOf(id), ...scope.parameters],
    );
    return rows[0] ?? null;
  }

  /** The ends of all streams, by name. */
  async streams(): Promise<AuditStreamRow[]> {
    return this.database.read.query<AuditStreamRow>('SELECT stream, sequence, hash FROM audit_stream ORDER BY stream');
  }

  /** The events after `(stream, sequence)` in the order of streams and sequences, at most `limit`. */
  async following(stream: string, sequence: number, limit: number): Promise<AuditEventRow[]> {
    return this.database.read.query<AuditEventRow>(
      `SELECT * FROM audit_event WHERE stream > ? OR (stream = ? AND sequence > ?)
       ORDER BY stream, sequence LIMIT ?`,
      [stream, stream, sequence, limit],
    );
  }
}
