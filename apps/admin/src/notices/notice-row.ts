/** A document as `GET /notices` tells it. */
export interface NoticeRow {
  readonly id: string;
  readonly title: string;
  readonly number: string;
  readonly subject: string | null;
  readonly subjectName: string | null;
  readonly case: string | null;
  readonly unitTitle: string;
  readonly isAdverse: boolean;
  readonly needsService: boolean;
  readonly state: 'issued' | 'served' | 'recalled';
  readonly issuedOn: string;
  readonly servedOn: string | null;
  readonly original: string | null;
  readonly createdBy: string | null;
  readonly createdAt: string;
}

export const WAYS = ['direct', 'post', 'electronic', 'left', 'entrusted', 'announcement'] as const;
export const OUTCOMES = ['pending', 'served', 'failed'] as const;

/** An attempt to serve a document. */
export interface ServiceRow {
  readonly sequence: number;
  readonly way: (typeof WAYS)[number];
  readonly sentOn: string;
  readonly servedOn: string | null;
  readonly outcome: (typeof OUTCOMES)[number];
  readonly reason: string | null;
  readonly nextAttemptOn: string | null;
  readonly announcedUntil: string | null;
  readonly proof: string | null;
}

/** A document as `GET /notices/{id}` tells it. */
export interface NoticeDetail extends NoticeRow {
  readonly body: readonly string[];
  readonly signedBy: string;
  readonly announcementDays: number;
  readonly recallReason: string | null;
  readonly attempts: readonly ServiceRow[];
}

/** A message on its way, as `GET /outbox-messages` tells it. */
export interface OutboxRow {
  readonly id: string;
  readonly channel: string;
  readonly to: string;
  readonly subject: string;
  readonly objectType: string | null;
  readonly objectId: string | null;
  readonly state: 'queued' | 'sending' | 'sent' | 'failed' | 'cancelled';
  readonly attempts: number;
  readonly nextAttemptAt: string | null;
  /** In the reader's language. */
  readonly failure: string | null;
  readonly carriedBy: string | null;
  readonly createdAt: string;
  readonly sentAt: string | null;
}

/** A message in the reader's inbox, as `GET /inbox-messages` tells it. */
export interface InboxRow {
  readonly id: string;
  readonly subject: string;
  readonly body: string;
  readonly objectType: string | null;
  readonly objectId: string | null;
  readonly isForUnit: boolean;
  readonly isUnread: boolean;
  readonly createdAt: string;
}

/** An attachment as `POST /attachments` answers it. */
export interface AttachmentRow {
  readonly id: string;
  readonly name: string;
}
