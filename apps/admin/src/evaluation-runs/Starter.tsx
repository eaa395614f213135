import { useTranslate } from 'react-admin';
import type { EvaluationRunRow } from './evaluation-run-row.js';

/** Who started a run: a person, or the program where rules changed. */
export function Starter({ run }: { run: EvaluationRunRow }) {
  const translate = useTranslate();
  return <>{run.createdBy?.displayName ?? translate('runs.bySystem')}</>;
}
