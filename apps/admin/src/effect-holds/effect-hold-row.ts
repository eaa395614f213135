/** Somebody by name. */
interface Person {
  readonly id: string;
  readonly displayName: string;
}

/** A hold as the server tells it. */
export interface EffectHoldRow {
  readonly id: string;
  readonly state: 'watching' | 'passed' | 'holding' | 'released' | 'lapsed';
  readonly cause: 'run' | 'import' | 'stop';
  readonly causeId: string;
  readonly scheme: string | null;
  readonly schemeTitle: string | null;
  readonly reason: 'number' | 'share' | 'volume' | null;
  /** How many wait now. */
  readonly waiting: number;
  readonly worsened: number;
  readonly covered: number;
  readonly volume: number | null;
  readonly usualVolume: number | null;
  readonly startedBy: Person | null;
  readonly createdAt: string;
  readonly settledAt: string | null;
  readonly openingReason: string | null;
  readonly askedBy: Person | null;
  readonly askedAt: string | null;
  readonly decidedBy: Person | null;
  readonly decidedAt: string | null;
  readonly decisionReason: string | null;
}

/** A grade with its place among those of its scheme. */
export interface HeldGrade {
  readonly evaluation: string;
  readonly grade: string;
  readonly title: string;
  readonly order: number | null;
  readonly count: number;
}

/** A subject whose worse grade has no effects yet. */
export interface HeldSubjectRow {
  readonly id: string;
  readonly subject: string;
  readonly subjectName: string | null;
  readonly region: string;
  readonly scheme: string;
  readonly from: HeldGrade;
  readonly to: HeldGrade;
  readonly rule: string | null;
}
