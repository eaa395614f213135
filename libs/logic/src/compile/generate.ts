/**
 * The function that a text of JavaScript makes of its parameters, or null where generated code is forbidden by a
 * content security policy. The only place that turns text into code: the text comes from the compilers of this
 * library, which write names of their own, numbers and JSON texts, and nothing that a user wrote.
 */
export function generateFunction<Made>(parameters: readonly string[], body: string): Made | null {
  try {
    return new Function(...parameters, `"use strict";\n${body}`) as Made;
  } catch (error) {
    if (error instanceof EvalError) return null;
    throw error;
  }
}
