import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import { formatNumber } from '../display/format-number.js';
import { Instant } from '../display/Instant.js';
import { LoadingLines } from '../display/Loading.js';
import { PageHeader } from '../display/PageHeader.js';
import { Panel } from '../display/Panel.js';
import { ProblemAlert } from '../display/ProblemAlert.js';
import { Properties } from '../display/Properties.js';
import { pageOf, RouteLink } from '../display/RouteLink.js';
import { StateChip } from '../display/StateChip.js';
import { isUnfinished } from '../jobs/job.js';
import { ProgressLine } from '../jobs/ProgressLine.js';
import { useLiveJob } from '../jobs/use-live-job.js';
import { ChangeText } from './ChangeText.js';
import { SimulationActs } from './SimulationActs.js';
import { SimulationResultPanels } from './SimulationResultPanels.js';
import type { SimulationRow } from './simulation-row.js';

/** One simulation: how far it is while it goes, and whom the change would move when it is done. */
export function SimulationShow() {
  const translate = useTranslate();
  const { id = '' } = useParams();
  const { row: simulation, error, refetch } = useLiveJob<SimulationRow>('simulations', id);
  if (error)
    return (
      <>
        <PageHeader title={translate('simulations.title')} />
        <ProblemAlert error={error} title={translate('problem.loadFailed')} onRetry={() => void refetch()} />
      </>
    );
  if (!simulation) return <LoadingLines count={8} />;
  const title = `${translate('simulations.one')} ${simulation.changes.map((change) => change.title).join('、')}`;
  return (
    <>
      <PageHeader
        title={title}
        beside={<StateChip set="jobState" value={simulation.state} />}
        actions={<SimulationActs simulation={simulation} />}
      >
        <ChangeText changes={simulation.changes} />
      </PageHeader>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <Notice simulation={simulation} />
        {isUnfinished(simulation.state) && (
          <Panel title={translate('simulations.progress')}>
            <ProgressLine job={simulation} label={title} />
          </Panel>
        )}
        {simulation.result && <SimulationResultPanels simulation={simulation} result={simulation.result} />}
        <Panel>
          <About simulation={simulation} />
        </Panel>
      </Box>
    </>
  );
}

function About({ simulation }: { simulation: SimulationRow }) {
  const translate = useTranslate();
  const { regions, result } = simulation;
  return (
    <Properties
      rows={[
        [
          translate('simulations.scheme'),
          <RouteLink key="scheme" to={pageOf('schemes', simulation.scheme)} lang="zh-CN">
            {simulation.schemeTitle}
          </RouteLink>,
        ],
        [
          translate('simulations.plugin'),
          <span key="plugin" lang="zh-CN">
            {simulation.pluginTitle}
          </span>,
        ],
        [translate('simulations.asOf'), simulation.asOf],
        [
          translate('simulations.area'),
          regions.length === 0 ? translate('simulations.everywhere') : simulation.regionTitles.join('、'),
        ],
        [translate('simulations.total'), formatNumber(simulation.progress.total)],
        [
          translate('simulations.source'),
          translate(`simulations.sourceOf.${simulation.source}`, {
            vectors: result?.vectors ?? 0,
            records: result?.fromRecords ?? 0,
          }),
        ],
        [translate('simulations.reason'), simulation.reason],
        [translate('simulations.createdBy'), simulation.createdBy?.displayName],
        [translate('simulations.createdAt'), <Instant key="created" value={simulation.createdAt} />],
        [translate('simulations.finishedAt'), <Instant key="finished" value={simulation.finishedAt} />],
      ]}
    />
  );
}

function Notice({ simulation }: { simulation: SimulationRow }) {
  const translate = useTranslate();
  if (simulation.error)
    return (
      <Alert severity="error" variant="outlined">
        {simulation.error}
      </Alert>
    );
  const key = simulation.state === 'cancelled' ? 'simulations.cancelledNotice' : 'simulations.notice';
  return (
    <Alert severity="info" variant="outlined">
      {translate(key)}
    </Alert>
  );
}
