import type { CivilDay } from '@xinheng/calendar';
import type { Json } from '@xinheng/logic';
import type { ServiceOutcome, ServiceWay } from './notice-row.js';

/** Who gets a document or hears of it. */
export type NoticeRecipient =
  /** Whom it is about. It is served on them; an address sends them word of it besides. */
  | { readonly kind: 'subject'; readonly email?: string; readonly phone?: string }
  /** An office here, in its inbox. */
  | { readonly kind: 'unit'; readonly unit: number }
  /** Somebody here, in their inbox. */
  | { readonly kind: 'account'; readonly account: number }
  /** A system outside that holds a copy of the information, by the name of its adapter. */
  | { readonly kind: 'receiver'; readonly receiver: string };

type Values = Readonly<Record<string, Json | undefined>>;

/** What fills the placeholders of a template; `year serial today subject.* unit.* basis` are filled where nothing is given. */
export interface NoticeValues {
  readonly case?: Values;
  readonly form?: Values;
  readonly decision?: Values;
  readonly unit?: Values;
  readonly subject?: Values;
  readonly basis?: string;
  readonly today?: CivilDay;
}

/** A document to be issued. */
export interface NoticeOrder {
  /** Qualified key of a template that is in force. */
  readonly template: string;
  readonly subject: number | null;
  readonly caseId: number | null;
  readonly values: NoticeValues;
  readonly recipients: readonly NoticeRecipient[];
  /** The unit that signs; the actor's where none is given. */
  readonly unit?: number;
  /** Whether it decides against somebody, whatever its template says; it is then refused without remedies. */
  readonly adverse?: boolean;
  /** True for what is entered because it happened before: no document is made, and nobody is told. */
  readonly historic?: boolean;
}

/** A document that was issued. */
export interface IssuedNotice {
  readonly id: number;
  readonly number: string;
}

/** One attempt to serve a document, as somebody enters it. */
export interface ServiceAttempt {
  readonly way: ServiceWay;
  readonly sentOn: CivilDay;
  readonly servedOn: CivilDay | null;
  readonly outcome: ServiceOutcome;
  readonly reason?: string | null;
  readonly nextAttemptOn?: CivilDay | null;
  /** The id of an attachment. */
  readonly proof?: string | null;
}
