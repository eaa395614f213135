import { yearOf } from '@xinheng/calendar';
import { decimalOf, type Scope, type Value, type Variable } from '@xinheng/logic';
import type { SchemeOutline } from '../definitions.js';
import type { ClosedEvaluation } from '../model.js';

/** What a filter over the closed rounds of a scheme may read: `grade score asOf year rule`. */
export class EvaluationScope implements Scope {
  private readonly variables: readonly Variable[];

  constructor(scheme: SchemeOutline) {
    const keys = scheme.grades.map(({ key }) => key);
    const valueTitles = Object.fromEntries(scheme.grades.map(({ key, title }) => [key, title]));
    this.variables = [
      { name: 'grade', title: '信用等级', type: { kind: 'enum', values: keys, isNullable: false }, valueTitles },
      { name: 'score', title: '信用分', type: { kind: 'decimal', isNullable: true } },
      { name: 'asOf', title: '评价基准日', type: { kind: 'date', isNullable: false } },
      { name: 'year', title: '评价年度', type: { kind: 'integer', isNullable: false } },
      { name: 'rule', title: '适用规则', type: { kind: 'string', isNullable: true } },
    ];
  }

  variable(name: string): Variable | undefined {
    return this.variables.find((variable) => variable.name === name);
  }

  names(): readonly string[] {
    return this.variables.map(({ name }) => name);
  }
}

/** Reads what a variable of an `EvaluationScope` names. */
export function evaluationReader(name: string): (round: ClosedEvaluation) => Value {
  switch (name) {
    case 'grade':
      return (round) => round.grade;
    case 'score':
      return (round) => (round.score == null ? null : decimalOf(round.score));
    case 'asOf':
      return (round) => round.asOf;
    case 'year':
      return (round) => yearOf(round.asOf);
    default:
      return (round) => round.rule ?? null;
  }
}
