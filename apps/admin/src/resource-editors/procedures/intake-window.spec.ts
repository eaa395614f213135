import { INTAKES, intakeOf, readMonthDay, windowOf } from './intake-window.js';

describe('when a procedure takes cases in', () => {
  it('is told by what is written, and written by what is chosen', () => {
    expect(INTAKES.map((intake) => intakeOf(windowOf(intake)))).toEqual([...INTAKES]);
    expect(intakeOf({ from: '--01-01', until: '--03-31' })).toBe('yearly');
  });

  it.each([
    ['3-31', '--03-31'],
    ['--12-01', '--12-01'],
    ['13-01', null],
    ['2-32', null],
    ['3月', null],
  ])('reads %j as %p', (typed, day) => expect(readMonthDay(typed)).toBe(day));
});
