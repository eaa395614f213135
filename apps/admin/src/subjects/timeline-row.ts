/** What stands on the timeline of a subject: `GET /subjects/{id}/timeline`, newest first, at most 1,000. */
export type TimelineRow = TimelineRecord | TimelineEvaluation | TimelineChange;

interface OnTimeline {
  /** Unique on the timeline. */
  readonly id: string;
  /** The day it belongs to: of the decision, the as-of day, the day the change took effect. */
  readonly on: string;
}

export interface TimelineRecord extends OnTimeline {
  readonly kind: 'record';
  readonly record: string;
  readonly item: string;
  readonly title: string;
  readonly nature: 'positive' | 'negative' | 'basic' | null;
  readonly state: 'counting' | 'void' | 'repaired' | 'ended' | 'unpublished';
  readonly documentNumber: string | null;
}

/** A result that differs from the one before it. */
export interface TimelineEvaluation extends OnTimeline {
  readonly kind: 'evaluation';
  readonly evaluation: string;
  readonly scheme: string;
  readonly schemeTitle: string;
  readonly grade: string | null;
  readonly gradeTitle: string | null;
  readonly gradeOrder: number | null;
  readonly gradeCount: number;
  readonly score: number | null;
  /** The first reason. */
  readonly reason: string | null;
  /** Of the definitions it was made by. */
  readonly version: string;
  readonly definitionsHash: string;
  readonly isCurrent: boolean;
  /** Built on a record that has been voided since. */
  readonly isMarked: boolean;
}

export interface TimelineChange extends OnTimeline {
  readonly kind: 'event';
  readonly event: string;
  /** `rename`, `move`, `code-change`, `merger` … (`eventKind` of the value tables) */
  readonly change: string;
  /** What it was and what it became, where that can be said in a word. */
  readonly from: string | null;
  readonly to: string | null;
  readonly documentNumber: string | null;
}
