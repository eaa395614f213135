import { Injectable } from '@nestjs/common';
import type { CivilDay, LegalForm, SubjectKind } from '@xinheng/facts';
import type { Json } from '@xinheng/logic';
import { Clock, rowIdOf, UnitOfWork, type Transaction } from '@xinheng/platform';
import { issue, XinhengError } from '@xinheng/problem';
import type { Actor } from '../accounts/actor.js';
import { scopeOf } from '../accounts/scope.js';
import { AuditService } from '../audit/audit.service.js';
import { checkSubjectDraft } from './check-subject-draft.js';
import { mergedAttributes } from './plan-registration.js';
import { SubjectAttributes } from './subject-attributes.js';
import { auditedSubject } from './subject-audit.js';
import { SubjectIdentifiersRepository } from './subject-identifiers.repository.js';
import type { KnownSubject } from './subject-in-work.js';
import { SubjectWriter, type ChangeOrigin } from './subject-writer.js';

/** All of a subject that can have been entered wrongly. */
export interface SubjectCorrection {
  readonly code: string;
  readonly legalForm: LegalForm | null;
  readonly name: string | null;
  readonly address: string | null;
  readonly region: string;
  readonly industry: string | null;
  readonly registeredOn: CivilDay | null;
  readonly endedOn: CivilDay | null;
  readonly attributes: Readonly<Record<string, Json>>;
  readonly reason: string | null;
}

/** Puts right what was entered wrongly of subjects: the wrong value never held. What changed on a day is an event. */
@Injectable()
export class SubjectCorrectionService {
  constructor(
    private readonly clock: Clock,
    private readonly units: UnitOfWork,
    private readonly identifiers: SubjectIdentifiersRepository,
    private readonly writer: SubjectWriter,
    private readonly attributes: SubjectAttributes,
    private readonly audit: AuditService,
  ) {}

  /**
   * Corrects each property over all the days for which the wrong value was held.
   * @param version what the correction was made on
   * @throws XinhengError `subject-unknown`, `request-stale`, `subject-code-taken`, or `request-invalid` with everything
   *   that is wrong with it
   */
  async correct(actor: Actor, id: string, version: number, correction: SubjectCorrection): Promise<void> {
    const { reason, ...told } = correction;
    const rules = { today: this.clock.today(), attributes: await this.attributes.declared() };
    await this.units.run(async (tx) => {
      const subject = (await this.writer.open(tx, [rowIdOf(id)])).get(rowIdOf(id));
      const { regionPrefix } = scopeOf(actor);
      if (subject?.row.region.startsWith(regionPrefix) !== true) {
        throw new XinhengError('not-found', 'subject-unknown', { id });
      }
      if (subject.row.version !== version) throw new XinhengError('precondition-failed', 'request-stale');
      const kind = subject.row.kind as SubjectKind;
      const issues = checkSubjectDraft({ kind, ...told }, rules).filter(({ severity }) => severity === 'error');
      if (!told.region.startsWith(regionPrefix)) throw outside(told.region, regionPrefix);
      if (issues.length > 0) throw new XinhengError('invalid', 'request-invalid', {}, issues);
      const before = subject.on(rules.today);
      const attributes = mergedAttributes({}, told.attributes);
      if (!subject.correct(rules.today, { ...told, attributes })) return;
      const origin = { event: null, batch: null, at: this.clock.instant(), today: rules.today };
      await this.correctCode(tx, subject, before.code, told.code, origin);
      await this.writer.change(tx, [subject], origin);
      await this.audit.append(tx, {
        actor,
        action: 'subject.correct',
        objectType: 'subject',
        objectId: String(subject.row.id),
        before: auditedSubject(before),
        after: auditedSubject(subject.on(rules.today)),
        ...(reason === null ? {} : { reason }),
      });
    });
  }

  private async correctCode(
    tx: Transaction,
    subject: KnownSubject,
    wrong: string,
    code: string,
    origin: ChangeOrigin,
  ): Promise<void> {
    if (wrong === code) return;
    const holders = await this.identifiers.holders(tx, [code]);
    if (holders.size > 0) {
      throw new XinhengError('conflict', 'subject-code-taken', {}, [issue('subject-code-taken', '/code')]);
    }
    await this.identifiers.correct(tx, subject.row.id, wrong, code, origin);
    await this.writer.join(tx, code, subject.row.id);
  }
}

function outside(region: string, prefix: string): XinhengError {
  const params = { region, scope: prefix.padEnd(6, '0') };
  return new XinhengError('invalid', 'request-invalid', {}, [issue('subject-outside-scope', '/region', params)]);
}
