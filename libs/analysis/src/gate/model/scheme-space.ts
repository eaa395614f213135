import { variablesOf, type Value } from '@xinheng/logic';
import { atomsOf, type Formula } from '../formula/formula.js';
import { numbersIn, opaqueIn } from '../formula/opaque-parts.js';
import { Inquiry } from '../solver/inquiry.js';
import type { CellFormula } from '../solver/cell-formula.js';
import { Space } from '../solver/space.js';
import type { BaseVariable } from './base-variable.js';
import { correlationsOf } from './correlations.js';
import type { SchemeModel } from './scheme-model.js';

/** A scheme over the cells of its facts: what the checks ask about. */
export interface SchemeSpace {
  readonly model: SchemeModel;
  readonly space: Space;
  readonly inquiry: Inquiry;
  /** The conditions of `model.rules`, in their order. */
  readonly rules: readonly CellFormula[];
  readonly indicators: readonly CellFormula[];
  /** What holds of every enterprise that is graded: who is in scope, and what records cannot give at once. */
  readonly always: readonly Formula[];
  readonly correlations: readonly Formula[];
}

/** Cuts the facts that a scheme reads where one of its conditions can turn. */
export function schemeSpace(model: SchemeModel, marks: ReadonlyMap<string, readonly Value[]> = new Map()): SchemeSpace {
  const { rules, indicators, scope, facts } = model;
  const conditions = [...rules, ...indicators].map(({ when }) => when);
  const own = marksIn([...conditions, scope], facts.baseVariables(), model);
  const marksOf = (variable: BaseVariable): readonly Value[] => [
    ...(own.get(variable.key) ?? []),
    ...(marks.get(variable.key) ?? []),
    // Whether there is anything at all is where a record begins to weigh.
    ...(variable.direction === 'neutral' ? [] : [0]),
  ];
  const variables = facts.baseVariables();
  const correlations = correlationsOf(facts, variables, marksOf);
  const isLoose = new Set(variables.filter((variable) => variable.isLoose || correlations.loose.has(variable)));
  const space = new Space(variables, (variable) => [...marksOf(variable), ...(correlations.marks.get(variable) ?? [])]);
  space.restrict([scope], correlations.formulas);
  return {
    model,
    space,
    inquiry: new Inquiry(space, facts, isLoose),
    rules: rules.map(({ when }) => space.formula(when)),
    indicators: indicators.map(({ when }) => space.formula(when)),
    always: [scope],
    correlations: correlations.formulas,
  };
}

/** Where the conditions turn, by variable; numbers of opaque parts stand with every number that those read. */
function marksIn(
  formulas: readonly Formula[],
  variables: readonly BaseVariable[],
  { facts }: SchemeModel,
): ReadonlyMap<string, readonly Value[]> {
  const marks = new Map<string, Value[]>();
  const add = (key: string, values: readonly Value[]) => marks.set(key, [...(marks.get(key) ?? []), ...values]);
  for (const formula of formulas) {
    for (const { variable, marks: own } of atomsOf(formula)) add(variable.key, own);
    for (const { tree, plugin, reads } of opaqueIn(formula)) {
      const parameters = variablesOf(tree).filter((name) => name.startsWith('param.'));
      const numbers = [...numbersIn(tree), ...parameters.map((name) => facts.value(plugin, name, () => null)), 0];
      const near = numbers.filter((value) => typeof value === 'number' || typeof value === 'bigint');
      for (const { key, kind } of variables) {
        if (reads.has(key) && (kind === 'integer' || kind === 'decimal')) add(key, near);
      }
    }
  }
  return marks;
}
