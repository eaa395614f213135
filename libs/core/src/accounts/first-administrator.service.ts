import { Injectable } from '@nestjs/common';
import { Clock, Config, UnitOfWork } from '@xinheng/platform';
import { AuditService } from '../audit/audit.service.js';
import { AccountsRepository } from './accounts.repository.js';
import { SYSTEM_ACTOR } from './actor.js';
import { hashPassword, randomPassword } from './passwords.js';
import { CREDIT_DEPARTMENT } from './unit.js';
import { UnitsRepository } from './units.repository.js';

/** The name of the first administrator. */
export const FIRST_ADMINISTRATOR = 'admin';

/** Lets somebody in who can let in the others. */
@Injectable()
export class FirstAdministratorService {
  constructor(
    private readonly units: UnitOfWork,
    private readonly accounts: AccountsRepository,
    private readonly unitRows: UnitsRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /**
   * Where there is no account at all, makes the root unit and the administrator `admin`.
   * @returns the password made at random, to be printed once; null where one was given or an account exists
   */
  async ensure(): Promise<string | null> {
    const given = this.config.adminPassword;
    const password = given ?? randomPassword();
    const passwordHash = await hashPassword(password);
    const isMade = await this.units.run(async (tx) => {
      if ((await this.accounts.count(tx)) > 0) return false;
      const at = this.clock.instant();
      const unitId = await this.unitRows.insert(
        tx,
        { title: '信衡平台', level: 'national', region: '000000', department: CREDIT_DEPARTMENT },
        null,
        at,
      );
      const [id] = await this.accounts.insert(
        tx,
        [
          {
            username: FIRST_ADMINISTRATOR,
            displayName: '平台管理员',
            unitId,
            roles: ['administrator'],
            passwordHash,
            mustChangePassword: given === null,
            isDisabled: false,
            isSample: false,
          },
        ],
        at,
      );
      await this.audit.append(tx, {
        actor: SYSTEM_ACTOR,
        action: 'account.create',
        objectType: 'account',
        objectId: String(id),
        after: { username: FIRST_ADMINISTRATOR, roles: ['administrator'] },
      });
      return true;
    });
    return isMade && given === null ? password : null;
  }
}
