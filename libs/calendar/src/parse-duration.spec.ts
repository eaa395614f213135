import { checkDuration } from './check-duration.js';
import { parseDuration } from './parse-duration.js';

const calendar = (months: number, days: number, roll = true): object => ({ kind: 'calendar', months, days, roll });

describe('parseDuration and checkDuration', () => {
  it.each([
    ['P1Y', calendar(12, 0)],
    ['P3M', calendar(3, 0)],
    ['P2W', calendar(0, 14)],
    ['P7D', calendar(0, 7)],
    ['P0D', calendar(0, 0)],
    ['P1Y2M3W4D', calendar(14, 25)],
    [{ duration: 'P3M', roll: false }, calendar(3, 0, false)],
    [{ duration: 'P3M' }, calendar(3, 0)],
    [{ workingDays: 3 }, { kind: 'working', workingDays: 3 }],
    [{ workingDays: 0 }, { kind: 'working', workingDays: 0 }],
  ])('reads %j', (value, parsed) => {
    expect(parseDuration(value)).toEqual(parsed);
    expect(checkDuration(value, '/within')).toEqual([]);
  });

  it.each([
    '',
    'P',
    '1Y',
    'P1D1Y',
    'P-1Y',
    '-P1Y',
    'P1.5Y',
    'PT1H',
    'P1YT1H',
    'p1y',
    'P10000D',
    'P1Y ',
    ['P1Y'],
    null,
    undefined,
    365,
    {},
    { workingDays: 1.5 },
    { workingDays: -1 },
    { workingDays: '3' },
    { workingDays: 10_000 },
    { workingDays: 3, roll: false },
    { workingDays: 3, duration: 'P1D' },
    { workingDays: 3, of: 'province' },
    { duration: { workingDays: 3 } },
    { duration: 'P1Y', roll: 'no' },
    { roll: false },
  ])('refuses %j', (value) => {
    expect(() => parseDuration(value)).toThrow(expect.objectContaining({ code: 'calendar-not-a-duration' }));
    expect(checkDuration(value, '/within')).toMatchObject([{ code: 'calendar-not-a-duration', pointer: '/within' }]);
  });

  it('shows what was written', () => {
    expect(checkDuration({ workingDays: -1 }, '/within')[0]?.params).toEqual({ value: '{"workingDays":-1}' });
    expect(checkDuration('1 year', '/within')[0]?.params).toEqual({ value: '1 year' });
  });

  it('takes no working days where a window or date arithmetic stands', () => {
    expect(checkDuration('P1Y', '/window/last', 'calendar')).toEqual([]);
    expect(checkDuration({ workingDays: 3 }, '/window/last', 'calendar')).toMatchObject([
      { code: 'calendar-needs-calendar-duration', pointer: '/window/last' },
    ]);
  });
});
