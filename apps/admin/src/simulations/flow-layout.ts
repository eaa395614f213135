import type { SimulatedCell } from './simulation-row.js';

/** A grade on one side: where its bar stands, and how many it holds. */
export interface FlowBar {
  readonly grade: string | null;
  readonly count: number;
  readonly y: number;
  readonly height: number;
}

/** A ribbon from a bar on the left to one on the right. */
export interface FlowRibbon extends SimulatedCell {
  readonly fromY: number;
  readonly toY: number;
  readonly height: number;
}

export interface Flow {
  readonly before: readonly FlowBar[];
  readonly after: readonly FlowBar[];
  readonly ribbons: readonly FlowRibbon[];
}

/** What is there is seen, however few they are. */
const LEAST = 2;

/**
 * Bars for the grades before and after, one below the other, and the ribbons between them, in the order of the grades.
 * @param height of the whole picture; `gap` stands between bars
 */
export function flowLayout(
  cells: readonly SimulatedCell[],
  grades: readonly (string | null)[],
  { height, gap }: { readonly height: number; readonly gap: number },
): Flow {
  const total = cells.reduce((sum, { count }) => sum + count, 0);
  const room = Math.max(0, height - gap * Math.max(0, grades.length - 1));
  const scale = total === 0 ? 0 : room / total;
  const before = bars(grades, (grade) => countOf(cells.filter(({ from }) => from === grade)), { scale, gap });
  const after = bars(grades, (grade) => countOf(cells.filter(({ to }) => to === grade)), { scale, gap });
  const used = { before: new Map<string | null, number>(), after: new Map<string | null, number>() };
  const ribbons = grades.flatMap((from) =>
    grades.flatMap((to) => {
      const count = countOf(cells.filter((cell) => cell.from === from && cell.to === to));
      if (count === 0) return [];
      const fromY = topOf(before, from) + (used.before.get(from) ?? 0);
      const toY = topOf(after, to) + (used.after.get(to) ?? 0);
      used.before.set(from, (used.before.get(from) ?? 0) + count * scale);
      used.after.set(to, (used.after.get(to) ?? 0) + count * scale);
      return [{ from, to, count, fromY, toY, height: Math.max(LEAST, count * scale) }];
    }),
  );
  return { before, after, ribbons };
}

function bars(
  grades: readonly (string | null)[],
  countOfGrade: (grade: string | null) => number,
  { scale, gap }: { readonly scale: number; readonly gap: number },
): readonly FlowBar[] {
  let y = 0;
  return grades.map((grade) => {
    const count = countOfGrade(grade);
    const bar = { grade, count, y, height: count === 0 ? 0 : Math.max(LEAST, count * scale) };
    y += bar.height + gap;
    return bar;
  });
}

function topOf(of: readonly FlowBar[], grade: string | null): number {
  return of.find((bar) => bar.grade === grade)?.y ?? 0;
}

function countOf(cells: readonly SimulatedCell[]): number {
  return cells.reduce((sum, { count }) => sum + count, 0);
}
