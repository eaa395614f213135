import type { BasisRow } from '../display/Basis.js';

export interface ReasonRow {
  readonly rule: string;
  readonly text: string;
  readonly basis: BasisRow | null;
}

export interface EvaluationRow {
  readonly id: string;
  readonly subject: string;
  readonly subjectName: string;
  readonly subjectCode: string;
  readonly scheme: string;
  readonly schemeTitle: string;
  readonly grade: string;
  readonly gradeTitle: string;
  readonly score: number | null;
  readonly rule: string;
  readonly reasons: readonly ReasonRow[];
  readonly asOf: string;
  readonly knownAt: string;
  readonly definitionsHash: string;
  readonly version: string;
  readonly current: boolean;
  readonly run: string | null;
  readonly createdAt: string;
  /** Built on a record that has been voided since. */
  readonly isMarked: boolean;
}
