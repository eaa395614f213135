/** A row of `account`. */
export interface AccountRow {
  readonly id: number;
  readonly username: string;
  readonly display_name: string;
  readonly unit_id: number;
  readonly roles: string;
  readonly password_hash: string;
  readonly must_change_password: number;
  readonly is_disabled: number;
  readonly is_sample: number;
  readonly failed_logins: number;
  readonly locked_until: string | null;
  readonly last_login_at: string | null;
  readonly version: number;
  readonly created_at: string;
}
