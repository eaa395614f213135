/** A row of `audit_event`: written once, never changed. */
export interface AuditEventRow {
  readonly id: number;
  readonly stream: string;
  readonly sequence: number;
  readonly recorded_at: string;
  readonly actor_id: number | null;
  readonly actor_name: string;
  readonly actor_roles: string;
  readonly unit_id: number | null;
  readonly action: string;
  readonly object_type: string;
  readonly object_id: string;
  readonly reason: string | null;
  readonly payload: string;
  readonly payload_hash: string;
  readonly previous_hash: string;
  readonly hash: string;
}

/** Where a stream ends. */
export interface AuditStreamRow {
  readonly stream: string;
  readonly sequence: number;
  readonly hash: string;
}
