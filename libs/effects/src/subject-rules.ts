import {
  compileFacts,
  FactNames,
  parameterValue,
  readingAsOf,
  UncheckedDefinitionError,
  type CivilDay,
  type DefinitionIndex,
  type ParameterReference,
  type SubjectInput,
} from '@xinheng/facts';
import { liveGradesOf, type DefinitionSet } from '@xinheng/grading';
import { checkRule, compileRules, decimalOf, variablesOf, type Decimal, type Json } from '@xinheng/logic';
import { XinhengError } from '@xinheng/problem';

/**
 * Conditions over `subject.*` and facts, on the day on which they are decided: `assign`, `unless`, `propose`,
 * `overrides`. All of one plugin's are compiled together, so that a subject's records are read once.
 */
export class SubjectRules {
  private readonly names: FactNames;

  constructor(
    readonly index: DefinitionIndex,
    readonly plugin: string,
    readonly asOf: CivilDay,
  ) {
    this.names = new FactNames(index, plugin, asOf, { subject: true });
  }

  /** Which of the conditions hold for a subject, in their order. Throws `UncheckedDefinitionError` when compiling. */
  compile(conditions: readonly Json[]): (input: SubjectInput) => readonly boolean[] {
    const trees = conditions.map((json) => {
      const { tree, issues } = checkRule(json, { scope: this.names, expected: 'boolean' });
      if (tree === null) throw new UncheckedDefinitionError(`a condition of plugin ${this.plugin}`, issues);
      return tree;
    });
    const program = compileFacts(this.index, this.plugin, new Set(trees.flatMap(variablesOf)), this.asOf, {
      liveGrades: liveGradesOf(this.index.definitions as DefinitionSet),
    });
    const rule = compileRules(trees.map(readingAsOf), program.layout(), { asOf: this.asOf });
    return (input) => rule(program.read(input).row).map((value) => value === true);
  }

  /** A number, a text of digits, or the value of a parameter on the day. Throws `facts-not-in-force`. */
  decimal(value: number | string | ParameterReference): Decimal {
    if (typeof value !== 'object') return decimalOf(value);
    const parameter = this.names.parameter(value.var);
    const found = parameter && parameterValue(parameter, this.asOf)?.value;
    if (typeof found !== 'number' && typeof found !== 'string') {
      throw new XinhengError('invalid', 'facts-not-in-force', { key: `${this.plugin}:${value.var}`, asOf: this.asOf });
    }
    return decimalOf(found);
  }
}
