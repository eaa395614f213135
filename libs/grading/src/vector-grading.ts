import {
  AS_OF,
  compileWatch,
  nextChange,
  readingAsOf,
  watchFacts,
  type Reading,
  type SubjectInput,
  type Watch,
} from '@xinheng/facts';
import { RuleEvaluationError, variablesOf, type Value } from '@xinheng/logic';
import { issue } from '@xinheng/problem';
import { namesReadBy } from './names-read-by.js';
import type { SchemeParts } from './scheme-parts.js';
import type { EvaluationOutcome, VectorGrading, VectorOutcome } from './types.js';

/** An outcome, and the reading that it came from where there was one. */
export interface EvaluatedReading {
  readonly outcome: EvaluationOutcome;
  readonly reading: Reading | null;
}

/** Makes a compiled scheme able to grade stored facts; null where its rules look more up about the subject. */
export function vectorGrading(
  parts: SchemeParts,
  evaluate: (input: SubjectInput) => EvaluatedReading,
): VectorGrading | null {
  const { program, method, appliesTo } = parts;
  const names = [...namesReadBy({ ...parts.scheme, appliesTo: undefined })];
  if (names.some((name) => name.startsWith('lookup.'))) return null;
  const facts = watchFacts(program);
  const watch = appliesTo === null ? facts : joined(facts, compileWatch(program, appliesTo.observations));
  const readsDay = method.observations.some((tree) => variablesOf(readingAsOf(tree)).includes(AS_OF.name));
  return {
    movesByItself: program.parts.parameterDays.length > 0 || readsDay,
    nextFactChangeOn: (input: SubjectInput) => nextChange(program, program.read(input), watch),
    evaluate: (input: SubjectInput) => {
      const { outcome, reading } = evaluate(input);
      const isGraded = outcome.status === 'graded' && reading !== null;
      return { outcome, factsChangeOn: isGraded ? nextChange(program, reading, watch) : null };
    },
    decide: (vector: readonly Value[]) => method.decide(vector),
    grade(vector: readonly Value[]): VectorOutcome {
      try {
        return { status: 'graded', ...method.judge(program.restore(vector)) };
      } catch (error) {
        if (!(error instanceof RuleEvaluationError)) throw error;
        return { status: 'set-aside', issue: issue(error.code, '', error.params) };
      }
    },
  };
}

/** What two watches see, seen by one. */
function joined(a: Watch, b: Watch): Watch {
  return {
    observe: (row) => [...a.observe(row), ...b.observe(row)],
    monitor: both(a.monitor, b.monitor),
    clock: both(a.clock, b.clock),
    isErratic: a.isErratic || b.isErratic,
    isDaily: a.isDaily || b.isDaily,
  };
}

type Reader = (row: readonly Value[]) => readonly Value[];

function both(a: Reader | null, b: Reader | null): Reader | null {
  return a === null || b === null ? (a ?? b) : (row) => [...a(row), ...b(row)];
}
