import fc from 'fast-check';
import { compareGrades, type SubjectGrade } from './compare-grades.js';

const of = (grades: Readonly<Record<string, string | null>>): SubjectGrade[] =>
  Object.entries(grades).map(([subject, grade]) => ({ subject, grade }));

describe('a comparison of grades before and after', () => {
  it('tells who moved, from where to where, for better or worse', () => {
    const found = compareGrades(
      of({ one: 'A', two: 'A', three: 'C', four: 'B', five: 'D' }),
      of({ one: 'A', two: 'B', three: 'B', four: null, six: 'A' }),
      ['A', 'B', 'C', 'D'],
    );
    expect(found).toMatchObject({ total: 6, unchanged: 1, better: 1, worse: 1, other: 3 });
    expect(found.grades).toEqual(['A', 'B', 'C', 'D', null]);
    expect(found.matrix).toEqual([
      [1, 1, 0, 0, 0],
      [0, 0, 0, 0, 1],
      [0, 1, 0, 0, 0],
      [0, 0, 0, 0, 1],
      [1, 0, 0, 0, 0],
    ]);
    expect(found.moved).toContainEqual({ subject: 'three', from: 'C', to: 'B' });
    expect(found.moves).toHaveLength(5);
  });

  it('accounts for everybody, whoever they are', () => {
    const grade = fc.option(fc.constantFrom('A', 'B', 'X'));
    const side = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), grade);
    fc.assert(
      fc.property(side, side, (before, after) => {
        const found = compareGrades(of(before), of(after), ['A', 'B']);
        const cells = found.matrix.flat().reduce((sum, count) => sum + count, 0);
        expect(cells).toBe(found.total);
        expect(found.unchanged + found.better + found.worse + found.other).toBe(found.total);
      }),
    );
  });
});
