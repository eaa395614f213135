import type { ParameterReference } from '@xinheng/facts';
import { nearestName } from '@xinheng/logic';
import type { Indicator, ScoreScheme } from '../definitions.js';
import type { SchemeFindings } from './scheme-findings.js';

type Bound = number | ParameterReference | undefined;

/** A score scheme: bounds that do not cross, indicators in groups, vetoes, bands from high to low. */
export function checkScore(findings: SchemeFindings, scheme: ScoreScheme): void {
  const vetoes = scheme.vetoes ?? [];
  findings.keys(scheme.groups, '/groups');
  findings.keys(vetoes, '/vetoes', findings.keys(scheme.indicators, '/indicators'));
  findings.expression(scheme.base, 'number', '/base');
  checkBounds(findings, scheme.min, scheme.max, '');
  for (const [order, { min, max }] of scheme.groups.entries()) checkBounds(findings, min, max, `/groups/${order}`);
  const groups = scheme.groups.map(({ key }) => key);
  for (const [order, indicator] of scheme.indicators.entries()) {
    checkIndicator(findings, indicator, groups, `/indicators/${order}`);
  }
  for (const [order, veto] of vetoes.entries()) {
    const at = `/vetoes/${order}`;
    findings.expression(veto.when, 'boolean', `${at}/when`);
    findings.grade(veto.grade, `${at}/grade`);
    findings.reason(veto.reason, `${at}/reason`, ['score']);
  }
  checkBands(findings, scheme);
  findings.reached([...vetoes, ...scheme.bands].map(({ grade }) => grade));
}

function checkIndicator(findings: SchemeFindings, indicator: Indicator, groups: readonly string[], at: string): void {
  const { group, when, points, each, cap, reason } = indicator;
  if (!groups.includes(group)) {
    findings.report('grading-unknown-group', `${at}/group`, { name: group, near: nearestName(group, groups) ?? '—' });
  }
  if (when !== undefined) findings.expression(when, 'boolean', `${at}/when`);
  findings.expression(points, 'number', `${at}/points`);
  if (cap !== undefined) findings.expression(cap, 'number', `${at}/cap`);
  if (each !== undefined) {
    const type = findings.names.variable(each)?.type;
    const isCount = type?.kind === 'integer' && !type.isNullable;
    if (!isCount) findings.report('grading-each-not-integer', `${at}/each`, { name: each });
  }
  findings.reason(reason, `${at}/reason`, ['score']);
}

function checkBands(findings: SchemeFindings, { bands }: ScoreScheme): void {
  const seen = new Set<string>();
  let before: number | null = null;
  for (const [order, { grade, min, reason }] of bands.entries()) {
    const at = `/bands/${order}`;
    const isLast = order === bands.length - 1;
    findings.grade(grade, `${at}/grade`);
    if (seen.has(grade)) findings.report('grading-key-twice', `${at}/grade`, { key: `band:${grade}` });
    seen.add(grade);
    if (reason !== undefined) findings.reason(reason, `${at}/reason`, ['score']);
    if (isLast && min !== undefined) findings.report('grading-last-band', `${at}/min`);
    if (!isLast && min === undefined) findings.report('grading-band-min', at);
    if (min === undefined) continue;
    findings.expression(min, 'number', `${at}/min`);
    const edge = valueOf(findings, min);
    if (edge !== null && before !== null && edge >= before) {
      findings.report('grading-bands-descend', `${at}/min`, { min: edge, before });
    }
    before = edge ?? before;
  }
}

function checkBounds(findings: SchemeFindings, min: Bound, max: Bound, at: string): void {
  if (min !== undefined) findings.expression(min, 'number', `${at}/min`);
  if (max !== undefined) findings.expression(max, 'number', `${at}/max`);
  const [low, high] = [valueOf(findings, min), valueOf(findings, max)];
  if (low !== null && high !== null && low > high) {
    findings.report('grading-bounds-crossed', `${at}/min`, { min: low, max: high });
  }
}

/** A bound as a number: its own, or the last value of its parameter. */
function valueOf({ names }: SchemeFindings, bound: Bound): number | null {
  if (typeof bound === 'number') return bound;
  const value = bound === undefined ? undefined : names.parameter(bound.var)?.values.at(-1)?.value;
  return typeof value === 'number' ? value : null;
}
