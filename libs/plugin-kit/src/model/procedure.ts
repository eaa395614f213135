import type { Basis, Duration, Edition, FieldSchema } from '@xinheng/facts';
import type { Json } from '@xinheng/logic';

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
  readonly states: readonly { readonly key: string; readonly title: string; readonly final?: boolean }[];
  readonly initial: string;
  readonly transitions: readonly ProcedureTransition[];
  readonly clocks?: readonly ProcedureClock[];
  readonly regions?: readonly string[];
  readonly basis: Basis;
}

/** What may be done while an emergency is declared. */
export interface Relief extends Edition {
  readonly title: string;
  readonly event: 'natural-disaster' | 'accident' | 'public-health' | 'social-security';
  readonly actions: readonly (
    | string
    | {
        readonly action: string;
        readonly by?: Duration;
        readonly within?: Duration;
        readonly procedures?: readonly string[];
      }
  )[];
  readonly items?: readonly string[];
  readonly regions?: readonly string[];
  readonly basis: Basis;
}

/** A notice or a decision to be filled in. */
export interface Template extends Edition {
  readonly title: string;
  readonly number?: string | null;
  readonly body: readonly string[];
  readonly basis: Basis;
}
