import type { DefinitionSet } from '@xinheng/grading';
import { issue, type Issue } from '@xinheng/problem';
import type { OutputLine } from '../evaluate/output-line.js';
import type { PluginDefinitions } from '../model/plugin-definitions.js';
import type { WorkedCase } from '../model/worked-case.js';
import { originOf, placed } from '../origins.js';
import { shown } from '../schema/shown.js';
import { CaseRunner, type CaseOutput } from './case-runner.js';
import { differencesOf, type CaseDifference } from './differences.js';

/** How one case went. */
export interface CaseResult {
  /** Bare key of the scheme. */
  readonly scheme: string;
  readonly title: string;
  readonly file: string;
  /** Where the case stands in its file. */
  readonly pointer: string;
  readonly passed: boolean;
  /** What the case expects and did not get. */
  readonly differences: readonly CaseDifference[];
  /** What it gave; null where it could not run, and `issues` say why. */
  readonly output: OutputLine | { readonly refused: string } | null;
  readonly issues: readonly Issue[];
}

/** How all cases of a plugin went. */
export interface CaseReport {
  readonly passed: number;
  readonly failed: number;
  readonly results: readonly CaseResult[];
  /** A finding for every difference and everything that kept a case from running, each with file and pointer. */
  readonly issues: readonly Issue[];
}

/**
 * Runs every worked case of a plugin and tells precisely what differs.
 * @param definitions the plugin and all that it reads, `national` among them
 */
export function runCases(plugin: PluginDefinitions, definitions: DefinitionSet): CaseReport {
  const runner = new CaseRunner(plugin, definitions);
  const results = plugin.cases.flatMap(({ scheme, file, cases }) =>
    cases.map((worked, order) => resultOf(runner, scheme, file, worked, order)),
  );
  const passed = results.filter((result) => result.passed).length;
  return {
    passed,
    failed: results.length - passed,
    results,
    issues: results.flatMap(({ issues }) => issues),
  };
}

function resultOf(runner: CaseRunner, scheme: string, file: string, worked: WorkedCase, order: number): CaseResult {
  const output = runner.run(scheme, worked);
  const differences = 'issues' in output ? [] : differencesOf(worked.expect, actualOf(output));
  const found = differences.map((difference) => placed(issueOf(worked, difference), worked));
  const issues = 'issues' in output ? output.issues : found;
  return {
    scheme,
    title: worked.title,
    file,
    pointer: originOf(worked)?.pointer ?? `/${order}`,
    passed: issues.length === 0,
    differences,
    output: 'issues' in output ? null : 'line' in output ? output.line : { refused: output.refused },
    issues: issues.map((one) => ({ ...one, file: one.file ?? file })),
  };
}

/** The output as `expect` may name it: a graded line has the status `graded`. */
function actualOf(
  output: Exclude<CaseOutput, { readonly issues: readonly Issue[] }>,
): Readonly<Record<string, unknown>> {
  if ('refused' in output) return { refused: output.refused };
  return 'status' in output.line ? { ...output.line } : { ...output.line, status: 'graded' };
}

function issueOf({ title, expect }: WorkedCase, { path, expected, actual }: CaseDifference): Issue {
  if (path === 'refused') {
    return issue('plugin-case-not-refused', '/expect/refused', { title, reason: expect.refused ?? '' });
  }
  const pointer = `/expect/${path
    .split('.')
    .map((step) => step.replaceAll('~', '~0').replaceAll('/', '~1'))
    .join('/')}`;
  return issue('plugin-case-differs', pointer, {
    title,
    path,
    expected: shown(expected),
    actual: shown(actual ?? null),
  });
}
