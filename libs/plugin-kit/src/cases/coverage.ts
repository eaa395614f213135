import { addDays } from '@xinheng/calendar';
import { DefinitionIndex, parameterValue, type SubjectInput, type SubjectRecord } from '@xinheng/facts';
import type { DefinitionSet, Explanation, Scheme, SchemeProgram, ScoreScheme } from '@xinheng/grading';
import type { PluginDefinitions } from '../model/plugin-definitions.js';
import type { WorkedCase } from '../model/worked-case.js';
import { CaseRunner } from './case-runner.js';
import { ObservedThresholds, type Threshold } from './observed-thresholds.js';
import { overlapsIn, type RuleOverlap } from './rule-overlaps.js';

/** A rule, veto, band or indicator, and how many cases it decided. */
export interface CoveredRule {
  readonly key: string;
  readonly kind: 'rule' | 'otherwise' | 'veto' | 'indicator' | 'band';
  readonly cases: number;
}

/** The lower edge of a band: whether a case has exactly that score, and one falls into the band below. */
export interface BandEdge {
  readonly grade: string;
  readonly min: number;
  readonly isMetShown: boolean;
  readonly isMissedShown: boolean;
}

/** The edge of a fact's window: whether a case has a record on its first day, and one on the day before. */
export interface WindowEdge {
  readonly fact: string;
  readonly isInsideShown: boolean;
  readonly isOutsideShown: boolean;
}

/** What the cases of one scheme show of it. */
export interface SchemeCoverage {
  /** Bare key. */
  readonly scheme: string;
  readonly cases: number;
  readonly rules: readonly CoveredRule[];
  readonly thresholds: readonly Threshold[];
  readonly bands: readonly BandEdge[];
  readonly windows: readonly WindowEdge[];
  /** Rules that hold at once where the earlier gives the better grade. */
  readonly overlaps: readonly RuleOverlap[];
}

/** What an article of a primary document became. */
export interface CoveredArticle {
  readonly document: string;
  readonly article: string;
  readonly state: 'implemented' | 'core' | 'not-a-rule' | 'discretion';
}

export interface Coverage {
  readonly schemes: readonly SchemeCoverage[];
  readonly articles: readonly CoveredArticle[];
}

/**
 * What the worked cases of a plugin show: which rules decided one, which thresholds and band edges were stood on from
 * both sides, which window edges. Cases that refuse a record, or cannot run, show nothing.
 */
export function coverageOf(plugin: PluginDefinitions, definitions: DefinitionSet): Coverage {
  const runner = new CaseRunner(plugin, definitions);
  const index = new DefinitionIndex(definitions);
  const schemes = [...new Set(plugin.schemes.map(({ key }) => key))].map((key) => {
    const cases = plugin.cases.filter(({ scheme }) => scheme === key).flatMap((file) => file.cases);
    return schemeCoverage({ runner, index, plugin }, key, cases);
  });
  const articles = (plugin.manifest.coverage ?? []).map(({ document, article, state }) => ({
    document,
    article,
    state,
  }));
  return { schemes, articles };
}

/** One case that gave a grade. */
interface Seen {
  readonly worked: WorkedCase;
  readonly input: SubjectInput;
  readonly program: SchemeProgram;
  readonly explanation: Explanation;
}

interface CoverageContext {
  readonly runner: CaseRunner;
  readonly index: DefinitionIndex;
  readonly plugin: PluginDefinitions;
}

