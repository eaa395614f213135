import type { AccountWithUnitRow } from './accounts.repository.js';
import { rolesOf, type Role } from './role.js';

/** An account as it is shown; never with anything of its password. */
export interface AccountView {
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
  readonly unit: { readonly id: string; readonly title: string };
  readonly roles: readonly Role[];
  readonly isDisabled: boolean;
  readonly isLocked: boolean;
  readonly mustChangePassword: boolean;
  readonly isSample: boolean;
  readonly lastLoginAt: string | null;
  readonly createdAt: string;
  readonly version: number;
}

/** The view of a row at an instant, which decides whether a lock still holds. */
export function accountView(row: AccountWithUnitRow, now: string): AccountView {
  return {
    id: String(row.id),
    username: row.username,
    displayName: row.display_name,
    unit: { id: String(row.unit_id), title: row.unit_title },
    roles: rolesOf(row.roles),
    isDisabled: row.is_disabled === 1,
    isLocked: row.locked_until !== null && row.locked_until > now,
    mustChangePassword: row.must_change_password === 1,
    isSample: row.is_sample === 1,
    lastLoginAt: row.last_login_at,
    createdAt: row.created_at,
    version: row.version,
  };
}
