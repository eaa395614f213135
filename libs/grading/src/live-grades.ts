import type { CivilDay, LiveGrades, SubjectInput } from '@xinheng/facts';
import type { EvaluationOutcome, SchemeProgram } from './types.js';

/** Days ahead on which a subject's other grade changes; a subject with more is looked at again on the last. */
const MOST_CHANGES = 64;

/**
 * Current grades under another scheme, for look-ups with `"live": true`: graded here and now instead of read from
 * closed rounds. Programs are kept by day, because the days on which anything changes are few.
 */
export function liveGradesBy(compile: (scheme: string, asOf: CivilDay) => SchemeProgram): LiveGrades {
  return (scheme, asOf) => {
    const programs = new Map<CivilDay, SchemeProgram>();
    const gradeOn = (input: SubjectInput, day: CivilDay): EvaluationOutcome => {
      let program = programs.get(day);
      if (program === undefined) programs.set(day, (program = compile(scheme, day)));
      return program.evaluate(input);
    };
    return {
      valueOn: (input, day) => {
        const outcome = gradeOn(input, day);
        return outcome.status === 'graded' ? outcome.grade : null;
      },
      changes: (input, after, add) => {
        let day: CivilDay | null = asOf;
        for (let change = 0; day !== null && change < MOST_CHANGES; change++) {
          const outcome: EvaluationOutcome = gradeOn(input, day);
          day = outcome.status === 'set-aside' ? null : outcome.nextChangeOn;
          if (day !== null && day > after) add(day);
        }
      },
    };
  };
}
