import type { CivilDay } from '@xinheng/calendar';
import type { Json } from '@xinheng/logic';
import type { Procedure } from './definition.js';

/**
 * The steps that every procedure knows, whatever its plugin says: a supplement asked once and received, not accepted,
 * transferred to the competent unit, joined with another case, withdrawn, stood still and resumed, recusal, the recall
 * of a wrong click before service, the correcting decision after it.
 */
export const OFFICE_STEPS = [
  'ask-supplement',
  'receive-supplement',
  'not-accept',
  'transfer',
  'join',
  'withdraw',
  'suspend',
  'resume',
  'recuse',
  'recall',
  'correct',
] as const;
export type OfficeStep = (typeof OFFICE_STEPS)[number];

/** The states in which office steps end a case; no plugin declares them, and all are final. */
export const CLOSED_BY_OFFICE: Readonly<Partial<Record<OfficeStep, string>>> = {
  'not-accept': 'not-accepted',
  transfer: 'transferred',
  join: 'joined',
  withdraw: 'withdrawn',
};

/** Who takes a step. */
export interface CaseActor {
  readonly account: string;
  readonly unit: string;
  readonly department: string | null;
  /** Roles of procedures: of the office, `subject` or `agent` where they act for the applicant of this case. */
  readonly roles: readonly string[];
}

/** One thing that happened to a case, in order. */
export interface CaseEvent {
  /** From 1, without gaps. */
  readonly sequence: number;
  readonly kind: 'opened' | 'transition' | OfficeStep;
  /** The transition, or the kind again. */
  readonly key: string;
  /** The legal day: of receipt for `opened`, not of entry. */
  readonly on: CivilDay;
  readonly from: string | null;
  readonly to: string | null;
  /** Null: the program. */
  readonly by: CaseActor | null;
  readonly form: Readonly<Record<string, Json>>;
  /** Taken back by a later `recall`, or replaced by a later `correct`. */
  readonly undone?: boolean;
}

/** A case as far as its procedure looks at it. */
export interface CaseFile {
  /** As it was when the case was accepted; a later edition does not change a case under way. */
  readonly procedure: Procedure;
  readonly state: string;
  /** The true day of receipt. */
  readonly receivedOn: CivilDay;
  readonly form: Readonly<Record<string, Json>>;
  readonly events: readonly CaseEvent[];
  /** The accounts that made the decision the case is about; they decide nothing here. */
  readonly decidedBefore: readonly string[];
  /** Whether a document of the last step was served on anybody. */
  readonly isLastStepServed: boolean;
  /** Whether `when` of a transition holds with a form. */
  readonly holds: (transition: string, form: Readonly<Record<string, Json>>) => boolean;
}

/** The events that count: not those that were taken back or replaced. */
export function standingEvents({ events }: Pick<CaseFile, 'events'>): readonly CaseEvent[] {
  return events.filter(({ undone }) => undone !== true);
}
