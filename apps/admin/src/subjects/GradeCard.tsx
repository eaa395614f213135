import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useGetOne, useTranslate } from 'react-admin';
import { GradeMark } from '../display/GradeMark.js';
import { pageOf, RouteLink } from '../display/RouteLink.js';
import { Words } from '../display/Words.js';
import { BasisButton, pluginOf } from '../evaluations/BasisButton.js';
import type { EvaluationRow } from '../evaluations/evaluation-row.js';
import { Feed } from './Feed.js';
import { StaleMark } from './StaleMark.js';
import type { CurrentGrade } from './subject-row.js';

/** One scheme's word on the subject: grade, since when, why in one sentence, on how much data, and what comes next. */
export function GradeCard({ current }: { current: CurrentGrade }) {
  const translate = useTranslate();
  return (
    <Paper variant="outlined" component="section" sx={{ p: 2, display: 'grid', gap: 1.25, alignContent: 'start' }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <Typography variant="h2" sx={{ flex: 1 }}>
          <RouteLink to={pageOf('schemes', current.scheme)} color="inherit">
            {current.schemeTitle}
          </RouteLink>
        </Typography>
        {current.isStale && <StaleMark />}
      </Box>
      {current.grade ? (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, rowGap: 1, alignItems: 'center' }}>
          <GradeMark
            isLarge
            grade={current.grade}
            title={current.gradeTitle}
            order={current.gradeOrder}
            count={current.gradeCount}
          />
          <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
            {current.score !== null && <Box>{`${translate('subjects.score')} ${current.score}`}</Box>}
            <Box>{translate('subjects.asOfDay', { asOf: current.asOf })}</Box>
            <Announced current={current} />
          </Box>
        </Box>
      ) : (
        <Box sx={{ color: 'text.secondary' }}>
          <strong>{translate('subjects.ungraded')}</strong> {translate('subjects.ungradedHint')}
        </Box>
      )}
      {current.held && <Held held={current.held} />}
      {current.setAside && (
        <Box sx={{ color: 'warning.main' }}>{translate('subjects.setAside', { reason: current.setAside })}</Box>
      )}
      {current.evaluation && <FirstReason evaluation={current.evaluation} />}
      <Feed completeness={current.completeness} />
      {current.grade && (
        <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
          {current.nextChangeOn
            ? translate('subjects.nextChange', { on: current.nextChangeOn })
            : translate('subjects.nextChangeNever')}
        </Box>
      )}
    </Paper>
  );
}

/** The worse grade stands, and its effects wait for a second person. */
function Held({ held }: { held: NonNullable<CurrentGrade['held']> }) {
  const translate = useTranslate();
  const grade = held.gradeTitle === null ? held.grade : `${held.grade} ${held.gradeTitle}`;
  return (
    <Box sx={{ color: 'warning.main' }}>
      {translate('holds.onSubject', { grade })}{' '}
      <RouteLink to={pageOf('effect-holds', held.hold)} underline="always">
        {translate('holds.title')}
      </RouteLink>
    </Box>
  );
}

function Announced({ current }: { current: CurrentGrade }) {
  const translate = useTranslate();
  const { announced } = current;
  return (
    <Box>
      {translate('subjects.announced')}{' '}
      {announced
        ? `${announced.grade} · ${translate('subjects.announcedOn', { on: announced.announcedOn })}`
        : translate('subjects.announcedNone')}
    </Box>
  );
}

function FirstReason({ evaluation }: { evaluation: string }) {
  const { data } = useGetOne<EvaluationRow>('evaluations', { id: evaluation });
  const reason = data?.reasons[0];
  if (!reason) return null;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, alignItems: 'center' }}>
      <Words>{reason.text}</Words>
      <BasisButton basis={reason.basis} plugin={pluginOf(data.scheme)} />
    </Box>
  );
}