function schemeCoverage(
  { runner, index, plugin }: CoverageContext,
  key: string,
  cases: readonly WorkedCase[],
): SchemeCoverage {
  const seen = cases.flatMap((worked): Seen[] => {
    const output = runner.run(key, worked);
    if (!('line' in output)) return [];
    const { input, program } = output;
    return [{ worked, input, program, explanation: program.explain(input) }];
  });
  // The last edition is the one that is still being written.
  const scheme = plugin.schemes.findLast((edition) => edition.key === key)!;
  const thresholds = new ObservedThresholds();
  for (const { explanation } of seen) thresholds.add(explanation);
  return {
    scheme: key,
    cases: cases.length,
    rules: rulesOf(scheme).map((rule) => ({ ...rule, cases: seen.filter((one) => shows(one, rule)).length })),
    thresholds: thresholds.all(),
    bands: scheme.method === 'score' ? bandEdges(plugin, scheme, seen) : [],
    windows: windowEdges(plugin, seen),
    overlaps: scheme.method === 'decision' ? overlapsIn(index, plugin.id, scheme, seen) : [],
  };
}

function rulesOf(scheme: Scheme): readonly Omit<CoveredRule, 'cases'>[] {
  if (scheme.method === 'decision') {
    return [
      ...scheme.rules.map(({ key }) => ({ key, kind: 'rule' as const })),
      { key: 'otherwise', kind: 'otherwise' as const },
    ];
  }
  return [
    ...(scheme.vetoes ?? []).map(({ key }) => ({ key, kind: 'veto' as const })),
    ...scheme.indicators.map(({ key }) => ({ key, kind: 'indicator' as const })),
    ...scheme.bands.map(({ grade }) => ({ key: `band:${grade}`, kind: 'band' as const })),
  ];
}

function shows({ explanation: { rules } }: Seen, { key, kind }: Omit<CoveredRule, 'cases'>): boolean {
  return rules.some((rule) => rule.key === key && rule.kind === kind && rule.outcome === 'held');
}

function bandEdges(plugin: PluginDefinitions, { bands }: ScoreScheme, seen: readonly Seen[]): readonly BandEdge[] {
  const scored = seen.flatMap(({ worked, explanation: { outcome } }) =>
    outcome.status === 'graded' && outcome.score !== null ? [{ asOf: worked.asOf, score: outcome.score }] : [],
  );
  const edgeOn = (min: number | { readonly var: string } | undefined, asOf: string): number => {
    if (typeof min === 'number') return min;
    const parameter = plugin.parameters.find((one) => `param.${one.key}` === min?.var);
    const value = parameter && 'values' in parameter ? parameterValue(parameter as never, asOf)?.value : undefined;
    return typeof value === 'number' ? value : -Infinity;
  };
  return bands.slice(0, -1).map(({ grade, min }, order) => {
    const below = bands[order + 1]?.min;
    return {
      grade,
      min: edgeOn(min, scored.at(-1)?.asOf ?? '9999-12-31'),
      isMetShown: scored.some(({ asOf, score }) => score === edgeOn(min, asOf)),
      isMissedShown: scored.some(({ asOf, score }) => score < edgeOn(min, asOf) && score >= edgeOn(below, asOf)),
    };
  });
}

/** The windows of the facts that the scheme reads, in the order of the facts. */
function windowEdges(plugin: PluginDefinitions, seen: readonly Seen[]): readonly WindowEdge[] {
  const edges = new Map<string, { isInsideShown: boolean; isOutsideShown: boolean }>();
  for (const { input, explanation } of seen) {
    const given = [...(input.records ?? []), ...(input.linked ?? []).flatMap(({ records }) => records ?? [])];
    for (const { key, window, records } of explanation.facts) {
      const fact = plugin.facts.find((one) => `${plugin.id}:${one.key}` === key || one.key === key);
      if (window === null || fact === undefined) continue;
      const dayOf = (record: SubjectRecord): string => record[fact.window?.on ?? 'decidedOn'] ?? record.decidedOn;
      const edge = edges.get(fact.key) ?? { isInsideShown: false, isOutsideShown: false };
      edges.set(fact.key, edge);
      edge.isInsideShown ||= records.some((record) => dayOf(record) === addDays(window.from, 1));
      edge.isOutsideShown ||= given.some((record) => dayOf(record) === window.from);
    }
  }
  return [...edges].map(([fact, edge]) => ({ fact, ...edge }));
}
