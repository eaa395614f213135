export { codes, type IssueCode } from './codes/index.js';
export { issue, renderIssue, warning, type Issue, type IssueParams } from './issue.js';
export { localeOf, type Locale } from './locale.js';
export { XinhengError, type ErrorKind } from './xinheng-error.js';
