import type { SubjectInput } from '@xinheng/facts';
import { compileScheme, type DefinitionSet, type EvaluationOutcome } from '@xinheng/grading';
import { inForce } from './plugin-folders.js';

/** What a scheme of the shipped plugins gives for an input on a day: `gradeWith('accounting:accountant-credit', …)`. */
export function gradeWith(
  scheme: string,
  input: SubjectInput,
  asOf: string,
  definitions: DefinitionSet = inForce,
): EvaluationOutcome {
  return compileScheme(definitions, scheme, asOf).evaluate(input);
}
