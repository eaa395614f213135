import type { CivilDay, SubjectInput } from '@xinheng/facts';
import { compileScheme, schemeInForce, type DefinitionSet, type SchemeProgram } from '@xinheng/grading';
import { RuleEvaluationError } from '@xinheng/logic';

/** One scheme compiled for the days that are asked for, and its grades by rank. */
export class SchemeDays {
  private readonly programs = new Map<CivilDay, SchemeProgram>();

  constructor(
    readonly definitions: DefinitionSet,
    readonly scheme: string,
  ) {}

  /** @throws XinhengError where the scheme is unknown or not in force on the day */
  on(day: CivilDay): SchemeProgram {
    let program = this.programs.get(day);
    if (program === undefined) {
      program = compileScheme(this.definitions, this.scheme, day);
      this.programs.set(day, program);
    }
    return program;
  }

  /** 0 is the best grade of the edition in force on the day. */
  rankOf(grade: string, day: CivilDay): number {
    return this.grades(day).indexOf(grade);
  }

  grades(day: CivilDay): readonly string[] {
    return schemeInForce(this.definitions, this.scheme, day).edition.grades.map(({ key }) => key);
  }
}

/** The grade alone, without reasons and the day of the next change; null where there is none. */
export function gradeOf(program: SchemeProgram, input: SubjectInput): string | null {
  const { vectors } = program;
  if (vectors === null) {
    const outcome = program.evaluate(input);
    return outcome.status === 'graded' ? outcome.grade : null;
  }
  try {
    const facts = program.factsOf(input);
    return facts === null ? null : vectors.decide(facts).grade;
  } catch (error) {
    if (error instanceof RuleEvaluationError) return null;
    throw error;
  }
}
