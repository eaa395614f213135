import type { CivilDay, Subject } from '@xinheng/facts';
import type { Json } from '@xinheng/logic';

/** What a case expects: any part of the output line, or the reason for which its record is refused. */
export interface Expectation {
  readonly status?: 'graded' | 'out-of-scope' | 'set-aside';
  readonly code?: string;
  readonly scheme?: string;
  readonly version?: string;
  readonly asOf?: CivilDay;
  readonly grade?: string | null;
  readonly score?: number | null;
  readonly rule?: string | null;
  readonly reasons?: readonly string[];
  readonly facts?: Readonly<Record<string, Json>>;
  readonly nextChangeOn?: CivilDay | null;
  readonly refused?: string;
}

/** 算例: records in, grade out. Ids of records and the plugin's own prefix may be left out. */
export interface WorkedCase {
  readonly title: string;
  /** Bare key; where not given, the name of the file. */
  readonly scheme?: string;
  readonly asOf: CivilDay;
  readonly subject: Subject;
  readonly records?: readonly Json[];
  readonly lists?: readonly Json[];
  readonly evaluations?: readonly Json[];
  readonly commitments?: readonly Json[];
  readonly linked?: readonly Json[];
  readonly expect: Expectation;
}

/** The cases of one scheme: one file of `cases/`. */
export interface CaseFile {
  readonly scheme: string;
  readonly file: string;
  readonly cases: readonly WorkedCase[];
}
