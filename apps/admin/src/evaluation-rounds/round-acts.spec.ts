import type { EvaluationRoundRow } from './evaluation-round-row.js';
import { actsOn } from './round-acts.js';

const round = (changes: Partial<EvaluationRoundRow>): EvaluationRoundRow => ({
  id: '1',
  scheme: 'hebei:enterprise-grade',
  schemeTitle: '企业信用分级',
  title: '2022年度企业信用评价',
  asOf: '2022-06-30',
  state: 'planned',
  regions: ['130000'],
  regionTitles: ['河北省'],
  firstKnownAt: null,
  knownAt: null,
  registered: 0,
  withoutData: 0,
  run: null,
  firstRun: null,
  pendingRun: null,
  previousRound: null,
  notice: null,
  confirmedBy: null,
  confirmedAt: null,
  announcedOn: null,
  announced: null,
  closedAt: null,
  reason: null,
  createdBy: { id: '7', displayName: '张三' },
  createdAt: '2022-06-01T00:00:00.000Z',
  ...changes,
});

describe('what a round offers', () => {
  it.each<[string, Partial<EvaluationRoundRow>, string, string, readonly (readonly [string, string | null])[]]>([
    [
      'freezing, from its day on',
      {},
      '8',
      '2022-06-30',
      [
        ['freeze', null],
        ['cancel', null],
      ],
    ],
    [
      'nothing but giving up before its day',
      {},
      '8',
      '2022-06-29',
      [
        ['freeze', 'asOf'],
        ['cancel', null],
      ],
    ],
    [
      'nothing while its run goes',
      { state: 'frozen', pendingRun: { id: '3', state: 'running' } },
      '8',
      '2022-06-30',
      [],
    ],
    [
      'another run where one failed',
      { state: 'frozen', pendingRun: { id: '3', state: 'failed' } },
      '8',
      '2022-06-30',
      [
        ['rerun', null],
        ['cancel', null],
      ],
    ],
    [
      'no confirmation on the last day of the window',
      { state: 'notice', notice: { from: '2022-06-30', until: '2022-07-06' } },
      '8',
      '2022-07-06',
      [
        ['confirm', 'window'],
        ['rerun', null],
        ['cancel', null],
      ],
    ],
    [
      'confirmation after the window to another person',
      { state: 'notice', notice: { from: '2022-06-30', until: '2022-07-06' } },
      '8',
      '2022-07-07',
      [
        ['confirm', null],
        ['rerun', null],
        ['cancel', null],
      ],
    ],
    [
      'none to who opened it',
      { state: 'notice', notice: { from: '2022-06-30', until: '2022-07-06' } },
      '7',
      '2022-07-07',
      [
        ['confirm', 'other'],
        ['rerun', null],
        ['cancel', null],
      ],
    ],
    ['nothing when it is closed', { state: 'closed' }, '8', '2022-07-07', []],
  ])('is %s', (_, changes, me, today, expected) => {
    expect(actsOn(round(changes), me, today).map(({ act, waits }) => [act, waits])).toEqual(expected);
  });
});
