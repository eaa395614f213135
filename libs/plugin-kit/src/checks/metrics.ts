import { RowMetricScope, type Metric } from '@xinheng/effects';
import { EvaluationScope, qualify } from '@xinheng/facts';
import type { Scheme } from '@xinheng/grading';
import { checkRule, type Scope, type Variable } from '@xinheng/logic';
import { issue, type Issue } from '@xinheng/problem';
import { placed } from '../origins.js';
import type { Check, CheckContext } from './check.js';
import { checkNumber, subjectNames } from './conditions.js';
import { checkRegions } from './regions.js';

/** Metrics: what their logic reads, and that target and alert are numbers. */
export const checkMetrics: Check = (context) =>
  context.plugin.metrics.flatMap((metric) => {
    const scope = scopeOf(context, metric);
    return [
      ...(scope === null
        ? []
        : (['numerator', 'denominator'] as const).flatMap((part) => checkSum(scope, metric, part))),
      ...checkNumber(context, metric.target, '/target'),
      ...checkNumber(context, metric.alert, '/alert'),
      ...checkRegions(context, metric.regions, '/regions'),
    ].map((found) => placed(found, metric));
  });

/** A boolean is counted, a number summed; nothing else can be. */
function checkSum(scope: Scope, metric: Metric, part: 'numerator' | 'denominator'): readonly Issue[] {
  const { tree, issues } = checkRule(metric[part], { scope, pointer: `/${part}` });
  if (tree === null || (['boolean', 'integer', 'decimal'].includes(tree.type.kind) && !tree.type.isNullable)) {
    return issues;
  }
  return [...issues, issue('plugin-metric-result', `/${part}`, { metric: metric.key, actual: tree.type.kind })];
}

/** What the logic may read; null where the format leaves it open (cases). */
function scopeOf(context: CheckContext, { over }: Metric): Scope | null {
  const { index, plugin, names } = context;
  const subjects = subjectNames(context);
  switch (over) {
    case 'subjects':
      return subjects;
    case 'evaluations': {
      const schemes = names.all('schemes').flatMap((key) => names.resolve<Scheme>('schemes', key)?.editions ?? []);
      const grades = schemes.flatMap((scheme) => ('grades' in scheme ? scheme.grades : []));
      const rounds = new EvaluationScope({ key: 'any', title: '', method: 'score', grades });
      return joined(rounds, (name) => (name.startsWith('subject.') ? subjects.variable(name) : undefined));
    }
    case 'records':
    case 'import-rows':
    case 'declared': {
      const items = names.all('catalogue').map((key) => index.itemKey(qualify(plugin.id, key)));
      return new RowMetricScope(index, plugin.id, items, over);
    }
    default:
      return null;
  }
}

function joined(scope: Scope, more: (name: string) => Variable | undefined): Scope {
  return { variable: (name) => scope.variable(name) ?? more(name), names: () => scope.names() };
}
