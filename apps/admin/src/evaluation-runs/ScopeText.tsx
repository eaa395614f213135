import { useTranslate } from 'react-admin';
import { formatNumber } from '../display/format-number.js';
import type { EvaluationRunRow } from './evaluation-run-row.js';

/** Whom a run covers, in words. */
export function ScopeText({ scope }: { scope: EvaluationRunRow['scope'] }) {
  const translate = useTranslate();
  if (scope?.subjects?.length)
    return <>{translate('runs.scopeSubjects', { count: formatNumber(scope.subjects.length) })}</>;
  if (scope?.regions?.length) return <>{translate('runs.scopeRegions', { regions: scope.regions.join('、') })}</>;
  return <>{translate('runs.scopeAll')}</>;
}
