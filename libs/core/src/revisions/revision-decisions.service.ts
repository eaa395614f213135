import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork, type Transaction } from '@xinheng/platform';
import { XinhengError } from '@xinheng/problem';
import type { Actor } from '../accounts/actor.js';
import { AuditService } from '../audit/audit.service.js';
import { RevisionAccess } from './revision-access.js';
import { RevisionAnnouncer } from './revision-announcer.js';
import { errorsOf, RevisionExaminer, type RevisionExamination } from './revision-examiner.js';
import { RevisionHandsRepository } from './revision-hands.repository.js';
import { RevisionPublisher } from './revision-publisher.js';
import type { RevisionRow } from './revision-row.js';
import { RevisionsRepository, type RevisionChange } from './revisions.repository.js';

/** What somebody decides when they approve. */
export interface RevisionApproval {
  /** The first day on which the changed rules hold; today or later. */
  readonly inForceFrom: string;
  readonly note?: string;
  /** The version that was read; where given, no other is approved. */
  readonly version?: number | null;
}

/** Checks, submission and decision of revisions, each written with its audit event. */
@Injectable()
export class RevisionDecisionsService {
  constructor(
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly access: RevisionAccess,
    private readonly examiner: RevisionExaminer,
    private readonly publisher: RevisionPublisher,
    private readonly revisions: RevisionsRepository,
    private readonly hands: RevisionHandsRepository,
    private readonly announcements: RevisionAnnouncer,
    private readonly audit: AuditService,
  ) {}

  /** Runs validation, analysis and worked cases, and keeps what they found. @throws XinhengError `revision-step` */
  async check(actor: Actor, id: string): Promise<void> {
    const row = await this.access.find(actor, id, 'check');
    const examination = await this.examiner.examine(row);
    const errors = errorsOf(examination.findings).length;
    const state = errors === 0 ? 'checked' : 'draft';
    await this.unitOfWork.run(async (tx) => {
      await this.move(tx, row, { state, ...this.checked(row, examination) });
      await this.note(tx, actor, row, 'check', {
        version: row.version,
        state,
        errors,
        findings: examination.findings.length,
        failedCases: examination.cases?.failed.length ?? null,
      });
    });
  }

  /**
   * Hands a revision over for approval, after the same check once more.
   * @throws XinhengError `revision-step`; `revision-refused` with the findings that are errors
   */
  async submit(actor: Actor, id: string, note: string | null): Promise<void> {
    const row = await this.access.find(actor, id, 'submit');
    const examination = await this.examiner.examine(row);
    refuse(examination);
    const at = this.clock.instant();
    await this.unitOfWork.run(async (tx) => {
      await this.move(tx, row, {
        state: 'submitted',
        ...this.checked(row, examination),
        submitted_by: Number(actor.accountId),
        submitted_at: at,
        submit_note: note,
      });
      await this.note(tx, actor, row, 'submit', { version: row.version, state: 'submitted' }, note);
    });
  }

  /**
   * Takes a submission back before anybody decided about it; who took it back goes on being barred from deciding.
   * @throws XinhengError `revision-step`, `revision-not-submitter`
   */
  async recall(actor: Actor, id: string): Promise<void> {
    const row = await this.access.find(actor, id, 'recall');
    await this.unitOfWork.run(async (tx) => {
      // The submitter keeps a hand in it, whoever hands it over the next time.
      await this.hands.addEditor(tx, row.id, Number(actor.accountId), this.clock.instant());
      await this.move(tx, row, {
        state: 'checked',
        submitted_by: null,
        submitted_at: null,
        submit_note: null,
        updated_at: this.clock.instant(),
      });
      await this.note(tx, actor, row, 'recall', { state: 'checked' });
    });
  }

  /**
   * Brings a submitted revision into force from a day. Whoever edited or submitted it cannot.
   * @throws XinhengError `revision-same-person`, `revision-step`, `revision-stale`, `revision-day-past`,
   *   `revision-refused`, `revision-not-in-force-whole`, `revision-definitions-changed`
   */
  async approve(actor: Actor, id: string, { inForceFrom, note = '', version }: RevisionApproval): Promise<void> {
    const row = await this.access.find(actor, id, 'approve');
    if (version != null && version !== row.version) {
      throw new XinhengError('precondition-failed', 'revision-stale', { version: row.version });
    }
    const examination = await this.examiner.examine(row);
    const plan = this.publisher.plan(examination, { from: inForceFrom, olderRecords: row.older_records });
    refuse(examination);
    const at = this.clock.instant();
    await this.unitOfWork.run(async (tx) => {
      const account = Number(actor.accountId);
      const { number, version: text, generation } = await this.publisher.publish(tx, row, examination.changes, plan);
      const announcement = await this.announcements.write(tx, row, { from: inForceFrom, version: text });
      await this.move(tx, row, {
        state: 'approved',
        approved_at: at,
        in_force_from: inForceFrom,
        local_number: number,
        version_text: text,
        announcement,
        before_force: JSON.stringify(plan.before),
        updated_at: at,
      });
      const noted = note.trim() === '' ? null : note;
      await this.hands.addApproval(tx, { revision: row.id, account, step: 'approve', at, note: noted });
      const after = { state: 'approved', inForceFrom, version: text, generation };
      await this.note(tx, actor, row, 'approve', after, noted);
    });
  }

  /** Gives a submitted revision back with reasons. @throws XinhengError `revision-same-person`, `revision-step` */
  async reject(actor: Actor, id: string, reason: string): Promise<void> {
    const row = await this.access.find(actor, id, 'reject');
    const at = this.clock.instant();
    await this.unitOfWork.run(async (tx) => {
      await this.move(tx, row, {
        state: 'rejected',
        rejected_by: Number(actor.accountId),
        rejected_at: at,
        rejected_reason: reason,
        updated_at: at,
      });
      await this.note(tx, actor, row, 'reject', { state: 'rejected' }, reason);
    });
  }

  private checked(row: RevisionRow, { findings, cases }: RevisionExamination): RevisionChange {
    const at = this.clock.instant();
    return {
      findings: JSON.stringify(findings),
      cases: cases === null ? null : JSON.stringify(cases),
      checked_at: at,
      checked_version: row.version,
      updated_at: at,
    };
  }

  private async move(tx: Transaction, row: RevisionRow, change: RevisionChange): Promise<void> {
    if (!(await this.revisions.move(tx, row, change))) throw new XinhengError('conflict', 'revision-moved');
  }

  private async note(
    tx: Transaction,
    actor: Actor,
    row: RevisionRow,
    act: string,
    after: object,
    reason: string | null = null,
  ): Promise<void> {
    await this.audit.append(tx, {
      actor,
      action: `revisions.${act}`,
      objectType: 'revision',
      objectId: String(row.id),
      before: { state: row.state },
      after,
      ...(reason === null ? {} : { reason }),
    });
  }
}

function refuse({ findings }: RevisionExamination): void {
  const errors = errorsOf(findings);
  if (errors.length > 0) throw new XinhengError('conflict', 'revision-refused', { count: errors.length }, errors);
}
