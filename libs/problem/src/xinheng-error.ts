import type { IssueCode } from './codes/index.js';
import { renderIssue, type Issue, type IssueParams } from './issue.js';

/** How the outside answers: the HTTP edge maps each kind to a status, the command line to an exit status. */
export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'precondition-required'
  | 'precondition-failed'
  | 'too-large'
  | 'too-many'
  | 'unavailable';

/** A request that cannot be carried out, for a reason its maker can act on. Our own mistakes are plain `Error`s. */
export class XinhengError extends Error {
  override readonly name = 'XinhengError';

  constructor(
    readonly kind: ErrorKind,
    readonly code: IssueCode,
    readonly params: IssueParams = {},
    readonly issues: readonly Issue[] = [],
  ) {
    super(renderIssue({ code, params }, 'en'));
  }
}
