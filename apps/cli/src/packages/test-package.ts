import {
  coverageIssues,
  coverageOf,
  runCases,
  strictly,
  type CaseReport,
  type Coverage,
  type PluginDefinitions,
} from '@xinheng/plugin-kit';
import type { DefinitionSet } from '@xinheng/grading';
import type { Issue } from '@xinheng/problem';

/** What the worked cases of a package gave and what they show. */
export interface TestedPackage {
  readonly report: CaseReport;
  readonly coverage: Coverage;
  /** What is not covered: warnings, errors under `--strict`. */
  readonly uncovered: readonly Issue[];
  readonly isPassed: boolean;
}

/** Runs the worked cases of a package that validates, and tells what they leave uncovered. */
export function testPackage(plugin: PluginDefinitions, definitions: DefinitionSet, isStrict: boolean): TestedPackage {
  const report = runCases(plugin, definitions);
  const coverage = coverageOf(plugin, definitions);
  const found = coverageIssues(plugin, coverage);
  const uncovered = isStrict ? strictly(found) : found;
  const isPassed = report.failed === 0 && uncovered.every(({ severity }) => severity !== 'error');
  return { report, coverage, uncovered, isPassed };
}
