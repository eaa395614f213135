import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useGetOne, useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { Code } from '../display/Code.js';
import { CopyButton } from '../display/CopyButton.js';
import { LoadingLines } from '../display/Loading.js';
import { PageHeader } from '../display/PageHeader.js';
import { Panel } from '../display/Panel.js';
import { ProblemAlert } from '../display/ProblemAlert.js';
import { pageOf } from '../display/RouteLink.js';
import { CounterfactualPanel } from './counterfactuals/CounterfactualPanel.js';
import { CurrentMark } from './CurrentMark.js';
import type { EvaluationRow } from './evaluation-row.js';
import { EvaluationProperties } from './EvaluationProperties.js';
import { Explanation } from './Explanation.js';
import { PlacedGradeMark } from './PlacedGradeMark.js';
import { Reasons } from './Reasons.js';

/** One result: the grade, its reasons, and everything that led to it. */
export function EvaluationShow() {
  const translate = useTranslate();
  const { id = '' } = useParams();
  const { data: row, error, refetch } = useGetOne<EvaluationRow>('evaluations', { id });
  if (error)
    return (
      <>
        <PageHeader title={translate('evaluations.title')} />
        <ProblemAlert error={error} title={translate('problem.loadFailed')} onRetry={() => void refetch()} />
      </>
    );
  if (!row) return <LoadingLines count={8} />;
  return (
    <>
      <PageHeader
        title={row.subjectName}
        beside={<CurrentMark row={row} />}
        actions={
          <Button variant="outlined" component={Link} to={pageOf('subjects', row.subject)}>
            {translate('evaluations.openSubject')}
          </Button>
        }
      >
        <Code value={row.subjectCode} /> <CopyButton value={row.subjectCode} />
      </PageHeader>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <Panel>
          <Box sx={{ display: 'grid', gap: 2 }}>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, rowGap: 1, alignItems: 'center' }}>
              <PlacedGradeMark isLarge scheme={row.scheme} grade={row.grade} title={row.gradeTitle} />
              <Reasons row={row} />
            </Box>
            <EvaluationProperties row={row} />
          </Box>
        </Panel>
        {row.current && <CounterfactualPanel id={row.id} />}
        <Explanation id={row.id} />
      </Box>
    </>
  );
}
