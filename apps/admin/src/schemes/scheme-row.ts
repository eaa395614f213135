import type { BasisRow } from '../display/Basis.js';

export interface SchemeGrade {
  readonly key: string;
  readonly title: string;
  readonly symbol?: string;
}

/** One row of a decision table, with its condition as a sentence. */
export interface SchemeRuleRow {
  readonly key: string;
  readonly grade: string;
  readonly reason: string;
  readonly sentence?: string | null;
  readonly basis?: BasisRow | null;
}

export interface SchemeRow {
  readonly id: string;
  readonly plugin: string;
  readonly key: string;
  readonly title: string;
  readonly method: 'decision' | 'score';
  readonly version?: string;
  readonly subjectKinds: readonly string[];
  readonly regions?: readonly string[];
  readonly cycle?: { readonly mode: string; readonly every?: string };
  readonly disclosure?: string;
  readonly inForceFrom?: string | null;
  readonly inForceUntil?: string | null;
  /** Best first. */
  readonly grades: readonly SchemeGrade[];
  readonly rules?: readonly SchemeRuleRow[];
  readonly otherwise?: { readonly grade: string; readonly reason: string; readonly basis?: BasisRow | null };
  readonly basis?: BasisRow | null;
}
