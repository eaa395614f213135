import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { LoadingLines } from '../../display/Loading.js';
import { Panel } from '../../display/Panel.js';
import { ProblemAlert } from '../../display/ProblemAlert.js';
import { useRead } from '../../http/use-read.js';
import { CourseOfTime } from './CourseOfTime.js';
import type { CounterfactualsRow } from './counterfactuals-row.js';
import { gradeText } from './grade-text.js';
import { LiftingSets } from './LiftingSets.js';

/** 怎样会变好: what would lift a standing result, and the day on which it lifts by itself. */
export function CounterfactualPanel({ id }: { id: string }) {
  const translate = useTranslate();
  const { data, error, refetch } = useRead<CounterfactualsRow>(
    `/evaluations/${encodeURIComponent(id)}/counterfactuals`,
  );
  return (
    <Panel title={translate('lifting.title')}>
      {error ? (
        <ProblemAlert error={error} title={translate('problem.loadFailed')} onRetry={() => void refetch()} />
      ) : data ? (
        <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          <Box sx={{ color: 'text.secondary' }}>
            {translate('lifting.hint', { asOf: data.asOf })} {data.isInRounds && translate('lifting.rounds')}
          </Box>
          <Content row={data} />
        </Box>
      ) : (
        <LoadingLines count={4} />
      )}
    </Panel>
  );
}

function Content({ row }: { row: CounterfactualsRow }) {
  const translate = useTranslate();
  const { grade, standing } = row;
  if (grade === null) return <Box>{translate('lifting.ungraded')}</Box>;
  return (
    <>
      {grade.grade !== standing.grade && (
        <Alert severity="info" variant="outlined">
          {translate('lifting.differs', { standing: gradeText(standing), grade: gradeText(grade) })}
        </Alert>
      )}
      {row.isBest && <Box>{translate('lifting.best')}</Box>}
      <CourseOfTime row={row} />
      {!row.isBest && <LiftingSets row={row} />}
    </>
  );
}
