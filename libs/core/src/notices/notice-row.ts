import type { CivilDay } from '@xinheng/calendar';

/** A document is issued; it is served, where it has to be; one that was recalled before that stands for nothing. */
export const NOTICE_STATES = ['issued', 'served', 'recalled'] as const;
export type NoticeState = (typeof NOTICE_STATES)[number];

/** The ways of service: handed over, by post, electronically, left behind, by another office, by announcement. */
export const SERVICE_WAYS = ['direct', 'post', 'electronic', 'left', 'entrusted', 'announcement'] as const;
export type ServiceWay = (typeof SERVICE_WAYS)[number];

export const SERVICE_OUTCOMES = ['pending', 'served', 'failed'] as const;
export type ServiceOutcome = (typeof SERVICE_OUTCOMES)[number];

/** A document as it lies in the table. What is printed of it never changes: `number`, `title`, `body`, who signs, when. */
export interface NoticeRow {
  readonly id: number;
  /** Qualified key of its template. */
  readonly template: string;
  readonly title: string;
  readonly number: string;
  readonly unit_id: number;
  readonly year: number;
  readonly serial: number;
  readonly subject_id: number | null;
  readonly case_id: number | null;
  readonly is_adverse: number;
  readonly needs_service: number;
  readonly body: string;
  readonly signed_by: string;
  readonly issued_on: CivilDay;
  readonly text_hash: string;
  readonly announcement_days: number;
  readonly state: NoticeState;
  readonly served_on: CivilDay | null;
  readonly reminded_on: CivilDay | null;
  readonly original_id: number | null;
  readonly recall_reason: string | null;
  readonly created_by: number;
  readonly created_at: string;
}

/** A document with whom it is about and who issued it. */
export interface NoticeListRow extends NoticeRow {
  readonly unit_title: string;
  readonly subject_name: string | null;
  readonly creator: string | null;
}

/** One attempt to serve a document. */
export interface NoticeServiceRow {
  readonly id: number;
  readonly notice_id: number;
  readonly sequence: number;
  readonly way: ServiceWay;
  readonly sent_on: CivilDay;
  readonly served_on: CivilDay | null;
  readonly outcome: ServiceOutcome;
  readonly reason: string | null;
  readonly next_attempt_on: CivilDay | null;
  readonly proof_id: number | null;
  readonly announced_until: CivilDay | null;
  readonly created_by: number;
  readonly created_at: string;
}
