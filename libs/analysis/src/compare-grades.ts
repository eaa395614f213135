/** A subject and its grade; null where it has none: out of scope, or set aside. */
export interface SubjectGrade {
  readonly subject: string;
  readonly grade: string | null;
}

/** How many subjects went from one grade to another. */
export interface GradeMove {
  readonly from: string | null;
  readonly to: string | null;
  readonly count: number;
}

export interface GradeComparison {
  /** Grades in the order given, best first; then null, where anybody has no grade. */
  readonly grades: readonly (string | null)[];
  /** `matrix[from][to]` by position in `grades`. */
  readonly matrix: readonly (readonly number[])[];
  /** Moves that happened, those of most subjects first. */
  readonly moves: readonly GradeMove[];
  readonly total: number;
  readonly unchanged: number;
  readonly better: number;
  readonly worse: number;
  /** To or from no grade at all. */
  readonly other: number;
  /** The subjects that moved, by code. */
  readonly moved: readonly { readonly subject: string; readonly from: string | null; readonly to: string | null }[];
}

/**
 * Compares grades before and after a change, such as a new composition table (HEB 五(四)): the matrix, who moved, and
 * how many for better or worse. A subject that stands on one side only has no grade on the other. `grades` are the
 * scheme's, best first; unknown ones come after them.
 */
export function compareGrades(
  before: Iterable<SubjectGrade>,
  after: Iterable<SubjectGrade>,
  grades: readonly string[],
): GradeComparison {
  const [then, now] = [gradesOf(before), gradesOf(after)];
  const subjects = [...new Set([...then.keys(), ...now.keys()])].sort();
  const moves = subjects.map((subject) => ({
    subject,
    from: then.get(subject) ?? null,
    to: now.get(subject) ?? null,
  }));
  const all = orderOf(grades, moves);
  const matrix = all.map(() => all.map(() => 0));
  for (const { from, to } of moves) {
    const row = matrix[all.indexOf(from)];
    if (row !== undefined) row[all.indexOf(to)] = (row[all.indexOf(to)] ?? 0) + 1;
  }
  const moved = moves.filter(({ from, to }) => from !== to);
  const graded = moved.filter(({ from, to }) => from !== null && to !== null);
  const better = graded.filter(({ from, to }) => all.indexOf(to) < all.indexOf(from)).length;
  return {
    grades: all,
    matrix,
    moves: countMoves(all, matrix),
    total: moves.length,
    unchanged: moves.length - moved.length,
    better,
    worse: graded.length - better,
    other: moved.length - graded.length,
    moved,
  };
}

function gradesOf(results: Iterable<SubjectGrade>): ReadonlyMap<string, string | null> {
  const grades = new Map<string, string | null>();
  for (const { subject, grade } of results) grades.set(subject, grade);
  return grades;
}

function orderOf(
  grades: readonly string[],
  moves: readonly { readonly from: string | null; readonly to: string | null }[],
): readonly (string | null)[] {
  const seen = new Set(moves.flatMap(({ from, to }) => [from, to]));
  const known: readonly (string | null)[] = grades;
  const unknown = [...seen].filter((grade) => grade !== null && !known.includes(grade)).sort();
  return [...known, ...unknown, ...(seen.has(null) ? [null] : [])];
}

function countMoves(grades: readonly (string | null)[], matrix: readonly (readonly number[])[]): readonly GradeMove[] {
  return matrix
    .flatMap((row, from) =>
      row.map((count, to) => ({ from: grades[from] ?? null, to: grades[to] ?? null, count, isMove: from !== to })),
    )
    .filter(({ count, isMove }) => isMove && count > 0)
    .sort((a, b) => b.count - a.count)
    .map(({ from, to, count }) => ({ from, to, count }));
}
