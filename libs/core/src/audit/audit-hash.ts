import { createHash } from 'node:crypto';
import type { AuditEventRow } from './audit-event.entity.js';

/** What the first event of every stream follows. */
export const FIRST_HASH = '0'.repeat(64);

/** SHA-256 of a text, in hexadecimal. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** The hash of what an event says in free words and data. The words may be erased by law; their hash stays. */
export function payloadHash(reason: string | null, payload: string): string {
  return sha256(JSON.stringify([reason, payload]));
}

/** The hash of an event: of everything that stands in it, and of the event before. */
export function eventHash(row: Omit<AuditEventRow, 'id' | 'hash' | 'reason' | 'payload'>): string {
  return sha256(
    JSON.stringify([
      row.previous_hash,
      row.stream,
      row.sequence,
      row.recorded_at,
      row.actor_id,
      row.actor_name,
      row.actor_roles,
      row.unit_id,
      row.action,
      row.object_type,
      row.object_id,
      row.payload_hash,
    ]),
  );
}
