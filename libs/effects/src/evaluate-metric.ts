import {
  DefinitionIndex,
  editionOn,
  EvaluationScope,
  evaluationReader,
  parameterValue,
  regionPrefix,
  subjectReader,
  subjectVariable,
  FactNames,
  UncheckedDefinitionError,
  type Basis,
  type CivilDay,
  type ClosedEvaluation,
  type ParameterReference,
  type SchemeOutline,
  type Subject,
} from '@xinheng/facts';
import {
  addDecimal,
  checkRule,
  compileRules,
  decimalOf,
  decimalToJson,
  divideDecimal,
  variablesOf,
  type Decimal,
  type Json,
  type Scope,
  type Value,
  type Variable,
} from '@xinheng/logic';
import { XinhengError } from '@xinheng/problem';
import type { EffectDefinitions, Metric } from './definitions.js';
import { findOwner } from './find-plugin.js';

/** A result with the subject it is of. */
export interface MetricRow {
  readonly subject: Subject;
  readonly evaluation: ClosedEvaluation;
}

/** One group of a metric: 石家庄, C制造业. */
export interface MetricGroup {
  /** The values of `groupBy`, in its order; empty where the metric knows no groups. */
  readonly group: readonly string[];
  readonly numerator: number;
  readonly denominator: number;
  /** Exact to ten places; null for 0 of 0, which says nothing. */
  readonly rate: number | null;
  readonly isAlert: boolean;
}

export interface MetricResult {
  readonly metric: string;
  readonly title: string;
  readonly target: number | null;
  readonly alert: number | null;
  readonly groups: readonly MetricGroup[];
  readonly basis: Basis;
}

export interface MetricOptions {
  /** How many digits of a region make a group: 4 for cities. */
  readonly regionDigits?: 2 | 4 | 6;
  /** How many characters of an industry make a group: 1 for sections. */
  readonly industryLength?: number;
}

/**
 * Evaluates a metric over results (`hebei:low-grade-by-region`): sums of numerator and denominator by group (a
 * boolean is counted, a number summed), their rate, and whether it lies above the alert. `scheme` is whose results
 * the rows are; logic reads `grade score asOf year rule` and `subject.*`.
 * Throws `XinhengError` `effects-unknown-metric` or `effects-metric-over`.
 */
export function evaluateMetric(
  definitions: readonly EffectDefinitions[],
  metric: string,
  scheme: string,
  rows: Iterable<MetricRow>,
  asOf: CivilDay,
  options: MetricOptions = {},
): MetricResult {
  const { plugin, key } = findOwner(definitions, metric);
  const found = editionOn(plugin.metrics, key, asOf);
  if (found === undefined) throw new XinhengError('not-found', 'effects-unknown-metric', { metric, asOf });
  if (found.over !== 'evaluations') {
    throw new XinhengError('invalid', 'effects-metric-over', { metric, over: found.over });
  }
  const index = new DefinitionIndex(definitions);
  const outline = index.scheme(scheme);
  if (outline === undefined) throw new XinhengError('not-found', 'grading-unknown-scheme', { scheme, known: '' });
  const names = new FactNames(index, plugin.id, asOf);
  const measure = compileSums(new MetricScope(index, plugin.id, outline), [found.numerator, found.denominator]);
  const sums = new MetricSums();
  for (const row of rows)
    sums.add(
      (found.groupBy ?? []).map((by) => groupOf(by, row, options)),
      measure(row),
    );
  return sums.result(names, metric, found, asOf);
}

/** Sums of numerator and denominator by group, and what becomes of them. */
export class MetricSums {
  private readonly sums = new Map<
    string,
    { readonly group: readonly string[]; numerator: Decimal; denominator: Decimal }
  >();

