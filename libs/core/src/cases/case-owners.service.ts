import { Injectable } from '@nestjs/common';
import { rowIdOf, UnitOfWork } from '@xinheng/platform';
import { issue, XinhengError } from '@xinheng/problem';
import { AccountsService, type Colleague } from '../accounts/accounts.service.js';
import type { Actor } from '../accounts/actor.js';
import { scopeOf } from '../accounts/scope.js';
import { AuditService } from '../audit/audit.service.js';
import { CasesRepository } from './cases.repository.js';

/** Says who works on cases; a case that is open is never nobody's. */
@Injectable()
export class CaseOwnersService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CasesRepository,
    private readonly accounts: AccountsService,
    private readonly audit: AuditService,
  ) {}

  /** To whom the actor may hand cases over. */
  async colleagues(actor: Actor): Promise<readonly Colleague[]> {
    return this.accounts.colleagues(actor);
  }

  /**
   * Hands cases over to somebody, all or none.
   * @throws XinhengError `request-invalid` where one is closed or none of the actor's, or nobody such works here
   */
  async assign(actor: Actor, ids: readonly string[], owner: string, reason: string): Promise<number> {
    const account = await this.accounts.colleague(actor, owner);
    if (account === null) throw invalid(issue('case-owner-unknown', '/owner', { id: owner.slice(0, 40) }));
    return this.unitOfWork.run(async (tx) => {
      const rows = await this.cases.among(scopeOf(actor), ids.map(rowIdOf), tx);
      const open = rows.filter((row) => row.is_closed === 0);
      if (open.length !== new Set(ids).size) throw invalid(issue('case-assign-closed', '/cases'));
      await this.cases.assign(
        tx,
        open.map((row) => row.id),
        account,
      );
      await this.audit.appendAll(
        tx,
        open.map((row) => ({
          actor,
          action: 'case.assign',
          objectType: 'case',
          objectId: String(row.id),
          before: { owner: row.owner_id },
          after: { owner: account },
          reason,
        })),
      );
      return open.length;
    });
  }
}

function invalid(found: ReturnType<typeof issue>): XinhengError {
  return new XinhengError('invalid', 'request-invalid', {}, [found]);
}
