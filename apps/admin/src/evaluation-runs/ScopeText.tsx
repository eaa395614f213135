import { useTranslate } from 'react-admin';
import { formatNumber } from '../display/format-number.js';
import type { EvaluationRunRow } from './evaluation-run-row.js';

/** Whom a run covers, in words. */
export function ScopeText({ run: { scope, regionTitles } }: { run: EvaluationRunRow }) {
  const translate = useTranslate();
  if (scope?.subjects?.length)
    return <>{translate('runs.scopeSubjects', { count: formatNumber(scope.subjects.length) })}</>;
  if (regionTitles.length > 0) return <span lang="zh-CN">{regionTitles.join('、')}</span>;
  return <>{translate('runs.scopeAll')}</>;
}
