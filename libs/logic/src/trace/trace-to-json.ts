import { valueToJson } from '../decimal/decimal-text.js';
import type { Json, RuleTrace } from '../types.js';

/** A trace as it goes over HTTP or into a line of output: decimals are numbers. */
export interface JsonTrace extends Omit<RuleTrace, 'value' | 'operands'> {
  readonly value?: Json;
  readonly operands: readonly JsonTrace[];
}

/** The trace with all values as JSON; `JSON.stringify` would stop at a bigint. */
export function traceToJson(trace: RuleTrace): JsonTrace {
  const { value, operands, ...others } = trace;
  return {
    ...others,
    ...(value !== undefined && { value: valueToJson(value) }),
    operands: operands.map(traceToJson),
  };
}
