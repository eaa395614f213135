import type { Random } from './random.js';

/** What a penalty decision holds: the kinds as the file names them. */
export type PenaltyKinds = readonly string[];

/** Something that happened to an enterprise. */
export interface SampleEvent {
  /** `penalty`, `licence`, or a catalogue item. */
  readonly item: string;
  readonly daysAgo: number;
  /** Of a state that has ended. */
  readonly endedDaysAgo?: number;
  readonly kinds?: PenaltyKinds;
  readonly isSevere?: boolean;
}

/** What an enterprise's history looks like, by the grade that it leads to. */
export type Course = 'none' | 'clean' | 'general' | 'serious' | 'revoked';

/** A course of a share of the enterprises; what is left over is clean. */
export const courseShares: readonly (readonly [share: number, course: Course])[] = [
  [0.01, 'revoked'],
  [0.06, 'serious'],
  [0.18, 'general'],
  [0.06, 'none'],
];

const generalItems: readonly (readonly [weight: number, item: string])[] = [
  [45, 'penalty'],
  [15, 'hebei:arrears-utility'],
  [12, 'national:abnormal-operation'],
  [8, 'national:arrears-tax'],
  [6, 'hebei:non-normal-taxpayer'],
  [6, 'national:judgment-enforcement'],
  [4, 'national:commitment-broken'],
  [4, 'hebei:contract-breach'],
];
const lightKinds: readonly (readonly [weight: number, kinds: PenaltyKinds])[] = [
  [50, ['罚款']],
  [20, ['警告']],
  [15, ['警告', '罚款']],
  [8, ['没收违法所得', '罚款']],
  [4, ['通报批评']],
  [3, ['没收非法财物']],
];
const heavyKinds: readonly PenaltyKinds[] = [
  ['暂扣许可证件'],
  ['降低资质等级'],
  ['罚款', '吊销许可证件'],
  ['吊销许可证件'],
  ['限制开展生产经营活动'],
  ['责令停产停业'],
  ['罚款', '责令停产停业'],
  ['责令关闭'],
  ['限制从业'],
];

/** The days of the year before the as-of day, away from its edges, so that a sample loaded today stays as it is a while. */
const recent = (random: Random) => random.between(5, 340);
const longAgo = (random: Random) => random.between(400, 1_000);

function generalEvent(random: Random, daysAgo: number): SampleEvent {
  const item = random.weighted(generalItems);
  return item === 'penalty' ? { item, daysAgo, kinds: random.weighted(lightKinds) } : { item, daysAgo };
}

function generalEvents(random: Random, count: number): SampleEvent[] {
  return Array.from({ length: count }, () => generalEvent(random, recent(random)));
}

/** What is over: out of the window, or a state that has ended. */
function pastEvents(random: Random): SampleEvent[] {
  if (random.happens(0.1)) {
    const daysAgo = recent(random) + 20;
    return [{ item: 'national:abnormal-operation', daysAgo, endedDaysAgo: daysAgo - random.between(5, 20) }];
  }
  return random.happens(0.2) ? [generalEvent(random, longAgo(random))] : [];
}

function seriousEvents(random: Random): SampleEvent[] {
  const way = random.next();
  if (way < 0.55) {
    return [
      { item: 'penalty', daysAgo: recent(random), kinds: random.pick(heavyKinds) },
      ...generalEvents(random, random.between(0, 2)),
    ];
  }
  if (way < 0.8) return generalEvents(random, random.between(6, 9));
  if (way < 0.92) return [{ item: 'national:serious-list-entry', daysAgo: random.between(5, 900) }];
  return [{ item: 'national:administrative-enforcement', daysAgo: recent(random), isSevere: true }];
}

function revokedEvents(random: Random): SampleEvent[] {
  const daysAgo = random.between(30, 1_500);
  return random.happens(0.5)
    ? [{ item: 'national:business-licence-revoked', daysAgo }]
    : [{ item: 'penalty', daysAgo, kinds: ['吊销营业执照'] }, ...generalEvents(random, random.between(0, 2))];
}

/** Draws the history of one enterprise of a course. */
export function drawHistory(random: Random, course: Course): SampleEvent[] {
  switch (course) {
    case 'none':
      return [];
    case 'clean':
      return pastEvents(random);
    case 'general':
      return [
        ...generalEvents(
          random,
          random.weighted([
            [50, 1],
            [25, 2],
            [13, 3],
            [7, 4],
            [5, 5],
          ]),
        ),
        ...pastEvents(random),
      ];
    case 'serious':
      return seriousEvents(random);
    case 'revoked':
      return revokedEvents(random);
  }
}

/**
 * The enterprises that stand first, one for each turn of the regulation: 0, 1, 5 and 6 general records, a serious
 * one, a revoked business licence.
 */
export const showcase: readonly (readonly SampleEvent[])[] = [
  [{ item: 'licence', daysAgo: 200 }],
  [{ item: 'hebei:arrears-utility', daysAgo: 170 }],
  five(),
  [...five(), { item: 'national:arrears-tax', daysAgo: 25 }],
  [{ item: 'penalty', daysAgo: 120, kinds: ['罚款', '吊销许可证件'] }],
  [{ item: 'national:business-licence-revoked', daysAgo: 150 }],
];

/**
 * Those of Harbin: without a fault, one to object to and to repair, a judgment debtor who is to be listed, somebody
 * barred from commitments, a serious penalty, a seriously dishonest one.
 */
export const harbinShowcase: readonly (readonly SampleEvent[])[] = [
  [{ item: 'licence', daysAgo: 200 }],
  [{ item: 'heilongjiang:refusal-to-pay', daysAgo: 90 }],
  [{ item: 'heilongjiang:judgment-debtor', daysAgo: 60 }],
  [{ item: 'heilongjiang:commitment-breach', daysAgo: 45 }],
  [{ item: 'penalty', daysAgo: 120, kinds: ['罚款', '吊销许可证件'] }],
  [{ item: 'national:serious-list-entry', daysAgo: 150 }],
];

function five(): SampleEvent[] {
  return [
    { item: 'hebei:arrears-utility', daysAgo: 150 },
    { item: 'penalty', daysAgo: 125, kinds: ['罚款'] },
    { item: 'penalty', daysAgo: 100, kinds: ['警告'] },
    { item: 'national:judgment-enforcement', daysAgo: 75 },
    { item: 'hebei:contract-breach', daysAgo: 50 },
  ];
}
