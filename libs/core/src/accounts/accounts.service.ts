import { Injectable } from '@nestjs/common';
import {
  Clock,
  isDuplicateKey,
  UnitOfWork,
  type ListPage,
  type ListQuery,
  type SqlCondition,
  type Transaction,
} from '@xinheng/platform';
import { issue, XinhengError, type Issue } from '@xinheng/problem';
import { AuditService } from '../audit/audit.service.js';
import { accountView, type AccountView } from './account-view.js';
import { AccountsRepository, type AccountValues, type AccountWithUnitRow } from './accounts.repository.js';
import type { Actor } from './actor.js';
import { checkPassword, hashPassword, isPassword } from './passwords.js';
import type { Role } from './role.js';
import { managedUnits, visibleUnits } from './scope.js';
import { SessionsRepository } from './sessions.repository.js';
import { UnitsRepository } from './units.repository.js';

/** What an administrator says about an account. */
export interface AccountInput {
  readonly displayName: string;
  readonly unit: string;
  readonly roles: readonly Role[];
  readonly isDisabled: boolean;
}

/** Somebody who may take work over. */
export interface Colleague {
  readonly id: string;
  readonly displayName: string;
  readonly unitTitle: string;
}

/** The accounts of the people who work here. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly units: UnitOfWork,
    private readonly accounts: AccountsRepository,
    private readonly unitRows: UnitsRepository,
    private readonly sessions: SessionsRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** The accounts of the units that the actor may see. */
  async list(actor: Actor, query: ListQuery): Promise<ListPage<AccountView>> {
    const { rows, total } = await this.accounts.page(query, visibleUnits(actor));
    return { rows: rows.map((row) => accountView(row, this.clock.instant())), total };
  }

  /** @throws XinhengError `not-found` where there is none that the actor may see */
  async get(actor: Actor, id: string): Promise<AccountView> {
    return this.view(await this.find(id, visibleUnits(actor)));
  }

  /**
   * Makes an account whose password is to be changed at the first login.
   * @throws XinhengError `invalid` for a weak password or an unknown unit, `conflict` where the name is taken
   */
  async create(actor: Actor, input: AccountInput & { username: string; password: string }): Promise<AccountView> {
    refuse(checkPassword(input.password, input.username, '/password'));
    const passwordHash = await hashPassword(input.password);
    try {
      return await this.units.run(async (tx) => {
        const values = await this.valuesOf(actor, input, tx);
        const account = {
          ...values,
          username: input.username,
          passwordHash,
          mustChangePassword: true,
          isSample: false,
        };
        const [id] = await this.accounts.insert(tx, [account], this.clock.instant());
        const made = this.view(await this.find(String(id), managedUnits(actor), tx));
        await this.audit.append(tx, entry(actor, 'account.create', made.id, undefined, made));
        return made;
      });
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      throw new XinhengError('conflict', 'account-name-taken', { username: input.username });
    }
  }

  /**
   * Changes an account that is still as the actor saw it; one that is disabled is logged out at once.
   * @throws XinhengError `precondition-failed` where somebody changed it meanwhile, `conflict` where nobody would be
   *   left to keep accounts
   */
  async update(actor: Actor, id: string, version: number, input: AccountInput): Promise<AccountView> {
    return this.units.run(async (tx) => {
      const before = this.view(await this.find(id, managedUnits(actor), tx));
      const values = await this.valuesOf(actor, input, tx);
      const keepsAccounts = values.roles.includes('administrator') && !values.isDisabled;
      if (!keepsAccounts && before.roles.includes('administrator')) await this.refuseLastAdministrator(tx, id);
      if (!(await this.accounts.update(tx, id, version, values))) {
        throw new XinhengError('precondition-failed', 'request-stale');
      }
      if (values.isDisabled) await this.sessions.revokeAll(tx, id, 'disabled', this.clock.instant());
      const after = this.view(await this.find(id, managedUnits(actor), tx));
      await this.audit.append(tx, entry(actor, 'account.change', id, before, after));
      return after;
    });
  }

  /** Gives somebody a password that they must change at the next login, unlocks them, and ends their sessions. */
  async resetPassword(actor: Actor, id: string, password: string): Promise<AccountView> {
    const { username } = await this.find(id, managedUnits(actor));
    refuse(checkPassword(password, username, '/password'));
    const passwordHash = await hashPassword(password);
    return this.units.run(async (tx) => {
      await this.accounts.setPassword(tx, id, passwordHash, true);
      await this.sessions.revokeAll(tx, id, 'password', this.clock.instant());
      const after = this.view(await this.find(id, managedUnits(actor), tx));
      await this.audit.append(tx, entry(actor, 'account.reset-password', id));
      return after;
    });
  }

  /**
   * Changes the actor's own password and ends their other sessions.
   * @throws XinhengError `invalid` where the present password is wrong or the next one too weak
   */
  async changePassword(actor: Actor, sessionId: string, current: string, next: string): Promise<void> {
    const account = await this.accounts.findForLogin(actor.username);
    if (!(await isPassword(account?.password_hash ?? null, current))) {
      refuse([issue('password-wrong', '/current')]);
    }
    const same = current === next ? [issue('password-same', '/next')] : [];
    refuse([...same, ...checkPassword(next, actor.username, '/next')]);
    const passwordHash = await hashPassword(next);
    await this.units.run(async (tx) => {
      await this.accounts.setPassword(tx, actor.accountId, passwordHash, false);
      await this.sessions.revokeAll(tx, actor.accountId, 'password', this.clock.instant(), sessionId);
      await this.audit.append(tx, entry(actor, 'account.change-password', actor.accountId));
    });
  }

  /** The inner id of somebody whom the actor sees and who can sign in; null where there is nobody such. */
  async colleague(actor: Actor, id: string): Promise<number | null> {
    const row = await this.accounts.find(id, visibleUnits(actor));
    return row === null || row.is_disabled === 1 ? null : row.id;
  }

  /** Who may take work over from the actor: the people whom they see that can sign in, by name. */
  async colleagues(actor: Actor): Promise<readonly Colleague[]> {
    const query = {
      conditions: [],
      q: null,
      custom: {},
      sort: { field: 'displayName', direction: 'ASC' },
      offset: 0,
      limit: 1000,
    } as const;
    const { rows } = await this.accounts.page(query, visibleUnits(actor));
    return rows
      .filter(({ is_disabled: isDisabled }) => isDisabled === 0)
      .map((row) => ({ id: String(row.id), displayName: row.display_name, unitTitle: row.unit_title }));
  }

  private async valuesOf(actor: Actor, input: AccountInput, tx: Transaction): Promise<AccountValues> {
    const unit = await this.unitRows.find(input.unit, managedUnits(actor), tx);
    if (unit === null) {
      throw new XinhengError('invalid', 'request-invalid', {}, [issue('unit-unknown', '/unit', { unit: input.unit })]);
    }
    const { displayName, roles, isDisabled } = input;
    return { displayName, roles, isDisabled, unitId: unit.id };
  }

  private async refuseLastAdministrator(tx: Transaction, id: string): Promise<void> {
    if ((await this.accounts.countOtherAdministrators(tx, id)) === 0) {
      throw new XinhengError('conflict', 'account-last-administrator');
    }
  }

  private async find(id: string, visible: SqlCondition, tx?: Transaction): Promise<AccountWithUnitRow> {
    const row = await this.accounts.find(id, visible, tx);
    if (row === null) throw new XinhengError('not-found', 'account-not-found');
    return row;
  }

  private view(row: AccountWithUnitRow): AccountView {
    return accountView(row, this.clock.instant());
  }
}

function entry(actor: Actor, action: string, objectId: string, before?: unknown, after?: unknown) {
  return { actor, action, objectType: 'account', objectId, before, after };
}

function refuse(issues: readonly Issue[]): void {
  if (issues.length > 0) throw new XinhengError('invalid', 'request-invalid', {}, issues);
}
