export type * from './types.js';
export { checkRule } from './check/check-rule.js';
export { nearestName } from './check/nearest-name.js';
export { compileConformance } from './conformance/compile-conformance.js';
export { bindConstants } from './compile/bind-constants.js';
export { compileFirst, compileRule, compileRules, type Layout } from './compile/compile-rule.js';
export { describeRule } from './describe/describe-rule.js';
export { sayDuration } from './describe/say-duration.js';
export {
  addDecimal,
  compareDecimal,
  divideDecimal,
  multiplyDecimal,
  remainderDecimal,
  subtractDecimal,
} from './decimal/decimal-arithmetic.js';
export { decimalOf, readDecimal } from './decimal/decimal.js';
export { decimalToJson, decimalToText, valueToJson } from './decimal/decimal-text.js';
export { RuleArithmeticError, RuleBudgetError, RuleEvaluationError } from './errors.js';
export { operatorNames } from './operators/table.js';
export { evaluateRule } from './trace/evaluate-rule.js';
export { observationsOf } from './trace/observations.js';
export { traceRule } from './trace/trace-rule.js';
export { traceToJson, type JsonTrace } from './trace/trace-to-json.js';
export { variablesOf } from './trace/names.js';
