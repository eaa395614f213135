/** An applied measure as the server tells it. */
export interface ApplicationRow {
  readonly id: string;
  readonly measure: string;
  readonly title: string;
  readonly kind: string;
  readonly scope: string | null;
  readonly subject: string;
  readonly subjectName: string | null;
  readonly subjectCode: string;
  readonly listTitle: string | null;
  readonly listPublishedOn: string | null;
  readonly severity: string | null;
  readonly cause: 'grade' | 'list' | 'decision';
  readonly causeId: string | null;
  readonly scheme: string | null;
  readonly grade: string | null;
  readonly follows: string | null;
  readonly startedOn: string;
  readonly untilOn: string | null;
  readonly state: 'active' | 'paused' | 'ended' | 'expired';
  readonly pausedOn: string | null;
  readonly endedOn: string | null;
  readonly endedHow: string | null;
  readonly reason: string | null;
  readonly number: string | null;
  readonly version: number;
  readonly records?: readonly string[];
}

/** What brings an effective measure. */
interface Source {
  readonly cause: 'grade' | 'list' | 'decision';
  readonly of: string | null;
  readonly grade: string | null;
  readonly application: string | null;
  readonly startedOn: string | null;
  readonly untilOn: string | null;
}

/** A measure that is effective once, with the source that won. */
export interface EffectiveRow {
  readonly measure: string;
  readonly title: string;
  readonly kind: string;
  readonly scope: string | null;
  readonly sources: readonly Source[];
  readonly won: Source;
  readonly yieldsTo: string | null;
}
