import type { Issue, IssueCode } from '@xinheng/problem';
import type { ResourceKind } from './source/layout.js';

/** What of a package is not there to be named, because it is wrong itself. */
export interface Unread {
  /** Keys of resources whose shape is wrong. */
  readonly keys: ReadonlySet<string>;
  /** Kinds of which a file could not be read at all, so that nobody knows what it declares. */
  readonly kinds: ReadonlySet<ResourceKind>;
}

/** What a finding misses may be of these kinds. */
const missed: Partial<Readonly<Record<IssueCode, readonly ResourceKind[]>>> = {
  'logic-unknown-name': ['facts', 'parameters', 'catalogue'],
  'logic-unknown-name-near': ['facts', 'parameters', 'catalogue'],
  'grading-unknown-placeholder': ['facts', 'parameters'],
  'grading-each-not-integer': ['facts'],
  'facts-unknown-parameter': ['parameters'],
  'facts-unknown-column': ['facts', 'schemes'],
  'facts-unknown-item': ['catalogue'],
  'facts-unknown-field': ['catalogue', 'classifications'],
  'facts-unknown-list': ['lists'],
  'facts-unknown-scheme': ['schemes'],
  'input-item-unknown': ['catalogue'],
  'input-list-unknown': ['lists'],
  'input-scheme-unknown': ['schemes'],
  'plugin-behaviour-unknown': ['catalogue', 'lists'],
  'plugin-template-placeholder': ['procedures'],
  'plugin-case-scheme-unknown': ['schemes'],
  'plugin-case-fact-unknown': ['facts'],
  'plugin-case-reason-unknown': ['catalogue'],
};

/** Codes whose params name the file or the path in which the missing thing would stand. */
const pathOf: Partial<Readonly<Record<IssueCode, string>>> = {
  'plugin-reference-unknown': 'file',
  'plugin-reference-unknown-near': 'file',
  'plugin-coverage-resource': 'resource',
  'plugin-locale-path': 'path',
};

/** Whether a finding only says again, in another place, that something of the package is wrong. */
export function isEcho(found: Issue, { keys, kinds }: Unread): boolean {
  if (keys.size === 0 && kinds.size === 0) return false;
  if (Object.values(found.params).some((value) => namesIn(value).some((name) => keys.has(name)))) return true;
  // A refusal is named by its reason, not by the item that gives it.
  if (found.code === 'plugin-case-reason-unknown' && keys.size > 0) return true;
  const folder = pathOf[found.code];
  const ofPath = folder === undefined ? [] : namesIn(found.params[folder] ?? '').slice(0, 1);
  return [...(missed[found.code] ?? []), ...(ofPath as ResourceKind[])].some((kind) => kinds.has(kind));
}

/** The names in a qualified key, a path of a resource or a file: `schemes/enterprise-grade#A`. */
function namesIn(value: string | number): readonly string[] {
  return String(value).split(/[:.#/]/);
}
