import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import { LoadingLines } from '../display/Loading.js';
import { PageHeader } from '../display/PageHeader.js';
import { Panel } from '../display/Panel.js';
import { ProblemAlert } from '../display/ProblemAlert.js';
import { useRead } from '../http/use-read.js';
import { useMay } from '../layout/use-may.js';
import { CaseAbout } from './CaseAbout.js';
import { CaseClocks } from './CaseClocks.js';
import { CaseDocuments } from './CaseDocuments.js';
import type { CaseDetail } from './case-row.js';
import { CaseSteps } from './CaseSteps.js';
import { CaseTimeLine } from './CaseTimeLine.js';
import { HandOverDialog } from './HandOverButton.js';
import { useCaseWords } from './use-case-words.js';

/** One case: what it is about, how long there is, what may be done now, and all that happened. */
export function CaseShow() {
  const translate = useTranslate();
  const words = useCaseWords();
  const mayWork = useMay('cases', 'create');
  const { id = '' } = useParams();
  const { data: file, error, refetch } = useRead<CaseDetail>(`/cases/${encodeURIComponent(id)}`);
  const [isHandingOver, setHandingOver] = useState(false);
  if (error)
    return (
      <>
        <PageHeader title={translate('cases.title')} />
        <ProblemAlert error={error} title={translate('problem.loadFailed')} onRetry={() => void refetch()} />
      </>
    );
  if (!file) return <LoadingLines count={8} />;
  return (
    <>
      <PageHeader
        title={file.number}
        beside={<Chip size="small" variant="outlined" label={words.state(file.state, file.stateTitle)} />}
        actions={
          mayWork &&
          !file.isClosed && (
            <Button variant="outlined" onClick={() => setHandingOver(true)}>
              {translate('cases.handOver.act')}
            </Button>
          )
        }
      >
        <span lang="zh-CN">{file.procedureTitle}</span>
      </PageHeader>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        {file.isOverdue && (
          <Alert severity="error" variant="outlined">
            {translate('cases.overdueNote', { on: file.dueOn ?? '' })}
          </Alert>
        )}
        <CaseAbout file={file} />
        <CaseClocks clocks={file.clocks} />
        {mayWork && (
          <Panel title={translate('cases.next')}>
            <CaseSteps file={file} />
          </Panel>
        )}
        <CaseDocuments file={file} />
        <Panel title={translate('cases.timeLine')}>
          <CaseTimeLine file={file} />
        </Panel>
      </Box>
      {isHandingOver && <HandOverDialog cases={[file]} onClose={() => setHandingOver(false)} />}
    </>
  );
}
