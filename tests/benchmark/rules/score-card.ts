import type { CatalogueItem, FactDefinition } from '@xinheng/facts';
import { compileScheme, type GradingDefinitions, type ScoreScheme } from '@xinheng/grading';
import type { Value } from '@xinheng/logic';
import { seededRandom } from '../random.js';
import { underscored, type Contest, type Verdict } from './contest.js';

const INDICATORS = 40;
const basis = { document: 'invented', article: '一' };
const order = Array.from({ length: INDICATORS }, (_, index) => index);
const factOf = (index: number): string => `count-${String(index)}`;
/** The first ten give points, the others take them; in halves, so that doubles are exact too. */
const pointsOf = (index: number): number => (index < 10 ? 2.5 + index : -(1.5 + (index % 7)));
const capOf = (index: number): number => 10 + (index % 5) * 7;
const BASE = 1000;
const BEST = 1340;
const MOST_GAINED = 340;
const MOST_LOST = -1000;
const BANDS = [
  ['a', 850],
  ['b', 800],
  ['c', 750],
  ['d', 700],
] as const;
const WORST = 'e';

/** A score card of forty indicators in the manner of Changxing's, with caps, bounds of groups and bands. */
export function scoreCardContest(subjects: number): Contest {
  const program = compileScheme([definitions()], 'card:score', '2022-06-30');
  const random = seededRandom(40);
  const drawn = (index: number): number => (random() < (index < 10 ? 0.9 : 0.8) ? 0 : Math.floor(random() * 5));
  const vectors = Array.from({ length: subjects }, (): readonly Value[] => order.map(drawn));
  return {
    id: 'rules-score-card',
    title: 'A score card of 40 indicators, from facts to score and grade',
    program,
    vectors,
    byHand: (vector) => {
      let [gained, lost] = [0, 0];
      for (let index = 0; index < INDICATORS; index += 1) {
        const count = vector[index] as number;
        if (count === 0) continue;
        const points = pointsOf(index) * count;
        if (index < 10) gained += Math.min(points, capOf(index));
        else lost += Math.max(points, -capOf(index));
      }
      const score = BASE + Math.min(gained, MOST_GAINED) + Math.max(lost, MOST_LOST);
      return graded(Math.min(Math.max(score, 0), BEST));
    },
    jsonLogic: {
      max: [
        0,
        {
          min: [
            BEST,
            {
              '+': [
                BASE,
                {
                  min: [
                    MOST_GAINED,
                    { '+': order.slice(0, 10).map((index) => ({ min: [capOf(index), product(index)] })) },
                  ],
                },
                {
                  max: [MOST_LOST, { '+': order.slice(10).map((index) => ({ max: [-capOf(index), product(index)] })) }],
                },
              ],
            },
          ],
        },
      ],
    },
    verdictOf: (answer) => graded(Number(answer)),
    zen: `max([0, min([${String(BEST)}, ${String(BASE)} + min([${String(MOST_GAINED)}, ${zenSum(order.slice(0, 10), 'min', 1)}]) + max([${String(MOST_LOST)}, ${zenSum(order.slice(10), 'max', -1)}])])])`,
    rules: null,
  };
}

const product = (index: number) => ({ '*': [pointsOf(index), { var: factOf(index) }] });

function zenSum(indexes: readonly number[], bound: 'min' | 'max', sign: 1 | -1): string {
  return indexes
    .map(
      (index) =>
        `${bound}([${String(sign * capOf(index))}, ${String(pointsOf(index))} * ${underscored(factOf(index))}])`,
    )
    .join(' + ');
}

function graded(score: number): Verdict {
  return { grade: BANDS.find(([, min]) => score >= min)?.[0] ?? WORST, score };
}

function definitions(): GradingDefinitions {
  const catalogue = order.map((index): CatalogueItem => ({
    key: `item-${String(index)}`,
    title: `事项${String(index)}`,
    category: 'cat-05',
    nature: index < 10 ? 'positive' : 'negative',
    temporal: 'event',
    subjectKinds: ['person'],
    providers: ['*'],
    source: 'invented',
    layer: 'supplement',
    disclosure: 'closed',
    sharing: 'none',
    publicity: 'none',
    updateCycle: 'P1D',
    basis,
  }));
  const facts = order.map((index): FactDefinition => ({
    key: factOf(index),
    title: `次数${String(index)}`,
    type: 'integer',
    from: { records: { items: [`item-${String(index)}`] } },
    window: { calendarYear: true },
    aggregate: 'count',
  }));
  const score: ScoreScheme = {
    key: 'score',
    title: '信用积分',
    subjectKinds: ['person'],
    method: 'score',
    cycle: { mode: 'calendar-year' },
    grades: [...BANDS.map(([key]) => ({ key, title: key })), { key: WORST, title: WORST }],
    basis,
    base: BASE,
    min: 0,
    max: BEST,
    groups: [
      { key: 'gained', title: '加分', max: MOST_GAINED },
      { key: 'lost', title: '减分', min: MOST_LOST },
    ],
    indicators: order.map((index) => ({
      key: `indicator-${String(index)}`,
      group: index < 10 ? 'gained' : 'lost',
      points: pointsOf(index),
      each: factOf(index),
      cap: capOf(index),
      reason: `指标${String(index)}`,
    })),
    vetoes: [],
    bands: [...BANDS.map(([grade, min]) => ({ grade, min })), { grade: WORST }],
  };
  const id = 'card';
  return {
    id,
    version: '1.0.0',
    regions: [],
    dependsOn: [],
    subjectAttributes: [],
    catalogue,
    classifications: [],
    parameters: [],
    facts,
    lists: [],
    schemes: [score],
  };
}
