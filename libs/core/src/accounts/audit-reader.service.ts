import { Injectable } from '@nestjs/common';
import type { ListPage, ListQuery, SqlCondition } from '@xinheng/platform';
import { XinhengError } from '@xinheng/problem';
import type { AuditEventRow } from '../audit/audit-event.entity.js';
import { AuditEventsRepository } from '../audit/audit-events.repository.js';
import type { Actor } from './actor.js';
import { visibleUnits } from './scope.js';

/** An audit event as it is shown. */
export interface AuditEventView {
  readonly id: string;
  readonly stream: string;
  readonly sequence: number;
  readonly recordedAt: string;
  readonly actor: { readonly id: string | null; readonly username: string; readonly roles: readonly string[] };
  readonly unit: string | null;
  readonly action: string;
  readonly objectType: string;
  readonly objectId: string;
  readonly reason: string | null;
  readonly before: unknown;
  readonly after: unknown;
  readonly hash: string;
}

/** Lets auditors read what the units in their scope did, and what the program did by itself. */
@Injectable()
export class AuditReaderService {
  constructor(private readonly events: AuditEventsRepository) {}

  /** One page of what the actor may see. */
  async list(actor: Actor, query: ListQuery): Promise<ListPage<AuditEventView>> {
    const { rows, total } = await this.events.page(query, visibleEvents(actor));
    return { rows: rows.map(viewOf), total };
  }

  /** @throws XinhengError `not-found` where there is none that the actor may see */
  async get(actor: Actor, id: string): Promise<AuditEventView> {
    const row = await this.events.find(id, visibleEvents(actor));
    if (row === null) throw new XinhengError('not-found', 'audit-event-not-found');
    return viewOf(row);
  }
}

function visibleEvents(actor: Actor): SqlCondition {
  const { sql, parameters } = visibleUnits(actor);
  return { sql: `e.unit_id IS NULL OR (${sql})`, parameters };
}

function viewOf(row: AuditEventRow): AuditEventView {
  const { before, after } = JSON.parse(row.payload) as { before: unknown; after: unknown };
  return {
    id: String(row.id),
    stream: row.stream,
    sequence: row.sequence,
    recordedAt: row.recorded_at,
    actor: {
      id: row.actor_id === null ? null : String(row.actor_id),
      username: row.actor_name,
      roles: row.actor_roles === '' ? [] : row.actor_roles.split(','),
    },
    unit: row.unit_id === null ? null : String(row.unit_id),
    action: row.action,
    objectType: row.object_type,
    objectId: row.object_id,
    reason: row.reason,
    before,
    after,
    hash: row.hash,
  };
}
