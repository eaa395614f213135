import fc from 'fast-check';
import { effectiveGrade, nextEffect, NOT_HELD, type HeldEffect, type StandingResult } from './standing-effect.js';

const grades = ['A', 'B', 'C', 'D'];
const free = (grade: string | null, sequence = 1): StandingResult => ({ grade, sequence, ...NOT_HELD });
const held: StandingResult = { grade: 'C', sequence: 2, heldBy: 7, unheldGrade: 'A', unheldSequence: 1 };

describe('which result has effects', () => {
  it('makes what is worse wait, and lets the effects before go on', () => {
    expect(nextEffect(free('A'), 'C', grades, 7)).toEqual({ heldBy: 7, unheldGrade: 'A', unheldSequence: 1 });
  });

  it('makes nothing wait without a hold', () => {
    expect(nextEffect(free('A'), 'C', grades, null)).toBe(NOT_HELD);
  });

  it.each(['A', 'B', null])('never makes what is better, equal or none wait: B → %s', (grade) => {
    expect(nextEffect(free('B'), grade, grades, 7)).toBe(NOT_HELD);
  });

  it('takes a first grade for no worsening', () => {
    expect(nextEffect(free(null, 0), 'D', grades, 7)).toBe(NOT_HELD);
  });

  it('lets go of a subject that is as well off again, and keeps one that is not', () => {
    expect(nextEffect(held, 'A', grades, null)).toBe(NOT_HELD);
    expect(nextEffect(held, 'B', grades, null)).toEqual({ heldBy: 7, unheldGrade: 'A', unheldSequence: 1 });
    expect(nextEffect(held, 'D', grades, 9)).toEqual({ heldBy: 7, unheldGrade: 'A', unheldSequence: 1 });
  });

  it('takes a grade that the rules do not know any more for the best', () => {
    expect(nextEffect(free('AAA'), 'A', grades, 7).heldBy).toBe(7);
  });

  it('never has worse effects than before while everything is held, whatever grades come', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...grades), { minLength: 1, maxLength: 20 }), ([first = 'A', ...rest]) => {
        let standing = free(first);
        for (const grade of rest) {
          const before = grades.indexOf(effectiveGrade(standing) ?? '');
          const effect: HeldEffect = nextEffect(standing, grade, grades, 7);
          standing = { grade, sequence: standing.sequence + 1, ...effect };
          expect(grades.indexOf(effectiveGrade(standing) ?? '')).toBeLessThanOrEqual(before);
        }
      }),
    );
  });
});
