import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useGetOne, useTranslate } from 'react-admin';
import { Code } from '../display/Code.js';
import { CopyButton } from '../display/CopyButton.js';
import { Day } from '../display/Instant.js';
import { LoadingLines } from '../display/Loading.js';
import { ProblemAlert } from '../display/ProblemAlert.js';
import { Properties } from '../display/Properties.js';
import { pageOf, RouteLink } from '../display/RouteLink.js';
import { SampleMark } from '../display/SampleMark.js';
import { ValueText } from '../display/ValueText.js';
import { GradeCard } from './GradeCard.js';
import type { SubjectDetail } from './subject-row.js';

/** A subject beside the list: enough to decide whether to open it. */
export function SubjectPreview({ id }: { id: string }) {
  const translate = useTranslate();
  const { data: subject, error, refetch } = useGetOne<SubjectDetail>('subjects', { id });
  if (error)
    return <ProblemAlert error={error} title={translate('problem.loadFailed')} onRetry={() => void refetch()} />;
  if (!subject) return <LoadingLines count={8} />;
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Box sx={{ pr: 4 }}>
        <Typography variant="h2" lang="zh-CN">
          {subject.name} <SampleMark isSample={subject.isSample} />
        </Typography>
        <Box>
          <Code value={subject.code} /> <CopyButton value={subject.code} />
        </Box>
        <RouteLink to={pageOf('subjects', id)}>{translate('subjects.preview.open')}</RouteLink>
      </Box>
      {subject.currentGrades.map((current) => (
        <GradeCard key={current.scheme} current={current} />
      ))}
      <Properties
        columns={150}
        rows={[
          [translate('subjects.kind'), <ValueText key="kind" set="subjectKind" value={subject.kind} />],
          [translate('subjects.status'), <ValueText key="status" set="subjectStatus" value={subject.status} />],
          [translate('subjects.region'), subject.regionTitle ?? subject.region],
          [translate('subjects.industry'), subject.industryTitle ?? subject.industry],
          [translate('subjects.registeredOn'), <Day key="on" value={subject.registeredOn} />],
          [translate('subjects.unit'), subject.unit?.title],
        ]}
      />
    </Box>
  );
}