  add(group: readonly string[], [numerator = 0n, denominator = 0n]: readonly Decimal[]): void {
    const name = group.join('\n');
    const present = this.sums.get(name) ?? { group, numerator: 0n, denominator: 0n };
    present.numerator = addDecimal(present.numerator, numerator);
    present.denominator = addDecimal(present.denominator, denominator);
    this.sums.set(name, present);
  }

  result(names: FactNames, metric: string, { title, target, alert, basis }: Metric, asOf: CivilDay): MetricResult {
    const line = limit(names, alert, asOf);
    return {
      metric,
      title,
      target: toJson(limit(names, target, asOf)),
      alert: toJson(line),
      groups: [...this.sums.values()].map(({ group, numerator, denominator }) => {
        const rate = denominator === 0n ? null : divideDecimal(numerator, denominator);
        return {
          group,
          numerator: decimalToJson(numerator),
          denominator: decimalToJson(denominator),
          rate: toJson(rate),
          isAlert: rate !== null && line !== null && rate > line,
        };
      }),
      basis,
    };
  }
}

/** What logic of a metric over results may read. */
class MetricScope implements Scope {
  private readonly evaluations: EvaluationScope;

  constructor(
    private readonly index: DefinitionIndex,
    private readonly plugin: string,
    scheme: SchemeOutline,
  ) {
    this.evaluations = new EvaluationScope(scheme);
  }

  variable(name: string): Variable | undefined {
    return name.startsWith('subject.')
      ? subjectVariable(this.index, this.plugin, name)
      : this.evaluations.variable(name);
  }

  names(): readonly string[] {
    return this.evaluations.names();
  }
}

function compileSums(scope: Scope, expressions: readonly Json[]): (row: MetricRow) => readonly Decimal[] {
  const trees = expressions.map((json) => {
    const { tree, issues } = checkRule(json, { scope });
    if (tree === null) throw new UncheckedDefinitionError('a metric', issues);
    return tree;
  });
  const names = [...new Set(trees.flatMap(variablesOf))];
  const readers = names.map((name) => reader(scope, name));
  const rule = compileRules(trees, new Map(names.map((name, position) => [name, position])), { asOf: '0001-01-01' });
  return (row) => rule(readers.map((read) => read(row))).map(amount);
}

function reader(scope: Scope, name: string): (row: MetricRow) => Value {
  const variable = scope.variable(name);
  if (variable !== undefined && name.startsWith('subject.')) {
    const read = subjectReader(variable);
    return ({ subject }) => read(subject);
  }
  const read = evaluationReader(name);
  return ({ evaluation }) => read(evaluation);
}

/** A boolean is counted, a number summed. */
export function amount(value: Value): Decimal {
  if (typeof value === 'boolean') return value ? decimalOf(1) : 0n;
  if (typeof value === 'bigint') return value;
  return typeof value === 'number' ? decimalOf(value) : 0n;
}

function groupOf(by: NonNullable<Metric['groupBy']>[number], { subject }: MetricRow, options: MetricOptions): string {
  return by === 'region' || by === 'industry' ? placeOf(by, subject, options) : '';
}

/** The group of a region or an industry, cut to the digits asked for. */
export function placeOf(
  by: 'region' | 'industry',
  { region, industry }: Pick<Subject, 'region' | 'industry'>,
  options: MetricOptions,
): string {
  if (by === 'industry') return (industry ?? '').slice(0, options.industryLength ?? 1);
  return regionPrefix(region.slice(0, options.regionDigits ?? 4)).padEnd(6, '0');
}

function limit(names: FactNames, value: Json | undefined, asOf: CivilDay): Decimal | null {
  if (typeof value === 'number') return decimalOf(value);
  if (typeof value !== 'object' || value === null || !('var' in value)) return null;
  const parameter = names.parameter((value as unknown as ParameterReference).var);
  const found = parameter && parameterValue(parameter, asOf)?.value;
  return typeof found === 'number' ? decimalOf(found) : null;
}

function toJson(value: Decimal | null): number | null {
  return value === null ? null : decimalToJson(value);
}
