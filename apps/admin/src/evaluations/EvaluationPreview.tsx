import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useGetOne, useTranslate } from 'react-admin';
import { Code } from '../display/Code.js';
import { LoadingLines } from '../display/Loading.js';
import { ProblemAlert } from '../display/ProblemAlert.js';
import { pageOf, RouteLink } from '../display/RouteLink.js';
import { CurrentMark } from './CurrentMark.js';
import type { EvaluationRow } from './evaluation-row.js';
import { EvaluationProperties } from './EvaluationProperties.js';
import { PlacedGradeMark } from './PlacedGradeMark.js';
import { Reasons } from './Reasons.js';

/** A result beside the list: grade, reasons, and the way to how it came about. */
export function EvaluationPreview({ id }: { id: string }) {
  const translate = useTranslate();
  const { data: row, error, refetch } = useGetOne<EvaluationRow>('evaluations', { id });
  if (error)
    return <ProblemAlert error={error} title={translate('problem.loadFailed')} onRetry={() => void refetch()} />;
  if (!row) return <LoadingLines count={8} />;
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Box sx={{ pr: 4, display: 'grid', gap: 0.5 }}>
        <Typography variant="h2" lang="zh-CN">
          {row.subjectName}
        </Typography>
        <Code value={row.subjectCode} />
        <RouteLink to={pageOf('evaluations', id)}>{translate('app.openPage')}</RouteLink>
      </Box>
      <PlacedGradeMark isLarge scheme={row.scheme} grade={row.grade} title={row.gradeTitle} />
      <CurrentMark row={row} />
      <Reasons row={row} />
      <EvaluationProperties row={row} />
    </Box>
  );
}
