/** A row of `GET /accounts`. */
export interface AccountRow {
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
  readonly unit: { readonly id: string; readonly title: string };
  readonly roles: readonly string[];
  readonly isDisabled: boolean;
  /** Too many wrong passwords; passes by itself. */
  readonly isLocked: boolean;
  readonly mustChangePassword: boolean;
  readonly isSample: boolean;
  readonly lastLoginAt: string | null;
  readonly createdAt: string;
  readonly version: number;
}
