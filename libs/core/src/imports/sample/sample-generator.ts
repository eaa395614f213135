import { licenceFile, penaltyFile, type SampleRecord } from './double-publicity-rows.js';
import { itemFile } from './item-rows.js';
import { Random } from './random.js';
import type { Sample, SampleFile } from './sample-file.js';
import { courseShares, drawHistory, type Course, type SampleEvent } from './sample-histories.js';
import { provinceWithin, type SampleProvince } from './sample-provinces.js';
import { drawSubjects, subjectsFile, type SampleSubject } from './sample-subjects.js';

/** Codes of other examples and tests begin with 1; the sample's stand apart. */
const loadedSequence = 1_001;

/** What sample is wanted. */
export interface SampleOrder {
  /** The day the sample is made for: grades as of it are spread as a province's are. */
  readonly asOf: string;
  readonly subjects: number;
  /** How many records all files hold together, dishonest ones first; what is left is licences and inspections. */
  readonly records: number;
  readonly seed: number;
  /** The number by which the first code is made; the others follow. Absent: that of the sample that is loaded. */
  readonly firstSequence?: number;
  /** The digits that the regions of all enterprises begin with, where the sample has places there; absent: all of Hebei. */
  readonly within?: string;
}

/**
 * The synthetic sample in the formats that offices use: enterprises of Hebei, or of Harbin, with their records, about 75 % A, 18 % B,
 * 6 % C, 1 % D, some without any record. The first six are those of the province's showcase. The same order gives the same sample,
 * byte for byte. Names and codes belong to nobody.
 */
export function generateSample(order: SampleOrder): Sample {
  const random = new Random(order.seed);
  const { asOf, firstSequence = loadedSequence, within = '' } = order;
  const province = provinceWithin(within);
  const { showcase } = province;
  const subjects = drawSubjects(random, {
    asOf,
    firstSequence,
    count: order.subjects,
    showcase: showcase.length,
    province,
  });
  const courses = coursesOf(random, order.subjects);
  const records = subjects
    .flatMap((subject, index) => eventsOf(random, index, courses, province).map((event) => ({ subject, event })))
    .slice(0, order.records);
  const silent = new Set(subjects.filter((_, index) => index >= showcase.length && courses[index] === 'none'));
  const spoken = subjects.filter((subject) => !silent.has(subject));
  const rest = ordinary(random, spoken, order.records - records.length);
  const byItem = groupByItem([...records, ...rest]);
  const numbered = (item: string): SampleRecord[] =>
    (byItem.get(item) ?? []).map((record, index) => ({ ...record, serial: index + 1 }));
  const items = [...byItem.keys()].filter((item) => item.includes(':')).sort();
  return {
    subjects: named(province, subjectsFile(random, subjects, province)),
    files: [
      licenceFile(random, order.asOf, numbered('licence')),
      penaltyFile(random, order.asOf, numbered('penalty')),
      ...items.map((item) => itemFile(random, order.asOf, item, numbered(item))),
    ]
      .filter((file) => file.rows.length > 0)
      .map((file) => named(province, file)),
  };
}

type Happening = Pick<SampleRecord, 'subject' | 'event'>;

function groupByItem(happenings: readonly Happening[]): Map<string, Happening[]> {
  const groups = new Map<string, Happening[]>();
  for (const happening of happenings) {
    const group = groups.get(happening.event.item);
    if (group === undefined) groups.set(happening.event.item, [happening]);
    else group.push(happening);
  }
  return groups;
}

const named = ({ filePrefix }: SampleProvince, file: SampleFile): SampleFile => ({
  ...file,
  name: file.name.replace(/^示例_/, filePrefix),
});

function eventsOf(
  random: Random,
  index: number,
  courses: readonly Course[],
  { showcase, itemOf }: SampleProvince,
): readonly SampleEvent[] {
  const events = showcase[index] ?? drawHistory(random, courses[index] ?? 'clean');
  return events.map((event) => ({ ...event, item: itemOf(event.item) }));
}

/** Which enterprise takes which course: the shares exactly, in shuffled order. */
function coursesOf(random: Random, count: number): Course[] {
  const courses = courseShares.flatMap(([share, course]) =>
    Array.from({ length: Math.round(share * count) }, () => course),
  );
  while (courses.length < count) courses.push('clean');
  for (let last = courses.length - 1; last > 0; last--) {
    const other = random.between(0, last);
    const [one, two] = [courses[last], courses[other]];
    if (one !== undefined && two !== undefined) [courses[last], courses[other]] = [two, one];
  }
  return courses;
}

/** Licences, inspections and honours, in turn to those who have a record at all. */
function ordinary(random: Random, subjects: readonly SampleSubject[], count: number): Happening[] {
  if (subjects.length === 0) return [];
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    const item = random.weighted([
      [65, 'licence'],
      [33, 'national:administrative-inspection'],
      [2, 'national:commendation'],
    ]);
    const subject = subjects[index % subjects.length];
    if (subject === undefined) throw new RangeError('no enterprise to give a record to');
    return { subject, event: { item, daysAgo: random.between(5, 1_100) } };
  });
}
