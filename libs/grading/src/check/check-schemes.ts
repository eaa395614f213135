import { DefinitionIndex, UncheckedDefinitionError } from '@xinheng/facts';
import { XinhengError, type Issue } from '@xinheng/problem';
import { compileScheme } from '../compile-scheme.js';
import type { GradingDefinitions, Scheme } from '../definitions.js';
import type { DefinitionSet } from '../types.js';
import { checkDecision } from './check-decision.js';
import { checkScore } from './check-score.js';
import { checkSchemeReading } from './check-scheme-reading.js';
import { SchemeFindings } from './scheme-findings.js';

/**
 * Everything that can be wrong with the meaning of a plugin's schemes, in one go. `definitions` holds the plugin and
 * all that it may read. Pointers begin with the resource and its position: `/schemes/0/rules/2/when`; the caller
 * knows the file. Shapes are checked before, by schema.
 */
export function checkSchemes(definitions: DefinitionSet, pluginId: string): Issue[] {
  const plugin = definitions.find(({ id }) => id === pluginId);
  if (plugin === undefined) return [];
  const index = new DefinitionIndex(definitions);
  const issues = plugin.schemes.flatMap((scheme, order) => checkScheme(definitions, index, plugin, scheme, order));
  return [...issues, ...checkSchemeReading(definitions, index, plugin)];
}

function checkScheme(
  definitions: DefinitionSet,
  index: DefinitionIndex,
  plugin: GradingDefinitions,
  scheme: Scheme,
  order: number,
): Issue[] {
  const findings = new SchemeFindings(index, plugin, scheme, `/schemes/${order}`);
  if ('extends' in scheme) {
    findings.report('grading-extends-unsupported', '/extends', { scheme: scheme.key });
    return findings.issues;
  }
  checkCommon(findings);
  if (scheme.method === 'decision') checkDecision(findings, scheme);
  else checkScore(findings, scheme);
  if (!findings.hasError && isDaily(definitions, plugin, scheme)) {
    findings.warn('daily-regrade', '', { scheme: scheme.key });
  }
  return findings.issues;
}

function checkCommon(findings: SchemeFindings): void {
  const { scheme, plugin } = findings;
  findings.keys(scheme.grades, '/grades');
  for (const [order, region] of (scheme.regions ?? []).entries()) {
    const isInside = plugin.regions.length === 0 || plugin.regions.some((own) => findings.isInside(own, region));
    if (!isInside) {
      const params = { region, regions: plugin.regions.join('、') };
      findings.report('grading-region-outside', `/regions/${order}`, params);
    }
  }
  if (scheme.appliesTo !== undefined) findings.scopeCondition(scheme.appliesTo, '/appliesTo');
}

/** Whether the last edition, compiled, watches something that moves every day; facts that do not compile have findings. */
function isDaily(definitions: DefinitionSet, plugin: GradingDefinitions, scheme: Scheme): boolean {
  try {
    // Far enough for every parameter to have its last value, near enough for windows to reach beyond it.
    const day = scheme.inForceUntil ?? '9000-01-01';
    return compileScheme(definitions, `${plugin.id}:${scheme.key}`, day).isDaily;
  } catch (error) {
    // What is wrong with a fact is among the findings about facts.
    if (error instanceof XinhengError || error instanceof UncheckedDefinitionError) return false;
    throw error;
  }
}
