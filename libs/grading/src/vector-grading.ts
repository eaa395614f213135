import { AS_OF, nextChange, readingAsOf, watchFacts, type SubjectInput } from '@xinheng/facts';
import { RuleEvaluationError, variablesOf, type Value } from '@xinheng/logic';
import { issue } from '@xinheng/problem';
import type { SchemeParts } from './scheme-program.js';
import type { VectorGrading, VectorOutcome } from './types.js';

/** Makes a compiled scheme able to grade stored facts; null where its rules read more of the subject than those. */
export function vectorGrading({ program, method, appliesTo }: SchemeParts): VectorGrading | null {
  if (!program.canRestore) return null;
  const watch = watchFacts(program);
  const observed = [...(appliesTo?.observations ?? []), ...method.observations].map(readingAsOf);
  const readsDay = observed.some((tree) => variablesOf(tree).includes(AS_OF.name));
  return {
    movesByItself: program.parts.parameterDays.length > 0 || readsDay,
    nextFactChangeOn: (input: SubjectInput) => nextChange(program, program.read(input), watch),
    grade(vector: readonly Value[]): VectorOutcome {
      try {
        const row = program.restore(vector);
        if (appliesTo !== null && appliesTo.holds(row) !== true) return { status: 'out-of-scope' };
        return { status: 'graded', ...method.judge(row) };
      } catch (error) {
        if (!(error instanceof RuleEvaluationError)) throw error;
        return { status: 'set-aside', issue: issue(error.code, '', error.params) };
      }
    },
  };
}
