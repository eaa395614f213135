import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { DataTable } from '../charts/DataTable.js';
import { formatNumber, formatShare } from '../display/format-number.js';
import { GradeMark } from '../display/GradeMark.js';
import { LoadingLines } from '../display/Loading.js';
import { Panel } from '../display/Panel.js';
import { ProblemAlert } from '../display/ProblemAlert.js';
import { RouteLink, rowsAt } from '../display/RouteLink.js';
import { useRead } from '../http/use-read.js';
import { isUnfinished } from '../jobs/job.js';
import type { EvaluationRunRow, RunGradeCount } from './evaluation-run-row.js';

const REREAD_MILLISECONDS = 3_000;

/** How many subjects each grade has after the run; every number leads to its rows. */
export function RunResults({ run }: { run: EvaluationRunRow }) {
  const translate = useTranslate();
  const {
    data = [],
    isPending,
    error,
    refetch,
  } = useRead<readonly RunGradeCount[]>(`/evaluation-runs/${encodeURIComponent(run.id)}/results`, {
    // What is graded so far grows while the run goes.
    refetchInterval: isUnfinished(run.state) ? REREAD_MILLISECONDS : false,
  });
  const total = data.reduce((sum, { count }) => sum + count, 0);
  const title = translate('runs.results.title');
  return (
    <Panel title={title} isFlush>
      {error ? (
        <Box sx={{ px: 2, pb: 1 }}>
          <ProblemAlert error={error} onRetry={() => void refetch()} />
        </Box>
      ) : isPending ? (
        <Box sx={{ px: 2, pb: 2 }}>
          <LoadingLines count={4} />
        </Box>
      ) : total === 0 ? (
        <Box sx={{ px: 2, pb: 2, color: 'text.secondary' }}>{translate('runs.results.none')}</Box>
      ) : (
        <DataTable
          label={title}
          head={['grade', 'count', 'share'].map((key) => translate(`runs.results.${key}`))}
          rows={data.map((one) => [
            <GradeMark key="grade" grade={one.grade} title={one.title} order={one.order} count={data.length} />,
            <Count key="count" run={run} row={one} />,
            formatShare(one.count / total),
          ])}
        />
      )}
    </Panel>
  );
}

/** The numbers of a current run lead to the subjects, those of a look back to what that run found. */
function Count({ run, row }: { run: EvaluationRunRow; row: RunGradeCount }) {
  if (row.count === 0) return <>{formatNumber(row.count)}</>;
  const to =
    run.purpose === 'historical'
      ? rowsAt('evaluations', { run: run.id, grade: row.grade, scheme: run.scheme })
      : rowsAt('subjects', { grade: row.grade, scheme: run.scheme });
  return <RouteLink to={to}>{formatNumber(row.count)}</RouteLink>;
}
