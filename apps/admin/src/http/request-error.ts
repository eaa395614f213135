import { HttpError } from 'react-admin';
import { fieldErrors, sentenceOf, type Problem } from './problem.js';

/** What the server refused, as the error react-admin maps to notifications and form fields. */
export class RequestError extends HttpError {
  constructor(
    readonly problem: Problem,
    status: number,
    fallback: string,
  ) {
    super(sentenceOf(problem, fallback), status, { ...problem, errors: fieldErrors(problem) });
    // HttpError takes the prototype for itself, so that `instanceof` would never know this class.
    Object.setPrototypeOf(this, RequestError.prototype);
    this.name = 'RequestError';
  }
}

/** A failure in one line, for a notification. */
export function failureText(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The problem in whatever was thrown: a refusal of the server, or a failure of our own. */
export function problemOf(error: unknown): Problem {
  if (error instanceof RequestError) return error.problem;
  return { detail: failureText(error) };
}
