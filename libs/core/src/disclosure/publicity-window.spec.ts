import { isPublicOn, publicityWindow, type PublicityFacts } from './publicity-window.js';

const open = { disclosure: 'open', publicity: { min: 'P3M', max: 'P3Y' }, temporal: 'event' } as const;
const nothing = { publicFrom: null, publicUntil: null, endedOn: null, repairedOn: null, unpublishedOn: null };
const record = (changes: Partial<PublicityFacts> = {}): PublicityFacts => ({
  decidedOn: '2022-02-28',
  ...nothing,
  ...changes,
});

describe('publicityWindow', () => {
  it.each<[string, Parameters<typeof publicityWindow>[0], PublicityFacts, string | null, string | null]>([
    ['lasts the longest period from the decision', open, record(), '2022-02-28', '2025-02-28'],
    ['begins on the day that was set', open, record({ publicFrom: '2022-03-07' }), '2022-03-07', '2025-02-28'],
    ['ends on the day that was set', open, record({ publicUntil: '2023-01-01' }), '2022-02-28', '2023-01-01'],
    [
      'is never longer than the catalogue allows',
      open,
      record({ publicUntil: '2030-01-01' }),
      '2022-02-28',
      '2025-02-28',
    ],
    ['ends with repair', open, record({ repairedOn: '2022-06-30' }), '2022-02-28', '2022-06-30'],
    ['ends when it is taken down', open, record({ unpublishedOn: '2022-04-01' }), '2022-02-28', '2022-04-01'],
    ['has no end where it is permanent', { ...open, publicity: 'permanent' }, record(), '2022-02-28', null],
    [
      'keeps a set end where it is permanent',
      { ...open, publicity: 'permanent' },
      record({ publicUntil: '2022-12-31' }),
      '2022-02-28',
      '2022-12-31',
    ],
    ['lasts past the end of an event', open, record({ endedOn: '2022-05-01' }), '2022-02-28', '2025-02-28'],
    [
      'ends with a state',
      { ...open, temporal: 'state' },
      record({ endedOn: '2022-05-01' }),
      '2022-02-28',
      '2022-05-01',
    ],
    [
      'counts working days as days',
      { ...open, publicity: { max: { workingDays: 5 } } },
      record(),
      '2022-02-28',
      '2022-03-05',
    ],
    [
      'ends on 28 February where it began on the 29th',
      open,
      record({ decidedOn: '2024-02-29' }),
      '2024-02-29',
      '2027-02-28',
    ],
  ])('%s', (_, item, facts, from, until) => {
    expect(publicityWindow(item, facts)).toEqual({ from, until });
  });

  it.each<[string, Parameters<typeof publicityWindow>[0], PublicityFacts]>([
    ['[R-HLJ-33] what is open on request only', { ...open, disclosure: 'conditional' }, record()],
    ['[R-HLJ-33] what is closed', { ...open, disclosure: 'closed', publicity: 'permanent' }, record()],
    ['what has no publicity', { ...open, publicity: 'none' }, record()],
    ['what was repaired before it began', open, record({ publicFrom: '2022-05-01', repairedOn: '2022-04-01' })],
  ])('is never for %s', (_, item, facts) => {
    expect(publicityWindow(item, facts)).toBeNull();
  });

  it('holds from its first day to the day before its end, and never again after', () => {
    const window = publicityWindow(open, record());
    const days = ['2022-02-27', '2022-02-28', '2025-02-27', '2025-02-28', '2032-02-28'];
    expect(days.map((day) => isPublicOn(window, day))).toEqual([false, true, true, false, false]);
    expect(isPublicOn(null, '2022-02-28')).toBe(false);
  });
});
