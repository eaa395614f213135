import { Injectable } from '@nestjs/common';
import type { Transaction } from '@xinheng/platform';
import { issue, XinhengError } from '@xinheng/problem';
import type { Actor } from '../accounts/actor.js';
import { RecordsService } from '../records/records.service.js';
import type { CaseObjectKind } from './case-row.js';
import { ListEntriesService } from '../lists/list-entries.service.js';
import { CasesRepository } from './cases.repository.js';
import { scopeOf } from '../accounts/scope.js';
import { rowIdOf } from '@xinheng/platform';

/** What cases are about: whether it is there and belongs to the subject, and who decided it. */
@Injectable()
export class CaseObjects {
  constructor(
    private readonly records: RecordsService,
    private readonly cases: CasesRepository,
    private readonly entries: ListEntriesService,
  ) {}

  /**
   * The accounts that made the decision a case is about; they may not decide the case (回避).
   * @throws XinhengError `request-invalid` where the object is unknown, is of somebody else, or cannot be objected to
   */
  async check(
    tx: Transaction,
    actor: Actor,
    object: { readonly kind: CaseObjectKind; readonly id: string } | null,
    subject: number,
  ): Promise<readonly string[]> {
    if (object === null) return [];
    switch (object.kind) {
      case 'record': {
        const found = await this.records.decidedBy(tx, actor, object.id);
        if (found === null || found.subject !== subject) throw unknown(object.id);
        return found.accounts;
      }
      case 'case': {
        const row = await this.cases.find(scopeOf(actor), rowIdOf(object.id), tx);
        if (row?.subject_id !== subject) throw unknown(object.id);
        const events = await this.cases.eventsOf([row.id], tx);
        return [
          ...new Set(
            events.flatMap(({ kind, account_id: account }) =>
              kind === 'transition' && account !== null ? [String(account)] : [],
            ),
          ),
        ];
      }
      case 'list-entry': {
        const found = await this.entries.decidedBy(tx, actor, rowIdOf(object.id));
        if (found?.subject !== subject) throw unknown(object.id);
        return found.accounts;
      }
      default:
        return [];
    }
  }
}

function unknown(id: string): XinhengError {
  return new XinhengError('invalid', 'request-invalid', {}, [
    issue('case-object-unknown', '/object/id', { id: id.slice(0, 60) }),
  ]);
}
