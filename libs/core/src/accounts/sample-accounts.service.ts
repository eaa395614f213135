import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork, type Transaction } from '@xinheng/platform';
import { AuditService } from '../audit/audit.service.js';
import { AccountsRepository } from './accounts.repository.js';
import { SYSTEM_ACTOR } from './actor.js';
import { hashPassword } from './passwords.js';
import type { Role } from './role.js';
import { SessionsRepository } from './sessions.repository.js';
import type { UnitLevel } from './unit.js';
import { UnitsRepository } from './units.repository.js';

/** A unit of the sample; `parent` is the key of another, null for one directly below the root. */
export interface SampleUnit {
  readonly key: string;
  readonly parent: string | null;
  readonly title: string;
  readonly level: UnitLevel;
  readonly region: string;
  readonly department: string | null;
}

/** The people of the sample with the password they share; `unit` is the key of a unit. */
export interface SampleCast {
  readonly password: string;
  readonly accounts: readonly {
    readonly username: string;
    readonly displayName: string;
    readonly unit: string;
    readonly roles: readonly Role[];
  }[];
}

/** The cast of the sample: offices and people that do not exist, to log in as. */
@Injectable()
export class SampleAccountsService {
  constructor(
    private readonly units: UnitOfWork,
    private readonly accounts: AccountsRepository,
    private readonly sessions: SessionsRepository,
    private readonly unitRows: UnitsRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Loads units and accounts below the root unit; names that are taken are left as they are.
   * @returns the ids of the units by their keys
   */
  async load(units: readonly SampleUnit[], { accounts, password }: SampleCast): Promise<ReadonlyMap<string, string>> {
    const hashes = await Promise.all(accounts.map(() => hashPassword(password)));
    return this.units.run(async (tx) => {
      const at = this.clock.instant();
      const ids = await this.loadUnits(tx, units, at);
      const rows = accounts.map((account, index) => ({
        username: account.username,
        displayName: account.displayName,
        unitId: ids.get(account.unit)?.id ?? unknownKey(account.unit),
        roles: account.roles,
        passwordHash: hashes[index] ?? '',
        mustChangePassword: false,
        isDisabled: false,
        isSample: true,
      }));
      await this.accounts.insert(tx, rows, at);
      await this.audit.append(tx, {
        actor: SYSTEM_ACTOR,
        action: 'sample.load-accounts',
        objectType: 'sample',
        objectId: 'accounts',
        after: { units: units.length, accounts: accounts.length },
      });
      return new Map([...ids].map(([key, { id }]) => [key, String(id)]));
    });
  }

  /** Takes the sample accounts out of use: they are disabled, since the audit names them, and their sessions end. */
  async remove(tx: Transaction): Promise<void> {
    await this.sessions.revokeOfSample(tx, this.clock.instant());
    await this.accounts.disableSample(tx);
  }

  private async loadUnits(
    tx: Transaction,
    units: readonly SampleUnit[],
    at: string,
  ): Promise<Map<string, { id: number; path: string }>> {
    const root = await this.unitRows.findRoot(tx);
    const made = new Map<string, { id: number; path: string }>();
    for (const unit of units) {
      const parent = unit.parent === null ? root : (made.get(unit.parent) ?? unknownKey(unit.parent));
      const id = await this.unitRows.insert(tx, unit, parent, at, true);
      made.set(unit.key, { id, path: `${parent?.path ?? '/'}${id}/` });
    }
    return made;
  }
}

function unknownKey(key: string): never {
  throw new Error(`The sample has no unit ${key} before it is used`);
}
