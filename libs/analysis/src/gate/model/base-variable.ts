import type { Value } from '@xinheng/logic';

/** How more of a fact weighs: against the subject, for it, or neither. */
export type Direction = 'adverse' | 'favourable' | 'neutral';

/**
 * One thing that can be chosen freely about an enterprise: a fact that is no expression over others, one member of a
 * set, a property of the subject, what a look-up table gives.
 */
export interface BaseVariable {
  /** Shared by all plugins: `hebei:general-dishonesty-12m`, `subject.endedOn`. */
  readonly key: string;
  readonly title: string;
  /** `finite` has its `values`; `text` any text; the others are ordered. */
  readonly kind: 'finite' | 'text' | 'integer' | 'decimal' | 'date';
  /** Of `finite`: everything but null. */
  readonly values: readonly Value[];
  readonly isNullable: boolean;
  /** Of `integer` and `decimal`: the least and the most it can be. */
  readonly min?: number;
  readonly max?: number;
  readonly direction: Direction;
  /** Of a member of a set: the set's key and the member; the set itself being null is the member null. */
  readonly memberOf?: { readonly key: string; readonly member: string | null };
  /** Whether its values hang together with those of others in a way that is not modelled. */
  readonly isLoose: boolean;
}
