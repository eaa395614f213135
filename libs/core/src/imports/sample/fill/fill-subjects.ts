import type { SubjectState } from '../../../subjects/subject-state.js';
import { readPenaltyKinds } from '../../forms/penalty-kinds.js';
import { Random } from '../random.js';
import { daysBefore } from '../sample-day.js';
import { courseShares, drawHistory, type Course, type SampleEvent } from '../sample-histories.js';
import { samplePlaces, type SamplePlace } from '../sample-places.js';
import { nameSyllables, sampleTrades } from '../sample-words.js';
import { CODES_OF_REGION, fillCode } from './fill-code.js';

/** What a database is filled with. */
export interface FillOrder {
  /** The day that histories are drawn back from. */
  readonly asOf: string;
  readonly subjects: number;
  /** How many records all have together; more where histories alone bring more. */
  readonly records: number;
  readonly seed: number;
}

/** A record as far as grading reads it. */
export interface FillRecord {
  readonly item: string;
  readonly decidedOn: string;
  readonly endedOn: string | null;
  readonly fields: string;
}

/** An enterprise with its records. */
export interface FillSubject {
  readonly state: SubjectState;
  readonly records: readonly FillRecord[];
}

const INSPECTION = 'national:administrative-inspection';
const turns = samplePlaces.flatMap((place) =>
  Array.from({ length: place[0] }, (_, turn): readonly [SamplePlace, number] => [place, turn]),
);

/** The most enterprises that there are codes for. */
export const MOST_SUBJECTS =
  Math.floor(CODES_OF_REGION / Math.max(...samplePlaces.map(([weight]) => weight))) * turns.length;

/**
 * The enterprises from one place in the row to another, exclusive: the same order gives the same ones, and each is the
 * same whatever part it is drawn with. Grades are spread as in the sample that offices' files are made of.
 */
export function drawFill(order: FillOrder, from: number, until: number): readonly FillSubject[] {
  const drawn = Array.from({ length: until - from }, (_, index) => drawOne(order, from + index));
  const wanted = share(order, until) - share(order, from);
  const spoken = drawn.filter(({ course }) => course !== 'none');
  let missing = wanted - drawn.reduce((sum, { events }) => sum + events.length, 0);
  for (let turn = 0; missing > 0 && spoken.length > 0; turn++, missing--) {
    const one = spoken[turn % spoken.length];
    one?.events.push({ item: INSPECTION, daysAgo: one.random.between(5, 1_100) });
  }
  return drawn.map(({ state, events }) => ({ state, records: events.map((event) => recordOf(order.asOf, event)) }));
}

/** How many records those before a place in the row have. */
function share({ subjects, records }: FillOrder, place: number): number {
  return Math.round((place / subjects) * records);
}

interface Drawn {
  readonly random: Random;
  readonly course: Course;
  readonly state: SubjectState;
  readonly events: SampleEvent[];
}

function drawOne({ asOf, seed }: FillOrder, index: number): Drawn {
  const random = new Random(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b));
  const [[weight, region, city], turn] = turns[index % turns.length] ?? [[1, '130102', '石家庄市', ''], 0];
  const trade = random.weighted(sampleTrades);
  const syllables = Array.from({ length: random.between(2, 3) }, () => random.pick(nameSyllables)).join('');
  const course = courseOf(random);
  return {
    random,
    course,
    state: {
      kind: 'enterprise',
      legalForm: 'legal-person',
      code: fillCode(region, Math.floor(index / turns.length) * weight + turn),
      name: `示例${city.replace(/[市区县]$/, '')}${syllables}${trade.word}有限公司`,
      address: null,
      region,
      industry: trade.industry,
      registeredOn: daysBefore(asOf, random.between(1_200, 9_000)),
      endedOn: null,
      attributes: {},
    },
    events: [...drawHistory(random, course)],
  };
}

function courseOf(random: Random): Course {
  let left = random.next();
  for (const [share, course] of courseShares) {
    left -= share;
    if (left < 0) return course;
  }
  return 'clean';
}

function recordOf(asOf: string, { item, daysAgo, endedDaysAgo, kinds, isSevere }: SampleEvent): FillRecord {
  const read = kinds === undefined ? null : readPenaltyKinds(kinds.join('、'));
  const imposed = read !== null && 'value' in read ? (read.value as readonly string[]) : [];
  return {
    item: item === 'penalty' ? 'national:administrative-penalty' : item,
    decidedOn: daysBefore(asOf, daysAgo),
    endedOn: endedDaysAgo === undefined ? null : daysBefore(asOf, endedDaysAgo),
    fields: JSON.stringify({
      ...Object.fromEntries(imposed.map((field) => [field, true])),
      ...(isSevere === true && { severeConsequence: true }),
    }),
  };
}
