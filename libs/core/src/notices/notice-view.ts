import type { CivilDay } from '@xinheng/calendar';
import type { NoticeListRow, NoticeServiceRow, NoticeState, ServiceOutcome, ServiceWay } from './notice-row.js';

/** A document as it is listed. */
export interface NoticeView {
  readonly id: string;
  readonly template: string;
  readonly title: string;
  readonly number: string;
  readonly subject: string | null;
  readonly subjectName: string | null;
  readonly case: string | null;
  readonly unit: string;
  readonly unitTitle: string;
  readonly isAdverse: boolean;
  readonly needsService: boolean;
  readonly state: NoticeState;
  readonly issuedOn: CivilDay;
  /** The day from which rights run. */
  readonly servedOn: CivilDay | null;
  /** The scan of the sealed original. */
  readonly original: string | null;
  readonly createdBy: string | null;
  readonly createdAt: string;
}

/** An attempt to serve a document as it is shown. */
export interface NoticeServiceView {
  readonly sequence: number;
  readonly way: ServiceWay;
  readonly sentOn: CivilDay;
  readonly servedOn: CivilDay | null;
  readonly outcome: ServiceOutcome;
  readonly reason: string | null;
  readonly nextAttemptOn: CivilDay | null;
  readonly announcedUntil: CivilDay | null;
  readonly proof: string | null;
}

/** A document with its text and the attempts to serve it. */
export interface NoticeDetailView extends NoticeView {
  readonly body: readonly string[];
  readonly signedBy: string;
  /** SHA-256 over all that is printed. */
  readonly textHash: string;
  readonly announcementDays: number;
  readonly recallReason: string | null;
  readonly attempts: readonly NoticeServiceView[];
}

export function noticeView(row: NoticeListRow): NoticeView {
  return {
    id: String(row.id),
    template: row.template,
    title: row.title,
    number: row.number,
    subject: idOrNull(row.subject_id),
    subjectName: row.subject_name,
    case: idOrNull(row.case_id),
    unit: String(row.unit_id),
    unitTitle: row.unit_title,
    isAdverse: row.is_adverse === 1,
    needsService: row.needs_service === 1,
    state: row.state,
    issuedOn: row.issued_on,
    servedOn: row.served_on,
    original: idOrNull(row.original_id),
    createdBy: row.creator,
    createdAt: row.created_at,
  };
}

export function noticeDetailView(row: NoticeListRow, attempts: readonly NoticeServiceRow[]): NoticeDetailView {
  return {
    ...noticeView(row),
    body: JSON.parse(row.body) as string[],
    signedBy: row.signed_by,
    textHash: row.text_hash,
    announcementDays: row.announcement_days,
    recallReason: row.recall_reason,
    attempts: attempts.map((attempt) => ({
      sequence: attempt.sequence,
      way: attempt.way,
      sentOn: attempt.sent_on,
      servedOn: attempt.served_on,
      outcome: attempt.outcome,
      reason: attempt.reason,
      nextAttemptOn: attempt.next_attempt_on,
      announcedUntil: attempt.announced_until,
      proof: idOrNull(attempt.proof_id),
    })),
  };
}

function idOrNull(id: number | null): string | null {
  return id === null ? null : String(id);
}
