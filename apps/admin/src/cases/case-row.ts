import type { FieldSchema } from '@xinheng/facts';
import type { BasisRow } from '../display/Basis.js';

/** Somebody or some office by name. */
interface Named {
  readonly id: string;
  readonly title: string;
}

/** A row of `GET /cases`. */
export interface CaseRow {
  readonly id: string;
  readonly number: string;
  readonly procedure: string;
  readonly procedureTitle: string;
  readonly kind: string;
  readonly state: string;
  readonly stateTitle: string;
  readonly isClosed: boolean;
  readonly subject: string;
  readonly subjectName: string | null;
  readonly unit: Named;
  readonly owner: Named | null;
  readonly receivedOn: string;
  readonly enteredAt: string;
  readonly channel: string;
  readonly applicant: string;
  readonly applicantContact: string | null;
  readonly agent: string | null;
  readonly agentUntil: string | null;
  readonly object: { readonly kind: string; readonly id: string } | null;
  readonly form: Readonly<Record<string, unknown>>;
  readonly joinedTo: string | null;
  readonly dueOn: string | null;
  readonly daysLeft: number | null;
  readonly isOverdue: boolean;
  readonly closedOn: string | null;
}

/** A step that may be taken, or why not. */
export interface CaseStep {
  readonly key: string;
  readonly kind: 'transition' | 'office';
  readonly title: string;
  readonly form: FieldSchema | null;
  readonly requires: readonly string[];
  readonly by: readonly string[];
  readonly effects: readonly string[];
  readonly basis: BasisRow | null;
  readonly isAllowed: boolean;
  readonly refusals: readonly { readonly code: string; readonly message: string }[];
}

/** Something that happened to a case. */
export interface CaseEvent {
  readonly sequence: number;
  readonly kind: string;
  readonly key: string;
  readonly title: string;
  readonly on: string;
  readonly at: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly toTitle: string | null;
  readonly by: Named | null;
  readonly unit: Named | null;
  readonly form: Readonly<Record<string, unknown>>;
  readonly formSchema: FieldSchema | null;
  readonly isUndone: boolean;
}

/** A clock of a case. */
export interface CaseClock {
  readonly key: string;
  readonly title: string;
  readonly state: 'running' | 'suspended' | 'stopped' | 'overdue' | 'replaced';
  readonly startedOn: string;
  readonly dueOn: string | null;
  readonly stoppedOn: string | null;
  readonly daysLeft: number | null;
  readonly unit: 'working-days' | 'days';
  readonly suspendedDays: number;
  readonly isProvisional: boolean;
  readonly isLate: boolean;
  readonly isKept: boolean;
  readonly overdue: string;
  readonly basis: BasisRow | null;
}

/** A case with all that happened and may happen. */
export interface CaseDetail extends CaseRow {
  readonly formSchema: FieldSchema | null;
  readonly basis: BasisRow | null;
  readonly events: readonly CaseEvent[];
  readonly clocks: readonly CaseClock[];
  readonly steps: readonly CaseStep[];
}
