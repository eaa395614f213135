import type { WorkingCalendar } from '@xinheng/calendar';
import {
  DefinitionIndex,
  editionOn,
  FactNames,
  localKey,
  qualify,
  recordReader,
  regionContains,
  UncheckedDefinitionError,
  type CivilDay,
  type Subject,
  type SubjectRecord,
} from '@xinheng/facts';
import { checkRule, compileRules, variablesOf, type Value } from '@xinheng/logic';
import { XinhengError } from '@xinheng/problem';
import type { EffectDefinitions, Metric } from './definitions.js';
import { amount, MetricSums, placeOf, type MetricOptions, type MetricResult } from './evaluate-metric.js';
import { findOwner } from './find-plugin.js';
import { RowMetricScope } from './row-metric-scope.js';

/** One record, row of an import, or declared amount. */
export interface CountedRow {
  /** Qualified key of the catalogue item. */
  readonly item: string;
  readonly provider: string;
  /** Where the subject, or the unit that declares, is. */
  readonly region: string;
  readonly industry?: Subject['industry'];
  /** Of a metric over records: the record itself. */
  readonly record?: SubjectRecord;
  /** `gatheredOn`, `isQualified`, `declared` …: what stands beside it. */
  readonly values: Readonly<Record<string, string | number | boolean | null>>;
}

interface RowMetricOptions extends MetricOptions {
  readonly asOf: CivilDay;
  readonly calendar?: WorkingCalendar;
}

/**
 * Evaluates a metric over records, import rows or declared amounts by its groups (`transport:seven-day-rate`): a boolean
 * is counted, a number summed. Rows outside the regions of the metric are passed over.
 * Throws `XinhengError` `effects-unknown-metric` or `effects-metric-over`.
 */
export function evaluateRowMetric(
  definitions: readonly EffectDefinitions[],
  metric: string,
  rows: Iterable<CountedRow>,
  options: RowMetricOptions,
): MetricResult {
  const { plugin, key } = findOwner(definitions, metric);
  const { asOf } = options;
  const found = editionOn(plugin.metrics, key, asOf);
  if (found === undefined) throw new XinhengError('not-found', 'effects-unknown-metric', { metric, asOf });
  const { over, groupBy = [] } = found;
  if (over !== 'records' && over !== 'import-rows' && over !== 'declared') {
    throw new XinhengError('invalid', 'effects-metric-over', { metric, over });
  }
  const index = new DefinitionIndex(definitions);
  const items = definitions.flatMap(({ id, catalogue }) => catalogue.map((item) => qualify(id, item.key)));
  const measure = compileRows(new RowMetricScope(index, plugin.id, items, over), index, plugin.id, found, options);
  const regions = found.regions ?? plugin.regions;
  const sums = new MetricSums();
  for (const row of rows) {
    if (regions.length > 0 && !regions.some((region) => regionContains(region, row.region))) continue;
    sums.add(
      groupBy.map((by) => (by === 'provider' || by === 'item' ? row[by] : placeOf(by, row, options))),
      measure(row),
    );
  }
  return sums.result(new FactNames(index, plugin.id, asOf), metric, found, asOf);
}

function compileRows(
  scope: RowMetricScope,
  index: DefinitionIndex,
  plugin: string,
  { numerator, denominator }: Metric,
  { asOf, calendar }: RowMetricOptions,
) {
  const trees = [numerator, denominator].map((json) => {
    const { tree, issues } = checkRule(json, { scope });
    if (tree === null) throw new UncheckedDefinitionError('a metric', issues);
    return tree;
  });
  const names = [...new Set(trees.flatMap(variablesOf))];
  const readers = names.map((name): ((row: CountedRow) => Value) => {
    if (scope.isBeside(name)) return ({ values }) => values[name] ?? null;
    if (name === 'item') return ({ item }) => localKey(plugin, item);
    if (name === 'provider') return ({ provider }) => provider;
    const read = recordReader(index, plugin, scope.variable(name)!);
    return ({ record }) => (record === undefined ? null : read(record));
  });
  const layout = new Map(names.map((name, position) => [name, position]));
  const rule = compileRules(trees, layout, { asOf, ...(calendar && { calendar }) });
  return (row: CountedRow) => rule(readers.map((read) => read(row))).map(amount);
}
