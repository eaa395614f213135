/** The steps of a round in their order; `cancelled` ends one before it is confirmed. */
export const ROUND_STEPS = ['planned', 'frozen', 'provisional', 'notice', 'confirmed', 'announced', 'closed'] as const;

interface Person {
  readonly id: string;
  readonly displayName: string;
}

/**
 * A row of `GET /evaluation-rounds` and `GET /evaluation-rounds/{id}`; filters: `scheme`, `state`, `asOf`(`_gte`,
 * `_lte`), `q`; sorts: `createdAt`, `asOf`.
 */
export interface EvaluationRoundRow {
  readonly id: string;
  readonly scheme: string;
  readonly schemeTitle: string;
  readonly title: string;
  readonly asOf: string;
  readonly state: (typeof ROUND_STEPS)[number] | 'cancelled';
  readonly regions: readonly string[];
  readonly regionTitles: readonly string[];
  readonly firstKnownAt: string | null;
  readonly knownAt: string | null;
  readonly registered: number;
  readonly withoutData: number;
  readonly run: string | null;
  readonly firstRun: string | null;
  readonly pendingRun: { readonly id: string; readonly state: string } | null;
  readonly previousRound: string | null;
  readonly notice: { readonly from: string; readonly until: string } | null;
  readonly confirmedBy: Person | null;
  readonly confirmedAt: string | null;
  readonly announcedOn: string | null;
  readonly announced: number | null;
  readonly closedAt: string | null;
  readonly reason: string | null;
  readonly createdBy: Person;
  readonly createdAt: string;
}

/**
 * A row of `GET /evaluation-rounds/{id}/results` and `/without-data`; filters: `grade`, `region`, `isWithoutData`,
 * `corrected`, `moved`, `q`; sorts: `id`, `grade`, `region`.
 */
export interface RoundResultRow {
  readonly id: string;
  readonly subject: string;
  readonly subjectName: string;
  readonly subjectCode: string;
  readonly region: string;
  readonly regionTitle: string | null;
  readonly grade: string | null;
  readonly gradeTitle: string | null;
  readonly gradeOrder: number | null;
  readonly gradeCount: number;
  readonly isWithoutData: boolean;
  readonly firstGrade: string | null;
  readonly previousGrade: string | null;
}

/** How many came from one grade to another; null: none. */
export interface RoundMove {
  readonly from: string | null;
  readonly to: string | null;
  readonly count: number;
}

/** What was done to records of the register. */
export interface RoundActs {
  readonly act: string;
  readonly records: number;
  readonly subjects: number;
  readonly changed: number;
}

/** `GET /evaluation-rounds/{id}/report`. */
export interface RoundReport {
  readonly registered: number;
  readonly graded: number;
  readonly ungraded: number;
  readonly withoutData: number;
  readonly grades: readonly {
    readonly grade: string;
    readonly title: string;
    readonly order: number;
    readonly count: number;
    readonly withoutData: number;
  }[];
  readonly previous: {
    readonly round: string;
    readonly moves: readonly RoundMove[];
    readonly better: number;
    readonly worse: number;
    readonly left: number;
  } | null;
  readonly corrected: {
    readonly from: string | null;
    readonly until: string | null;
    readonly moves: readonly RoundMove[];
    readonly better: number;
    readonly worse: number;
  };
  readonly acts: readonly RoundActs[];
  readonly actsNotCounted: readonly RoundActs[];
}
