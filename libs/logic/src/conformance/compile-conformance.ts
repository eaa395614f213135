import { XinhengError } from '@xinheng/problem';
import { checkLimits } from '../check/check-limits.js';
import { shown } from '../check/operand-types.js';
import { generateFunction } from '../compile/generate.js';
import { ConformanceSource } from './conformance-source.js';
import { operations } from './operations.js';

type Compiled = (data?: unknown) => unknown;

/**
 * Mode `conformance`: any JSON as a function of data, untyped, with the answers of json-logic-js 2.0.5 less `log`
 * and `method`. It stands beside json-logic-js in tests; rules that grade anybody are compiled by `compileRule`.
 * Throws `XinhengError` where the JSON is beyond the limits of plugin-format.md; the compiled function throws what
 * the meaning throws, and `logic-unknown-operator` when it comes to an operator that does not exist.
 */
export function compileConformance(logic: unknown): Compiled {
  const issues = checkLimits(logic, '');
  const [found] = issues;
  if (found !== undefined) throw new XinhengError('invalid', found.code, found.params, issues);
  const source = new ConformanceSource(applyLogic, refuse);
  const expression = source.value(logic, 'data');
  const names = source.constants.map((_, at) => `k${at}`).join(', ');
  const text = `const [${names}] = constants;\nreturn (data) => (${expression});`;
  const factory = generateFunction<(constants: readonly unknown[]) => Compiled>(['constants'], text);
  if (factory === null) throw new Error('conformance mode needs generated code, which is forbidden here');
  return factory(source.constants);
}

function applyLogic(logic: unknown, data: unknown): unknown {
  return typeof logic === 'object' && logic !== null ? compileConformance(logic)(data) : logic;
}

function refuse(operator: string): never {
  const known = ['if', 'and', 'or', 'map', 'filter', 'reduce', 'all', 'some', 'none', '==', '!=', ...operations.keys()];
  throw new XinhengError('invalid', 'logic-unknown-operator', { operator: shown(operator), known: known.join(' ') });
}
