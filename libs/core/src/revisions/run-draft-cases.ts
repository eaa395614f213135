import type { DecidedCase } from '@xinheng/analysis';
import { runCases, type CaseResult, type PluginDefinitions } from '@xinheng/plugin-kit';
import type { DefinitionSet } from '@xinheng/grading';
import { canonicalJson } from '@xinheng/plugin-kit';
import { renderIssue, type Issue } from '@xinheng/problem';
import type { DraftChange } from '../definitions/draft-change.js';
import { keyOfResource } from '../definitions/resource-lists.js';
import type { CaseOutcome } from './revision-row.js';

/** How the worked cases of some plugins went, and every difference as a finding. */
export interface DraftCases {
  readonly outcome: CaseOutcome;
  readonly issues: readonly Issue[];
  /** What decided each case, by qualified scheme; for the gate. */
  readonly decided: ReadonlyMap<string, readonly DecidedCase[]>;
}

/**
 * Runs the worked cases of the changed plugin and of those that build upon it.
 * @param standing the changed plugin as it is in force, to tell how many of its cases the draft touches
 */
export function runDraftCases(
  plugins: readonly PluginDefinitions[],
  definitions: DefinitionSet,
  changes: readonly DraftChange[],
  standing: PluginDefinitions,
): DraftCases {
  const reports = plugins.map((plugin) => ({ plugin, report: runCases(plugin, definitions) }));
  const results = reports.flatMap(({ plugin, report }) => report.results.map((result) => ({ plugin, result })));
  const failed = results.filter(({ result }) => !result.passed);
  const changed = plugins.find(({ id }) => id === standing.id);
  const decided = new Map<string, DecidedCase[]>();
  for (const { plugin, result } of results) {
    const scheme = `${plugin.id}:${result.scheme}`;
    decided.set(scheme, [...(decided.get(scheme) ?? []), decidedCase(result)]);
  }
  return {
    decided,
    outcome: {
      total: results.length,
      passed: results.length - failed.length,
      failed: failed.map(({ plugin, result }) => ({
        scheme: `${plugin.id}:${result.scheme}`,
        title: result.title,
        pointer: placeOf(result, plugin, standing.id, changes) + result.pointer,
        ...shownDifference(result),
      })),
      changed: changed === undefined ? 0 : changedCases(standing, changed).length,
    },
    issues: failed.flatMap(({ plugin, result }) =>
      result.issues.map((found) => {
        const place = placeOf(result, plugin, standing.id, changes);
        const pointer = found.pointer.startsWith(result.pointer) ? found.pointer : result.pointer + found.pointer;
        return { ...found, pointer: place.startsWith('/changes') ? place + pointer : '/changes' };
      }),
    ),
  };
}

function decidedCase({ title, output }: CaseResult): DecidedCase {
  return output !== null && 'grade' in output && 'rule' in output
    ? { title, rule: output.rule, score: output.score }
    : { title, rule: null, score: null };
}

/** The titles of the worked cases of a plugin that are added, changed or gone on the other side. */
export function changedCases(before: PluginDefinitions, after: PluginDefinitions): readonly string[] {
  const [old, now] = [casesOf(before), casesOf(after)];
  const names = new Set([...old.keys(), ...now.keys()]);
  return [...names].filter((name) => old.get(name) !== now.get(name)).map((name) => name.slice(name.indexOf(' ') + 1));
}

function casesOf({ cases }: PluginDefinitions): ReadonlyMap<string, string> {
  return new Map(
    cases.flatMap((file) =>
      (Array.isArray(file.cases) ? file.cases : []).map(
        (one) => [`${file.scheme} ${one.title}`, canonicalJson(one)] as const,
      ),
    ),
  );
}

/** In the change that holds the file of the case, or the file itself. */
function placeOf(
  { file }: CaseResult,
  plugin: PluginDefinitions,
  changedPlugin: string,
  changes: readonly DraftChange[],
): string {
  const held = plugin.cases.find((one) => one.file === file);
  const key = held === undefined ? null : keyOfResource('cases', held);
  const position = changes.findIndex((change) => change.resource === 'cases' && change.key === key);
  return plugin.id === changedPlugin && position >= 0 ? `/changes/${position}/value/cases` : file;
}

function shownDifference({ differences, issues }: CaseResult): { readonly expected: string; readonly actual: string } {
  const difference = differences.find(({ path }) => path === 'grade') ?? differences[0];
  if (difference === undefined) {
    return { expected: '', actual: issues.map((found) => renderIssue(found, 'zh-CN')).join('') };
  }
  const { path, expected, actual } = difference;
  const label = path === 'grade' ? '' : `${path} `;
  return { expected: label + worded(expected), actual: label + worded(actual) };
}

function worded(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? null);
}
