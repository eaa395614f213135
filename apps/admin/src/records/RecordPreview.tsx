import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useGetOne, useTranslate } from 'react-admin';
import { LoadingLines } from '../display/Loading.js';
import { ProblemAlert } from '../display/ProblemAlert.js';
import { pageOf, RouteLink } from '../display/RouteLink.js';
import { SampleMark } from '../display/SampleMark.js';
import { StateChip } from '../display/StateChip.js';
import { ObjectionMark } from './ObjectionMark.js';
import { RecordActs } from './RecordActs.js';
import { RecordHistory } from './RecordHistory.js';
import { RecordProperties } from './RecordProperties.js';
import type { RecordRow } from './record-row.js';

/** One record: what it says, what may be done with it, and what was done. */
export function RecordPreview({ id }: { id: string }) {
  const translate = useTranslate();
  const { data: record, error, refetch } = useGetOne<RecordRow>('records', { id });
  const [isHistory, setHistory] = useState(false);
  if (error)
    return <ProblemAlert error={error} title={translate('problem.loadFailed')} onRetry={() => void refetch()} />;
  if (!record) return <LoadingLines count={8} />;
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Box sx={{ pr: 4, display: 'grid', gap: 0.5, justifyItems: 'start' }}>
        <Typography variant="h2" lang="zh-CN">
          {record.itemTitle} <SampleMark isSample={record.isSample} /> <ObjectionMark since={record.objectedSince} />
        </Typography>
        <RouteLink to={pageOf('subjects', record.subject)} lang="zh-CN">
          {record.subjectName ?? record.subjectCode}
        </RouteLink>
        <StateChip set="recordState" value={record.state} />
      </Box>
      <RecordActs record={record} />
      <RecordProperties record={record} />
      <Box>
        <Button onClick={() => setHistory(!isHistory)} aria-expanded={isHistory}>
          {translate(isHistory ? 'records.history.hide' : 'records.history.show')}
        </Button>
        {isHistory && <RecordHistory id={id} />}
      </Box>
    </Box>
  );
}
