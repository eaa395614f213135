import type { SubjectState } from './subject-state.js';
import { maskedCode } from './subject-code.js';

/** What the audit keeps of a subject: a person's number is not among it. */
export function auditedSubject(state: SubjectState): Readonly<Record<string, unknown>> {
  return { ...state, code: maskedCode(state.kind, state.code) };
}
