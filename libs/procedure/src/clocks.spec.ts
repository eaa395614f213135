import { addDays, addDuration, createWorkingCalendar, dayNumber, dayOfNumber } from '@xinheng/calendar';
import fc from 'fast-check';
import { clocksOf, keepPromise, suspendedDeadline } from './clocks.js';
import { after, context, objection, person, received } from './test-case.js';

const calendar = createWorkingCalendar([]);
const isWorked = (day: string): boolean => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

interface Span {
  readonly from: string;
  readonly until: string;
}

/** Day by day: what is off, or lies between a suspension and its end, is not counted. */
function naive(start: string, count: number, isWorking: boolean, spans: readonly Span[]): string {
  const stands = (day: string): boolean => spans.some(({ from, until }) => day > from && day < until);
  let day = start;
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    if (!stands(day) && (!isWorking || isWorked(day))) left -= 1;
  }
  // A day that is not counted cannot be the last one.
  while (!isWorking && (!isWorked(day) || stands(day))) day = addDays(day, 1);
  return day;
}

const days = fc.integer({ min: dayNumber('2022-01-01'), max: dayNumber('2023-12-31') }).map(dayOfNumber);
const spans = fc.array(
  fc
    .tuple(fc.integer({ min: -3, max: 25 }), fc.integer({ min: 0, max: 12 }))
    .map(([offset, length]) => [offset, length] as const),
  { maxLength: 3 },
);

describe('the statutory clock', () => {
  it('[R-HLJ-70] agrees with a count day by day, however often it stood still', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 25 }), fc.boolean(), spans, (start, count, isWorking, offsets) => {
        const stood = offsets.map(([offset, length]) => ({
          from: addDays(start, offset),
          until: addDays(start, offset + length),
        }));
        const within = isWorking ? { workingDays: count } : `P${String(count)}D`;
        expect(suspendedDeadline(start, within, stood, calendar).dueOn).toBe(naive(start, count, isWorking, stood));
      }),
      { numRuns: 500 },
    );
  });

  it('never ends earlier for having stood still', () => {
    fc.assert(
      fc.property(days, fc.constantFrom('P1M', 'P2M', 'P10D'), spans, (start, within, offsets) => {
        const stood = offsets.map(([offset, length]) => ({
          from: addDays(start, offset),
          until: addDays(start, offset + length),
        }));
        const { dueOn } = suspendedDeadline(start, within, stood, calendar);
        expect(dueOn >= addDuration(start, within)).toBe(true);
        expect(dueOn >= suspendedDeadline(start, within, [], calendar).dueOn).toBe(true);
      }),
    );
  });

  // 2022-07-01 is a Friday.
  it('[R-HLJ-67] [R-HLJ-68] marks within 1 worked day and decides within 3 of receipt, not of acceptance', () => {
    const file = after(received(objection, '2022-07-01'), { key: 'accept', form: {}, on: '2022-07-04' }, person('a'));
    expect(clocksOf(file, calendar, '2022-07-04')).toMatchObject([
      { key: 'mark', state: 'stopped', dueOn: '2022-07-04', isLate: false },
      { key: 'decide', state: 'running', startedOn: '2022-07-01', dueOn: '2022-07-06', daysLeft: 2 },
    ]);
  });

  it('[R-HLJ-69] gives 7 worked days from receipt once another unit is asked, who has 2 of them', () => {
    let file = after(received(objection, '2022-07-01'), { key: 'accept', form: {}, on: '2022-07-04' }, person('a'));
    file = after(file, { key: 'ask-unit', form: {}, on: '2022-07-05' }, person('a'));
    expect(clocksOf(file, calendar, '2022-07-08')).toMatchObject([
      { key: 'mark' },
      { key: 'decide', state: 'replaced', isLate: false },
      { key: 'decide-assisted', state: 'running', startedOn: '2022-07-01', dueOn: '2022-07-12' },
      { key: 'assist', state: 'overdue', dueOn: '2022-07-07', daysLeft: -1 },
    ]);
  });

  it('is not replaced by a longer one after it ran out', () => {
    const file = after(received(objection, '2022-07-01'), { key: 'accept', form: {}, on: '2022-07-04' }, person('a'));
    expect(() =>
      after(file, { key: 'ask-unit', form: {}, on: '2022-07-07' }, person('a'), context('2022-07-07')),
    ).toThrow(expect.objectContaining({ issues: [expect.objectContaining({ code: 'case-clock-run-out' })] }));
  });

  it('has no last day while it stands still, and goes on with what was left', () => {
    let file = after(received(objection, '2022-07-01'), { key: 'accept', form: {}, on: '2022-07-04' }, person('a'));
    const suspend = { key: 'suspend', form: { cause: 'inspection', reason: '送检' }, on: '2022-07-05' };
    file = after(file, suspend, person('a'));
    expect(clocksOf(file, calendar, '2022-07-20')[1]).toMatchObject({
      state: 'suspended',
      dueOn: null,
      daysLeft: null,
    });
    file = after(file, { key: 'resume', form: {}, on: '2022-07-20' }, person('a'));
    // Monday the 4th, Tuesday the 5th, Wednesday the 20th.
    expect(clocksOf(file, calendar, '2022-07-20')[1]).toMatchObject({
      state: 'running',
      dueOn: '2022-07-20',
      suspendedDays: 10,
    });
  });

  it('warns before the last day', () => {
    expect(clocksOf(received(objection, '2022-07-01'), calendar, '2022-07-01')[1]).toMatchObject({
      dueOn: '2022-07-06',
      warnOn: '2022-07-05',
    });
  });

  it('keeps the later of what was told and what is counted now', () => {
    const told = { key: 'decide', startedOn: '2022-07-01', dueOn: '2022-07-08' };
    const counted = { key: 'decide', startedOn: '2022-07-01', dueOn: '2022-07-06' };
    expect(keepPromise(told, counted)).toEqual({ dueOn: '2022-07-08', isKept: true });
    expect(keepPromise(told, { ...counted, dueOn: '2022-07-11' })).toEqual({ dueOn: '2022-07-11', isKept: false });
    expect(keepPromise(told, { ...counted, startedOn: '2022-07-04' })).toEqual({ dueOn: '2022-07-06', isKept: false });
  });

  it('is provisional where it counts through a year without a published calendar', () => {
    expect(suspendedDeadline('2022-07-01', { workingDays: 3 }, [], calendar).isProvisional).toBe(true);
  });
});
