import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import jsonLogic from 'json-logic-js';
import { compileConformance } from '@xinheng/logic';
import { dataValues, looseRules } from '../conformance/json-logic-arbitraries.js';

/** A value, or that it was thrown. */
function outcomeOf(evaluate: () => unknown): { readonly value: unknown } | 'thrown' {
  try {
    return { value: evaluate() };
  } catch {
    return 'thrown';
  }
}

describe('json-logic, for long', () => {
  it('gives the answers of json-logic-js over 1,000,000 generated rules, each run with a seed of its own', () => {
    const property = fc.property(looseRules, dataValues, (rule, data) => {
      const expected = outcomeOf(() => jsonLogic.apply(rule as jsonLogic.RulesLogic, data) as unknown);
      return isDeepStrictEqual(
        outcomeOf(() => compileConformance(rule)(data)),
        expected,
      );
    });
    fc.assert(property, { numRuns: 1_000_000 });
  }, 3_600_000);
});
