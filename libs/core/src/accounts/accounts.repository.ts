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
import type { AccountRow } from './account.entity.js';
import type { Role } from './role.js';

/** An account with the title of its unit. */
export type AccountWithUnitRow = Omit<AccountRow, 'password_hash'> & { readonly unit_title: string };

/** How accounts may be listed. */
export const accountList: ListSpec = {
  resource: 'accounts',
  fields: {
    id: { column: 'a.id', type: 'id', isSort: true },
    username: { column: 'a.username', type: 'text', isSort: true },
    displayName: { column: 'a.display_name', type: 'text', isSort: true },
    unit: { column: 'a.unit_id', type: 'id' },
    unitTitle: { column: 'u.title', type: 'text', isFilter: false, isSort: true },
    isDisabled: { column: 'a.is_disabled', type: 'boolean', isSort: true },
    isSample: { column: 'a.is_sample', type: 'boolean' },
    lastLoginAt: { column: 'a.last_login_at', type: 'instant', isSort: true },
    createdAt: { column: 'a.created_at', type: 'instant', isSort: true },
  },
  search: ['a.username', 'a.display_name', 'u.title'],
  custom: { role: 'text' },
  defaultSort: ['username', 'ASC'],
  key: 'a.id',
};

const SELECT = `a.id, a.username, a.display_name, a.unit_id, a.roles, a.must_change_password, a.is_disabled,
  a.is_sample, a.failed_logins, a.locked_until, a.last_login_at, a.version, a.created_at, u.title AS unit_title`;
const FROM = 'account a JOIN unit u ON u.id = a.unit_id';

/** What an account is made of. */
export interface AccountValues {
  readonly displayName: string;
  readonly unitId: number;
  readonly roles: readonly Role[];
  readonly isDisabled: boolean;
}

/** What a new account is made of besides. */
export interface NewAccount extends AccountValues {
  readonly username: string;
  readonly passwordHash: string;
  readonly mustChangePassword: boolean;
  readonly isSample: boolean;
}

/** All SQL of accounts. */
@Injectable()
export class AccountsRepository {
  constructor(private readonly database: Database) {}

  async page(query: ListQuery, visible: SqlCondition): Promise<ListPage<AccountWithUnitRow>> {
    const roles = query.custom['role'];
    return readPage<AccountWithUnitRow>(this.database.read, {
      spec: accountList,
      query,
      select: SELECT,
      from: FROM,
      where: [
        visible,
        ...(roles === undefined
          ? []
          : [
              {
                sql: roles.map(() => `a.roles LIKE ?`).join(' OR '),
                parameters: roles.map((role) => `%${String(role)}%`),
              },
            ]),
      ],
    });
  }

  /** The account, where the condition over its unit `u` lets it be seen. */
  async find(id: string, visible: SqlCondition, tx?: Transaction): Promise<AccountWithUnitRow | null> {
    const rows = await (tx ?? this.database.read).query<AccountWithUnitRow>(
      `SELECT ${SELECT} FROM ${FROM} WHERE a.id = ? AND (${visible.sql})`,
      [rowIdOf(id), ...visible.parameters],
    );
    return rows[0] ?? null;
  }

  /** The account with its hash, for logging in; held against others where it is read inside a unit of work. */
  async findForLogin(username: string, tx?: Transaction): Promise<AccountRow | null> {
    const lock = tx?.dialect.forUpdate ?? '';
    const rows = await (tx ?? this.database.read).query<AccountRow>(
      `SELECT * FROM account WHERE username = ? ${lock}`,
      [username],
    );
    return rows[0] ?? null;
  }

  /** How many accounts there are. */
  async count(tx: Transaction): Promise<number> {
    const rows = await tx.query<{ total: number }>('SELECT COUNT(*) AS total FROM account');
    return rows[0]?.total ?? 0;
  }

  /** How many other accounts keep accounts and can log in. */
  async countOtherAdministrators(tx: Transaction, id: string): Promise<number> {
    const rows = await tx.query<{ total: number }>(
      `SELECT COUNT(*) AS total FROM account WHERE is_disabled = 0 AND roles LIKE '%administrator%' AND id <> ?`,
      [rowIdOf(id)],
    );
    return rows[0]?.total ?? 0;
  }

  /** Adds accounts; answers their ids in order. */
  async insert(tx: Transaction, accounts: readonly NewAccount[], at: string): Promise<number[]> {
    return tx.insertMany(
      'account',
      [
        'username',
        'display_name',
        'unit_id',
        'roles',
        'password_hash',
        'must_change_password',
        'is_disabled',
        'is_sample',
        'failed_logins',
        'version',
        'created_at',
      ],
      accounts.map((account) => [
        account.username,
        account.displayName,
        account.unitId,
        account.roles.join(','),
        account.passwordHash,
        account.mustChangePassword,
        account.isDisabled,
        account.isSample,
        0,
        1,
        at,
      ]),
    );
  }

  /** Changes an account of that version; answers whether it was there. */
  async update(tx: Transaction, id: string, version: number, values: AccountValues): Promise<boolean> {
    const { affected } = await tx.execute(
      `UPDATE account SET display_name = ?, unit_id = ?, roles = ?, is_disabled = ?, version = version + 1
       WHERE id = ? AND version = ?`,
      [values.displayName, values.unitId, values.roles.join(','), values.isDisabled, rowIdOf(id), version],
    );
    return affected === 1;
  }

  /** Sets a password, and with it ends what wrong ones led to. */
  async setPassword(tx: Transaction, id: string, passwordHash: string, mustChange: boolean): Promise<void> {
    await tx.execute(
      `UPDATE account SET password_hash = ?, must_change_password = ?, failed_logins = 0, locked_until = NULL,
       version = version + 1 WHERE id = ?`,
      [passwordHash, mustChange, rowIdOf(id)],
    );
  }

  /** Notes a wrong password, and how long the account is locked by it. */
  async noteFailure(tx: Transaction, id: number, failures: number, lockedUntil: string | null): Promise<void> {
    await tx.execute('UPDATE account SET failed_logins = ?, locked_until = ? WHERE id = ?', [
      failures,
      lockedUntil,
      id,
    ]);
  }

  /** Notes a login. */
  async noteLogin(tx: Transaction, id: number, at: string): Promise<void> {
    await tx.execute('UPDATE account SET failed_logins = 0, locked_until = NULL, last_login_at = ? WHERE id = ?', [
      at,
      id,
    ]);
  }

  /** Disables every account of the sample; they stay, since the audit names them. */
  async disableSample(tx: Transaction): Promise<void> {
    await tx.execute('UPDATE account SET is_disabled = 1, version = version + 1 WHERE is_sample = 1');
  }
}
