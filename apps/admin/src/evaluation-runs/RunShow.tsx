import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import { Day, Instant } from '../display/Instant.js';
import { Figures, type Figure } from '../display/Figures.js';
import { LoadingLines } from '../display/Loading.js';
import { PageHeader } from '../display/PageHeader.js';
import { Panel } from '../display/Panel.js';
import { ProblemAlert } from '../display/ProblemAlert.js';
import { Properties, type Property } from '../display/Properties.js';
import { pageOf, RouteLink, rowsAt } from '../display/RouteLink.js';
import { StateChip } from '../display/StateChip.js';
import { ValueText } from '../display/ValueText.js';
import { HoldNotice } from '../effect-holds/HoldNotice.js';
import { isUnfinished } from '../jobs/job.js';
import { ProgressLine } from '../jobs/ProgressLine.js';
import { useLiveJob } from '../jobs/use-live-job.js';
import type { EvaluationRunRow } from './evaluation-run-row.js';
import { RunActs } from './RunActs.js';
import { RunFailures } from './RunFailures.js';
import { RunResults } from './RunResults.js';
import { RunShards } from './RunShards.js';
import { RunWorkers } from './RunWorkers.js';
import { ScopeText } from './ScopeText.js';
import { Starter } from './Starter.js';

/** One run: how far it is while it goes, and what it found when it is done. */
export function RunShow() {
  const translate = useTranslate();
  const { id = '' } = useParams();
  const { row: run, error, refetch } = useLiveJob<EvaluationRunRow>('evaluation-runs', id);
  if (error)
    return (
      <>
        <PageHeader title={translate('runs.title')} />
        <ProblemAlert error={error} title={translate('problem.loadFailed')} onRetry={() => void refetch()} />
      </>
    );
  if (!run) return <LoadingLines count={8} />;
  const { total, done, parked } = run.progress;
  return (
    <>
      <PageHeader
        title={`${run.schemeTitle} ${run.asOf}`}
        beside={<StateChip set="jobState" value={run.state} />}
        actions={<RunActs run={run} />}
      >
        <ValueText set="runPurpose" value={run.purpose} /> · <ScopeText run={run} />
      </PageHeader>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <Notice run={run} />
        {!isUnfinished(run.state) && run.purpose === 'current' && <HoldNotice cause="run" causeId={run.id} />}
        {isUnfinished(run.state) && (
          <Panel title={translate('runs.progress')}>
            <ProgressLine job={run} label={`${run.schemeTitle} ${run.asOf}`} />
          </Panel>
        )}
        <Figures
          label={translate('runs.progress')}
          figures={[
            { label: translate('runs.total'), value: total },
            { label: translate('runs.done'), value: done },
            // A look back changes nothing.
            ...(run.purpose === 'current' ? [changedFigure(run, translate)] : []),
            { label: translate('runs.parked'), value: parked, isBad: parked > 0 },
          ]}
        />
        {run.progress.done > 0 && <RunResults run={run} />}
        <RunWorkers run={run} />
        <Panel>
          <About run={run} />
        </Panel>
        {run.shards.failed > 0 && <RunShards run={run} />}
        {run.progress.parked > 0 && !isUnfinished(run.state) && <RunFailures run={run} />}
      </Box>
    </>
  );
}

function changedFigure(run: EvaluationRunRow, translate: (key: string) => string): Figure {
  const { changed } = run.progress;
  return {
    label: translate('runs.changed'),
    value: changed,
    ...(changed > 0 && { to: rowsAt('evaluations', { run: run.id }) }),
  };
}

function About({ run }: { run: EvaluationRunRow }) {
  const translate = useTranslate();
  const { planned, done, failed } = run.shards;
  const shards =
    translate('runs.shardsText', { done, planned }) + (failed > 0 ? translate('runs.shardsFailed', { failed }) : '');
  const rows: Property[] = [
    [
      translate('runs.scheme'),
      <RouteLink key="scheme" to={pageOf('schemes', run.scheme)} lang="zh-CN">
        {run.schemeTitle}
      </RouteLink>,
    ],
    [translate('runs.version'), run.version],
    [translate('runs.hash'), run.definitionsHash.slice(0, 12)],
    [translate('runs.shards'), shards],
    [translate('runs.createdBy'), <Starter key="starter" run={run} />],
    [translate('runs.createdAt'), <Instant key="created" value={run.createdAt} />],
    [translate('runs.startedAt'), <Instant key="started" value={run.progress.startedAt} />],
    [translate('runs.finishedAt'), <Instant key="finished" value={run.finishedAt} />],
    ...(run.purpose === 'current' ? [announced(run, translate)] : []),
  ];
  return <Properties rows={rows} />;
}

function announced(run: EvaluationRunRow, translate: (key: string) => string): Property {
  return [
    translate('runs.announcedOn'),
    run.announcedOn ? <Day key="announced" value={run.announcedOn} /> : translate('runs.notAnnounced'),
  ];
}

function Notice({ run }: { run: EvaluationRunRow }) {
  const translate = useTranslate();
  if (run.error)
    return (
      <Alert severity="error" variant="outlined">
        {translate('runs.error', { error: run.error })}
      </Alert>
    );
  if (run.state === 'cancelled')
    return (
      <Alert severity="warning" variant="outlined">
        {translate('runs.cancelledNotice')}
      </Alert>
    );
  if (run.purpose === 'historical')
    return (
      <Alert severity="info" variant="outlined">
        {translate('runs.historicalNotice')}
      </Alert>
    );
  return null;
}
