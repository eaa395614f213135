import { Injectable } from '@nestjs/common';
import { addDays, type CivilDay } from '@xinheng/calendar';
import { Clock, rowIdOf, UnitOfWork, type Transaction } from '@xinheng/platform';
import { XinhengError } from '@xinheng/problem';
import { SYSTEM_ACTOR, type Actor } from '../accounts/actor.js';
import { AttachmentsService } from '../attachments/attachments.service.js';
import { AuditService } from '../audit/audit.service.js';
import { checkAttempt } from './check-attempt.js';
import type { ServiceAttempt } from './notice-order.js';
import type { NoticeRow, NoticeServiceRow } from './notice-row.js';
import { NoticesRepository } from './notices.repository.js';

/** How many announcements end in one transaction. */
const BATCH = 200;

/** Service of documents: how and when it was tried, and from which day on rights run. */
@Injectable()
export class NoticeServing {
  constructor(
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly notices: NoticesRepository,
    private readonly attachments: AttachmentsService,
    private readonly audit: AuditService,
  ) {}

  /** As `NoticesService.serve`, for a document that the actor sees. */
  async serve(tx: Transaction, actor: Actor, { id }: Pick<NoticeRow, 'id'>, attempt: ServiceAttempt): Promise<void> {
    const row = await this.notices.lock(tx, id);
    const state = row === undefined || (await this.servedOn(tx, id)) !== null ? 'served' : row.state;
    if (row === undefined || state !== 'issued') throw new XinhengError('conflict', 'notice-closed', { state });
    const issues = checkAttempt(attempt, row.issued_on, this.clock.today());
    if (issues.length > 0) throw new XinhengError('invalid', 'notice-service-refused', {}, issues);
    const proof = attempt.proof ?? null;
    if (proof !== null) {
      const link = { objectType: 'notice', objectId: id, attachment: proof, title: `送达证明 ${row.number}` };
      await this.attachments.link(tx, actor, link);
    }
    const before = await this.notices.attempts(id, tx);
    const entered = this.rowOf(actor, row, attempt, proof, before);
    await this.notices.putAttempt(tx, entered);
    if (entered.served_on !== null) await this.notices.setServed(tx, id, entered.served_on);
    const { way, sentOn, servedOn, outcome } = attempt;
    await this.audit.append(tx, {
      actor,
      action: 'notice.serve',
      objectType: 'notice',
      objectId: String(id),
      after: {
        way,
        sentOn,
        servedOn,
        outcome,
        proof,
        sequence: entered.sequence,
        announcedUntil: entered.announced_until,
      },
    });
  }

  /** As `NoticesService.servedOn`: an announcement serves when its period is over, whether or not that was noted yet. */
  async servedOn(tx: Transaction, id: number): Promise<CivilDay | null> {
    const row = await this.notices.lock(tx, id);
    if (row === undefined || row.state === 'recalled') return null;
    if (row.served_on !== null) return row.served_on;
    const today = this.clock.today();
    const ended = (await this.notices.attempts(id, tx)).flatMap(({ outcome, announced_until: until }) =>
      outcome === 'pending' && until !== null && until < today ? [until] : [],
    );
    return ended.sort()[0] ?? null;
  }

  /** Notes which announcements have served their documents. */
  async settleAnnouncements(): Promise<void> {
    const ended = await this.notices.endedAnnouncements(this.clock.today(), BATCH);
    if (ended.length === 0) return;
    await this.unitOfWork.run(async (tx) => {
      const served: NoticeServiceRow[] = [];
      for (const attempt of ended) {
        if (attempt.announced_until === null) continue;
        if (!(await this.notices.setServed(tx, attempt.notice_id, attempt.announced_until))) continue;
        await this.notices.closeAnnouncement(tx, attempt.id);
        served.push(attempt);
      }
      await this.audit.appendAll(
        tx,
        served.map((attempt) => ({
          actor: SYSTEM_ACTOR,
          action: 'notice.serve',
          objectType: 'notice',
          objectId: String(attempt.notice_id),
          after: { way: attempt.way, sentOn: attempt.sent_on, servedOn: attempt.announced_until, outcome: 'served' },
        })),
      );
    });
  }

  private rowOf(
    actor: Actor,
    notice: NoticeRow,
    attempt: ServiceAttempt,
    proof: string | null,
    before: readonly NoticeServiceRow[],
  ): Omit<NoticeServiceRow, 'id'> {
    const { way, sentOn, servedOn, outcome } = attempt;
    const last = before.at(-1);
    // What was under way has now come to its end; anything else is a new attempt.
    const completes = last?.outcome === 'pending' && last.way === way && last.sent_on === sentOn;
    return {
      notice_id: notice.id,
      sequence: (last?.sequence ?? 0) + (completes ? 0 : 1),
      way,
      sent_on: sentOn,
      served_on: servedOn,
      outcome,
      reason: attempt.reason ?? null,
      next_attempt_on: attempt.nextAttemptOn ?? null,
      proof_id: proof === null ? null : rowIdOf(proof),
      // The start day is not counted: 自发出公告之日起，经过三十日，即视为送达 (civil procedure law, Art. 95).
      announced_until: way === 'announcement' ? addDays(sentOn, notice.announcement_days) : null,
      created_by: Number(actor.accountId),
      created_at: this.clock.instant(),
    };
  }
}
