import type { SchemeWords } from '../../evaluations/scheme-words.js';
import type { RoundActRow, RoundGradeRow, RoundMoveRow } from './round-results.repository.js';

/** How many came from one grade to another; null: none. */
export interface RoundMove {
  readonly from: string | null;
  readonly to: string | null;
  readonly count: number;
}

/** What a round came to; frozen when it is closed. */
export interface RoundReport {
  readonly registered: number;
  readonly graded: number;
  /** On the register, without a grade: set aside, or no subject of the scheme by what became known since. */
  readonly ungraded: number;
  /** About whom no data of what counts against them has ever come; listed, and not announced. */
  readonly withoutData: number;
  /** Best first. */
  readonly grades: readonly {
    readonly grade: string;
    readonly title: string;
    readonly order: number;
    readonly count: number;
    readonly withoutData: number;
  }[];
  /** Against the announced round before; null where there is none. */
  readonly previous: {
    readonly round: string;
    readonly moves: readonly RoundMove[];
    readonly better: number;
    readonly worse: number;
    /** Whom the round before graded and who is not on this register. */
    readonly left: number;
  } | null;
  /** What was corrected since the first results. */
  readonly corrected: {
    /** The data cut-off of the first results, and of those that stand. */
    readonly from: string | null;
    readonly until: string | null;
    readonly moves: readonly RoundMove[];
    readonly better: number;
    readonly worse: number;
  };
  /** Repairs, voidings and corrections of records that became known after the first cut-off. */
  readonly acts: readonly RoundActRow[];
  /** Those of them that came after the last cut-off and that the next round will count. */
  readonly actsNotCounted: readonly RoundActRow[];
}

/** What the report is made of. */
export interface RoundFindings {
  readonly registered: number;
  readonly grades: readonly RoundGradeRow[];
  readonly previous: { readonly round: number; readonly moves: readonly RoundMoveRow[]; readonly left: number } | null;
  readonly corrected: {
    readonly from: string | null;
    readonly until: string | null;
    readonly moves: readonly RoundMoveRow[];
  };
  readonly acts: readonly RoundActRow[];
  readonly actsNotCounted: readonly RoundActRow[];
}

/** Puts the findings of a round together, by the grades of its scheme. */
export function roundReport(findings: RoundFindings, words: SchemeWords | null): RoundReport {
  const { registered, grades, previous, corrected, acts, actsNotCounted } = findings;
  const keys = words?.grades ?? grades.flatMap(({ grade }) => (grade === null ? [] : [{ key: grade, title: grade }]));
  const order = new Map(keys.map(({ key }, at) => [key, at]));
  const graded = grades.filter(({ grade }) => grade !== null).reduce((sum, { subjects }) => sum + subjects, 0);
  return {
    registered,
    graded,
    ungraded: registered - graded,
    withoutData: grades.reduce((sum, { without_data }) => sum + without_data, 0),
    grades: keys.map(({ key, title }, at) => {
      const row = grades.find(({ grade }) => grade === key);
      return { grade: key, title, order: at, count: row?.subjects ?? 0, withoutData: row?.without_data ?? 0 };
    }),
    previous:
      previous === null
        ? null
        : { round: String(previous.round), ...movesOf(previous.moves, order), left: previous.left },
    corrected: { from: corrected.from, until: corrected.until, ...movesOf(corrected.moves, order) },
    acts,
    actsNotCounted,
  };
}

/** Moves with how many of them are for the better and for the worse; from or to no grade is neither. */
function movesOf(rows: readonly RoundMoveRow[], order: ReadonlyMap<string, number>) {
  const step = ({ grade_before: before, grade_after: after }: RoundMoveRow): number => {
    const [from, to] = [order.get(before ?? ''), order.get(after ?? '')];
    return from === undefined || to === undefined ? 0 : to - from;
  };
  const sum = (wanted: (step: number) => boolean): number =>
    rows.filter((row) => wanted(step(row))).reduce((total, { subjects }) => total + subjects, 0);
  return {
    moves: rows.map((row) => ({ from: row.grade_before, to: row.grade_after, count: row.subjects })),
    better: sum((one) => one < 0),
    worse: sum((one) => one > 0),
  };
}
