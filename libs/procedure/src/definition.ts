import type { Basis, Duration, Edition, FieldSchema } from '@xinheng/facts';
import type { Json } from '@xinheng/logic';

export interface ProcedureState {
  readonly key: string;
  readonly title: string;
  readonly final?: boolean;
}

export interface ProcedureTransition {
  readonly key: string;
  readonly title?: string;
  readonly from: string | readonly string[];
  readonly to: string;
  readonly by: readonly string[];
  readonly form?: FieldSchema;
  readonly requires?: readonly string[];
  readonly when?: Json;
  readonly notSamePersonAs?: string;
  readonly notSameDepartmentAs?: string;
  readonly effects?: readonly string[];
  readonly notice?: string;
  readonly recipients?: readonly string[];
  readonly basis?: Basis;
}

/** Why a clock may stand still; whole days between are not counted (HLJ 39 p2 and 30 p3). */
export type SuspensionCause =
  'inspection' | 'testing' | 'quarantine' | 'appraisal' | 'expert-review' | 'supplement' | 'force-majeure';

export interface ProcedureClock {
  readonly key: string;
  readonly title?: string;
  /** A state that is entered, or `form.<date field>`. */
  readonly start: string;
  readonly stop: readonly string[];
  readonly within: Duration;
  readonly suspendedBy?: readonly string[];
  readonly replacedBy?: { readonly clock: string; readonly on: string };
  readonly overdue?: 'remind' | 'escalate' | 'deem-accepted' | 'deem-refused';
  readonly basis: Basis;
}

/** How a case goes: its states, who moves it, and which clocks run. */
export interface Procedure extends Edition {
  readonly title: string;
  readonly kind: string;
  readonly form?: FieldSchema;
  readonly window?: { readonly from: string; readonly until: string } | 'announced';
  readonly states: readonly ProcedureState[];
  readonly initial: string;
  readonly transitions: readonly ProcedureTransition[];
  readonly clocks?: readonly ProcedureClock[];
  readonly regions?: readonly string[];
  readonly basis: Basis;
}
