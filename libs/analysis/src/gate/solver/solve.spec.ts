import fc from 'fast-check';
import type { CellFormula } from './cell-formula.js';
import { denied } from './cell-formula.js';
import { cellSet, hasCell } from './cell-set.js';
import { solve } from './solve.js';

const sizes = [2, 3, 4, 40];
const full = sizes.map((size) => cellSet(size, () => true));

const atom: fc.Arbitrary<CellFormula> = fc.nat(sizes.length - 1).chain((slot) =>
  fc.uniqueArray(fc.nat((sizes[slot] ?? 1) - 1), { maxLength: 12 }).map((cells) => ({
    kind: 'atom' as const,
    slot,
    cells: cellSet(sizes[slot] ?? 1, (cell) => cells.includes(cell)),
  })),
);
const { formula } = fc.letrec<{ formula: CellFormula }>((tie) => ({
  formula: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    atom,
    fc.constantFrom<CellFormula>({ kind: 'constant', value: true }, { kind: 'constant', value: false }),
    fc.record({
      kind: fc.constantFrom('all' as const, 'any' as const),
      parts: fc.array(tie('formula'), { minLength: 1, maxLength: 4 }),
    }),
  ),
}));

function holds(of: CellFormula, point: readonly number[]): boolean {
  switch (of.kind) {
    case 'constant':
      return of.value;
    case 'atom':
      return hasCell(of.cells, point[of.slot] ?? 0);
    case 'opaque':
      throw new Error('not made here');
    case 'all':
      return of.parts.every((part) => holds(part, point));
    case 'any':
      return of.parts.some((part) => holds(part, point));
  }
}

const points = sizes.reduce<number[][]>(
  (made, size) => made.flatMap((point) => Array.from({ length: size }, (_, cell) => [...point, cell])),
  [[]],
);

describe('the solver', () => {
  it('finds cells of which every choice meets all demands, or there are none', () => {
    fc.assert(
      fc.property(fc.array(formula, { minLength: 1, maxLength: 4 }), (demands) => {
        const meeting = points.filter((point) => demands.every((demand) => holds(demand, point)));
        const solution = solve(demands, full);
        expect(solution.status).toBe(meeting.length > 0 ? 'met' : 'impossible');
        if (solution.status !== 'met') return;
        const inside = points.filter((point) => point.every((cell, slot) => hasCell(solution.state[slot], cell)));
        expect(inside.length).toBeGreaterThan(0);
        expect(inside.every((point) => demands.every((demand) => holds(demand, point)))).toBe(true);
      }),
      { numRuns: 400, seed: 1 },
    );
  });

  it('leaves a question open when its steps run out, instead of calling it impossible', () => {
    const demand: CellFormula = { kind: 'atom', slot: 3, cells: cellSet(40, (cell) => cell === 39) };
    expect(solve([demand], full, 0).status).toBe('open');
    expect(solve([demand], full).status).toBe('met');
  });

  it('takes an opaque part as either, but as one thing throughout', () => {
    const of = { kind: 'opaque' as const, tree: null as never, plugin: '', reads: new Set<string>() };
    const part = (isWanted: boolean): CellFormula => ({ kind: 'opaque', of, slots: [], isWanted });
    expect(solve([part(true)], full).status).toBe('met');
    expect(solve([part(true), part(false)], full).status).toBe('impossible');
  });

  it('denies a formula into its opposite', () => {
    fc.assert(
      fc.property(formula, fc.constantFrom(...points), (of, point) => {
        expect(holds(denied(of, sizes), point)).toBe(!holds(of, point));
      }),
      { numRuns: 300, seed: 1 },
    );
  });
});
