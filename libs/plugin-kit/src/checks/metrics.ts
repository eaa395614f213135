import type { Metric } from '@xinheng/effects';
import { EvaluationScope, qualify, RecordScope } from '@xinheng/facts';
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

/** What the logic may read; null where the format leaves it open (declared amounts, import rows, cases). */
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
    case 'records': {
      const items = names.all('catalogue').map((key) => index.itemKey(qualify(plugin.id, key)));
      return joined(new RecordScope(index, plugin.id, items), (name) => gathering.find((one) => one.name === name));
    }
    default:
      return null;
  }
}

const day = { kind: 'date', isNullable: true } as const;

/** What a metric over records reads besides the record. */
const gathering: readonly Variable[] = [
  { name: 'gatheredOn', title: '归集日期', type: day },
  { name: 'pushedOn', title: '报送日期', type: day },
  { name: 'publicFrom', title: '公示起始日期', type: day },
  { name: 'state', title: '信息状态', type: { kind: 'string', isNullable: false } },
];

function joined(scope: Scope, more: (name: string) => Variable | undefined): Scope {
  return { variable: (name) => scope.variable(name) ?? more(name), names: () => scope.names() };
}
