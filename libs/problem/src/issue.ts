import { codes, type IssueCode } from './codes/index.js';
import type { Locale } from './locale.js';

/** What is inserted into the placeholders of a message. */
export type IssueParams = Readonly<Record<string, string | number>>;

/** One expected failure, as a value: where, what, and with which words to say it. */
export interface Issue {
  /** RFC 6901 pointer into the document that was checked; '' is its root. */
  readonly pointer: string;
  readonly code: IssueCode;
  readonly params: IssueParams;
  readonly severity: 'error' | 'warning';
  /** The file of a package, relative to its root. */
  readonly file?: string;
  /** The line of a streamed or tabular input, counted from 1. */
  readonly line?: number;
}

/** Makes an issue of severity `error`; `pointer` is '' for the whole document. */
export function issue(code: IssueCode, pointer: string, params: IssueParams = {}): Issue {
  return { pointer, code, params, severity: 'error' };
}

/** Makes an issue that does not refuse the input. */
export function warning(code: IssueCode, pointer: string, params: IssueParams = {}): Issue {
  return { pointer, code, params, severity: 'warning' };
}

/** The issue as a sentence in the reader's language: what is wrong and what to do. */
export function renderIssue(found: Pick<Issue, 'code' | 'params'>, locale: Locale): string {
  return codes[found.code][locale].replace(/\{([a-zA-Z]+)\}/g, (placeholder, name: string) =>
    Object.hasOwn(found.params, name) ? String(found.params[name]) : placeholder,
  );
}
