import type { LiftedGrade } from './counterfactuals-row.js';

/** A grade inside a sentence: `B 一般失信`. */
export function gradeText({ grade, title }: LiftedGrade): string {
  return title === null ? grade : `${grade} ${title}`;
}
