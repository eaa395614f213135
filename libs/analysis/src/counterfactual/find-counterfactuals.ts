import { courseOfTime } from './course-of-time.js';
import { interchangeableRecords } from './interchangeable.js';
import { liftingSets } from './lifting-sets.js';
import { withRepaired } from './repaired.js';
import { gradeOf, SchemeDays } from './scheme-days.js';
import type { CounterfactualQuestion, Counterfactuals } from './types.js';

/**
 * What would lift the grade of one subject: the smallest sets of its own adverse records whose repair or expiry does,
 * and the day on which it lifts by itself. Whether a record may be repaired is not asked here: that the law says.
 * @throws XinhengError where the scheme is unknown or not in force on the day
 */
export function findCounterfactuals(
  { definitions, scheme, asOf, input }: CounterfactualQuestion,
  days = new SchemeDays(definitions, scheme),
): Counterfactuals {
  const program = days.on(asOf);
  const grade = gradeOf(program, input);
  const byItself = courseOfTime(days, input, asOf);
  const rank = grade === null ? 0 : days.rankOf(grade, asOf);
  if (rank === 0) {
    return { grade, isBest: grade !== null, sets: [], hasMore: false, isSearchedWhole: true, byItself };
  }
  const found = liftingSets(interchangeableRecords(definitions, program, input), (records) => {
    const without = gradeOf(program, withRepaired(input, records, asOf));
    return without !== null && days.rankOf(without, asOf) < rank ? without : null;
  });
  const { sets, hasMore, isWhole } = found;
  return { grade, isBest: false, sets, hasMore, isSearchedWhole: isWhole, byItself };
}
