/** A row of `GET /audit-events`. */
export interface AuditEventRow {
  readonly id: string;
  readonly stream: string;
  readonly sequence: number;
  readonly recordedAt: string;
  readonly actor: { readonly id: string | null; readonly username: string; readonly roles: readonly string[] };
  readonly unit: string | null;
  /** `account.change`, `import.withdraw` */
  readonly action: string;
  readonly objectType: string;
  readonly objectId: string;
  readonly reason: string | null;
  readonly before: unknown;
  readonly after: unknown;
  readonly hash: string;
}

/** `GET /audit/verify`. */
export interface AuditVerification {
  readonly isIntact: boolean;
  readonly streams: number;
  readonly events: number;
  readonly firstBad: {
    readonly stream: string;
    readonly sequence: number;
    readonly problem: 'missing' | 'changed' | 'payload-changed' | 'unlinked' | 'end-moved';
  } | null;
}
