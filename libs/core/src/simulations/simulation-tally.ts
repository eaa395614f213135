/** For whom a move is an improvement. `other`: to or from no grade, or a grade that one side does not know. */
export type MoveKind = 'better' | 'worse' | 'other';

/** How many moved, by kind. */
export type MoveCounts = Record<MoveKind, number>;

/** How many subjects went from one grade to another, or kept it; null is no grade. */
export interface SimulatedCell {
  readonly from: string | null;
  readonly to: string | null;
  readonly count: number;
}

/** What a simulation adds up to, as it is stored. */
export interface SimulationResult extends MoveCounts {
  /** Best first; those that only the old rules know come last. */
  readonly grades: readonly { readonly key: string; readonly title: string }[];
  /** Cells with somebody in them; nobody stands in the one from no grade to no grade. */
  readonly cells: readonly SimulatedCell[];
  readonly unchanged: number;
  /** Without a grade before and after. */
  readonly ungraded: number;
  /** Different vectors of facts that were graded, each once; 0 where records were read. */
  readonly vectors: number;
  /** Subjects whose records were read. */
  readonly fromRecords: number;
  /** Who moved, by GB/T 2260 code. */
  readonly regions: Readonly<Record<string, MoveCounts>>;
  /** Who moved, by section of GB/T 4754; `-` for none. */
  readonly sections: Readonly<Record<string, MoveCounts>>;
}

/** Counts who stays and who moves. */
export class SimulationTally {
  private readonly cells = new Map<string, { from: string | null; to: string | null; count: number }>();
  private readonly regions: Record<string, MoveCounts> = {};
  private readonly sections: Record<string, MoveCounts> = {};
  private readonly sums: MoveCounts = none();
  private readonly order: ReadonlyMap<string, number>;

  /** @param grades of the draft, best first */
  constructor(grades: readonly string[]) {
    this.order = new Map(grades.map((grade, place) => [grade, place]));
  }

  /** Counts subjects who have one verdict. */
  count(from: string | null, to: string | null, subjects: number): void {
    const key = JSON.stringify([from, to]);
    const cell = this.cells.get(key) ?? { from, to, count: 0 };
    cell.count += subjects;
    this.cells.set(key, cell);
  }

  /** Notes where one who moved belongs. */
  place(from: string | null, to: string | null, region: string, industry: string | null): void {
    const kind = this.kindOf(from, to);
    this.sums[kind] += 1;
    (this.regions[region] ??= none())[kind] += 1;
    (this.sections[industry?.[0] ?? '-'] ??= none())[kind] += 1;
  }

  result(rest: Pick<SimulationResult, 'grades' | 'vectors' | 'fromRecords'>): SimulationResult {
    const cells = [...this.cells.values()].filter(({ count }) => count > 0);
    const isUngraded = ({ from, to }: SimulatedCell): boolean => from === null && to === null;
    return {
      ...rest,
      cells: cells.filter((cell) => !isUngraded(cell)),
      ...this.sums,
      unchanged: sum(cells.filter((cell) => cell.from === cell.to && !isUngraded(cell))),
      ungraded: sum(cells.filter(isUngraded)),
      regions: this.regions,
      sections: this.sections,
    };
  }

  private kindOf(from: string | null, to: string | null): MoveKind {
    const [before, after] = [from, to].map((grade) => (grade === null ? undefined : this.order.get(grade)));
    if (before === undefined || after === undefined || before === after) return 'other';
    return after < before ? 'better' : 'worse';
  }
}

function none(): MoveCounts {
  return { better: 0, worse: 0, other: 0 };
}

function sum(cells: readonly SimulatedCell[]): number {
  return cells.reduce((total, { count }) => total + count, 0);
}
