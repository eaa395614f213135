/** A row of `session`: one login, until it is closed, unused for long, or too old. */
export interface SessionRow {
  readonly id: number;
  readonly account_id: number;
  readonly created_at: string;
  readonly last_used_at: string;
  readonly expires_at: string;
  readonly revoked_at: string | null;
}

/** A row of `session_token`: each refresh token is good for one use. */
export interface SessionTokenRow {
  readonly token_hash: string;
  readonly session_id: number;
  readonly issued_at: string;
  readonly used_at: string | null;
}
