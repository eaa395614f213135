import { join, relative } from 'node:path';
import { renderIssue, type Issue, type Locale } from '@xinheng/problem';
import type { PluginSource } from '@xinheng/plugin-kit';
import type { Words } from '../i18n/words.js';
import { positionOfPointer, type Position } from '../packages/position-of-pointer.js';
import { paint } from './paint.js';
import type { Terminal } from './terminal.js';

/** What a package is called by, and its files, in which findings are placed. */
export interface Placed {
  readonly path: string;
  readonly source: PluginSource | null;
}

/** A finding as machines read it. Line and column are null where the file or the place is not there. */
export interface Finding {
  readonly file: string;
  readonly pointer: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly severity: 'error' | 'warning';
  readonly code: string;
  readonly message: string;
}

/** How many findings of each severity. */
export interface FindingCounts {
  readonly errors: number;
  readonly warnings: number;
}

/** Findings as machines read them. */
export function findingsOf(issues: readonly Issue[], { source }: Placed, locale: Locale): readonly Finding[] {
  return issues.map((found) => {
    const { file = '', pointer, severity, code } = found;
    const { line, column } = positionIn(source?.get(file), found) ?? { line: null, column: null };
    return { file, pointer, line, column, severity, code, message: renderIssue(found, locale) };
  });
}

/** Text that is no JSON tells its own place; else the place is that of the pointer. */
function positionIn(text: string | undefined, { pointer, params }: Issue): Position | null {
  const { line, column } = params;
  if (typeof line === 'number' && typeof column === 'number') return { line, column };
  return text === undefined ? null : positionOfPointer(text, pointer);
}

/** How many findings of each severity. */
export function countFindings(findings: readonly { readonly severity: string }[]): FindingCounts {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: findings.length - errors };
}

/** More than anyone reads at once; `--json` has them all. */
const MAXIMUM_SHOWN = 100;

/** Shows findings file by file: where, how grave, what is wrong and what to do, and the code by which to look it up. */
export function sayFindings(issues: readonly Issue[], placed: Placed, terminal: Terminal, words: Words): void {
  const all = findingsOf(issues, placed, terminal.locale);
  const findings = all.slice(0, MAXIMUM_SHOWN);
  const files = [...new Set(findings.map(({ file }) => file))];
  for (const file of files) {
    terminal.say(paint(terminal, 'bold', shownPath(placed.path, file)));
    for (const finding of findings.filter((one) => one.file === file)) sayFinding(finding, terminal, words);
    terminal.say('');
  }
  if (all.length > findings.length) terminal.say(words.moreFindings(all.length - findings.length));
}

function sayFinding(finding: Finding, terminal: Terminal, words: Words): void {
  const { line, column, severity, pointer, code, message } = finding;
  const grave = severity === 'error' ? paint(terminal, 'red', words.error) : paint(terminal, 'yellow', words.warning);
  const position = line === null || column === null ? '' : `${line}:${column} `;
  const place = [pointer, code].filter((part) => part !== '').join('  ');
  terminal.say(`  ${position}${grave} ${message}`);
  terminal.say(`    ${paint(terminal, 'dim', place)}`);
}

/** A file of a package as it can be opened from where the person is; of an archive, behind its name. */
export function shownPath(path: string, file: string): string {
  if (file === '') return path;
  if (path.endsWith('.xhp')) return `${path}: ${file}`;
  const below = relative('', join(path, file));
  return below.startsWith('..') ? join(path, file) : below;
}
