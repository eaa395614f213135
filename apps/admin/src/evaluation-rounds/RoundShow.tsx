import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Step from '@mui/material/Step';
import StepLabel from '@mui/material/StepLabel';
import Stepper from '@mui/material/Stepper';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useTheme } from '@mui/material/styles';
import { useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import { Figures } from '../display/Figures.js';
import { Day, Instant } from '../display/Instant.js';
import { LoadingLines } from '../display/Loading.js';
import { PageHeader } from '../display/PageHeader.js';
import { Panel } from '../display/Panel.js';
import { ProblemAlert } from '../display/ProblemAlert.js';
import { Properties } from '../display/Properties.js';
import { pageOf, RouteLink } from '../display/RouteLink.js';
import { StateChip } from '../display/StateChip.js';
import { useValue } from '../display/use-value.js';
import { useRead } from '../http/use-read.js';
import { ROUND_STEPS, type EvaluationRoundRow } from './evaluation-round-row.js';
import { RoundActs } from './RoundActs.js';
import { RoundFindings } from './RoundFindings.js';

const WHILE_GRADED = 2_000;

/** One round: its steps, whom it grades, what it found, and its report. */
export function RoundShow() {
  const translate = useTranslate();
  const { id = '' } = useParams();
  const path = `/evaluation-rounds/${encodeURIComponent(id)}`;
  const known = useRead<EvaluationRoundRow>(path);
  const isGraded = known.data?.pendingRun != null;
  const {
    data: round,
    error,
    refetch,
  } = useRead<EvaluationRoundRow>(path, {
    refetchInterval: isGraded ? WHILE_GRADED : false,
  });
  if (error)
    return (
      <>
        <PageHeader title={translate('rounds.title')} />
        <ProblemAlert error={error} title={translate('problem.loadFailed')} onRetry={() => void refetch()} />
      </>
    );
  if (!round) return <LoadingLines count={8} />;
  return (
    <>
      <PageHeader
        title={round.title}
        beside={<StateChip set="roundState" value={round.state} />}
        actions={<RoundActs round={round} />}
      >
        <span lang="zh-CN">{round.schemeTitle}</span> · {translate('rounds.asOf')} <Day value={round.asOf} />
      </PageHeader>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <Notice round={round} />
        {round.state !== 'cancelled' && <Steps round={round} />}
        {round.state !== 'planned' && (
          <Figures
            label={translate('rounds.register')}
            figures={[
              {
                label: translate('rounds.registered'),
                value: round.registered,
                ...(round.run === null && { hint: translate('rounds.registeredHint') }),
              },
              { label: translate('rounds.withoutData'), value: round.withoutData, isBad: round.withoutData > 0 },
              { label: translate('rounds.announced'), value: round.announced },
            ]}
          />
        )}
        <Panel>
          <About round={round} />
        </Panel>
        {round.run !== null && <RoundFindings key={`${round.run} ${round.state}`} round={round} />}
      </Box>
    </>
  );
}

function Steps({ round }: { round: EvaluationRoundRow }) {
  const translate = useTranslate();
  const read = useValue();
  const { breakpoints } = useTheme();
  const isPhone = useMediaQuery(breakpoints.down('md'));
  const at = ROUND_STEPS.findIndex((step) => step === round.state);
  return (
    <Panel title={translate('rounds.steps')}>
      <Stepper
        activeStep={round.state === 'closed' ? ROUND_STEPS.length : at}
        orientation={isPhone ? 'vertical' : 'horizontal'}
        alternativeLabel={!isPhone}
      >
        {ROUND_STEPS.map((step) => (
          <Step key={step}>
            <StepLabel>{read('roundState', step)}</StepLabel>
          </Step>
        ))}
      </Stepper>
    </Panel>
  );
}

function About({ round }: { round: EvaluationRoundRow }) {
  const translate = useTranslate();
  const { notice, run } = round;
  return (
    <Properties
      rows={[
        [translate('rounds.regions'), round.regionTitles.join('、') || translate('rounds.everywhere')],
        [translate('rounds.knownAt'), <Instant key="known" value={round.knownAt} />],
        [
          translate('rounds.run'),
          run === null ? null : (
            <RouteLink key="run" to={pageOf('evaluation-runs', run)}>
              {run}
            </RouteLink>
          ),
        ],
        [
          translate('rounds.previousRound'),
          round.previousRound === null ? null : (
            <RouteLink key="previous" to={pageOf('evaluation-rounds', round.previousRound)}>
              {round.previousRound}
            </RouteLink>
          ),
        ],
        [translate('rounds.notice'), notice && `${notice.from} — ${notice.until}`],
        [translate('rounds.confirmedBy'), round.confirmedBy?.displayName],
        [translate('rounds.announcedOn'), <Day key="announced" value={round.announcedOn} />],
        [translate('rounds.closedAt'), <Instant key="closed" value={round.closedAt} />],
        [translate('rounds.createdBy'), round.createdBy.displayName],
        [translate('rounds.createdAt'), <Instant key="created" value={round.createdAt} />],
      ]}
    />
  );
}

function Notice({ round }: { round: EvaluationRoundRow }) {
  const translate = useTranslate();
  if (round.state === 'cancelled')
    return (
      <Alert severity="warning" variant="outlined">
        {translate('rounds.cancelledNotice', { reason: round.reason ?? '' })}
      </Alert>
    );
  if (!round.pendingRun) return null;
  const hasFailed = round.pendingRun.state === 'failed';
  return (
    <Alert severity={hasFailed ? 'error' : 'info'} variant="outlined">
      {translate(hasFailed ? 'rounds.runFailed' : 'rounds.runGoes')}{' '}
      <RouteLink to={pageOf('evaluation-runs', round.pendingRun.id)}>{translate('rounds.toRun')}</RouteLink>
    </Alert>
  );
}
