import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { today } from '../../clock.js';
import { Panel } from '../../display/Panel.js';
import { ProblemAlert } from '../../display/ProblemAlert.js';
import { pageOf, RouteLink } from '../../display/RouteLink.js';
import { DayField } from '../../evaluation-rounds/DayField.js';
import { requestJson } from '../../http/request.js';
import { useReread } from '../../http/use-reread.js';
import { isUnfinished } from '../../jobs/job.js';
import { ProgressLine } from '../../jobs/ProgressLine.js';
import { useKeepInTray } from '../../jobs/use-keep-in-tray.js';
import { useLiveJob } from '../../jobs/use-live-job.js';
import { SimulationResultPanels } from '../../simulations/SimulationResultPanels.js';
import type { SimulationRow } from '../../simulations/simulation-row.js';
import { revisionPath, type RevisionRow } from '../revision-row.js';
import { DistributionPanel } from './DistributionPanel.js';

export interface ImpactPanelProps {
  readonly revision: RevisionRow;
  /** The schemes of the plugin. */
  readonly schemes: readonly { readonly id: string; readonly title: string }[];
  /** Whether what stands here is what the server has. */
  readonly isSaved: boolean;
}

/** Whose grade would move: a simulation is begun here, followed, and shown. */
export function ImpactPanel({ revision, schemes, isSaved }: ImpactPanelProps) {
  const translate = useTranslate();
  const [last, ...earlier] = revision.simulations;
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {revision.may.simulate && revision.changes.length > 0 && (
        <Starter revision={revision} schemes={schemes} isSaved={isSaved} />
      )}
      {last === undefined ? (
        <Typography color="text.secondary">{translate('revisions.impact.none')}</Typography>
      ) : (
        <>
          {last.isCurrent === false && <Alert severity="info">{translate('revisions.impact.stale')}</Alert>}
          <Simulation key={last.id} id={last.id} />
        </>
      )}
      {earlier.length > 0 && (
        <Panel title={translate('revisions.impact.earlier')}>
          {earlier.map(({ id, asOf }) => (
            <Box key={id}>
              <RouteLink to={pageOf('simulations', id)}>
                {translate('simulations.one')} {id} · {asOf}
              </RouteLink>
            </Box>
          ))}
        </Panel>
      )}
    </Box>
  );
}

function Starter({ revision, schemes, isSaved }: ImpactPanelProps) {
  const translate = useTranslate();
  const reread = useReread();
  const keepInTray = useKeepInTray();
  const [scheme, setScheme] = useState(schemes.at(0)?.id ?? '');
  const [asOf, setAsOf] = useState(today());
  const [isSending, setSending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const start = async () => {
    setSending(true);
    setError(null);
    try {
      const simulation = await requestJson<SimulationRow>(revisionPath(revision.id, 'simulate'), {
        method: 'POST',
        body: { scheme, asOf },
      });
      keepInTray({ resource: 'simulations', id: simulation.id });
      reread();
    } catch (failure) {
      setError(failure);
    } finally {
      setSending(false);
    }
  };
  return (
    <Panel title={translate('revisions.impact.start')}>
      <Typography sx={{ color: 'text.secondary', mb: 1.5 }}>{translate('revisions.impact.hint')}</Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
        <TextField
          select
          label={translate('revisions.impact.scheme')}
          value={scheme}
          onChange={(event) => setScheme(event.target.value)}
          sx={{ minWidth: 220 }}
        >
          {schemes.map(({ id, title }) => (
            <MenuItem key={id} value={id} lang="zh-CN">
              {title}
            </MenuItem>
          ))}
        </TextField>
        <DayField label={translate('revisions.impact.asOf')} value={asOf} onChange={setAsOf} />
        <Button
          variant="contained"
          disabled={!isSaved || isSending || scheme === '' || asOf === ''}
          onClick={() => void start()}
        >
          {translate('revisions.impact.start')}
        </Button>
      </Box>
      <ProblemAlert error={error} />
    </Panel>
  );
}

function Simulation({ id }: { id: string }) {
  const translate = useTranslate();
  const { row: simulation, error, refetch } = useLiveJob<SimulationRow>('simulations', id);
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (!simulation) return null;
  return (
    <>
      <Panel
        title={`${simulation.schemeTitle} · ${simulation.asOf}`}
        actions={<RouteLink to={pageOf('simulations', id)}>{translate('revisions.impact.details')}</RouteLink>}
      >
        {isUnfinished(simulation.state) ? (
          <ProgressLine job={simulation} label={translate('simulations.progress')} />
        ) : (
          translate(`value.jobState.${simulation.state}`)
        )}
        {simulation.error && <Alert severity="error">{simulation.error}</Alert>}
      </Panel>
      {simulation.result && (
        <>
          <DistributionPanel result={simulation.result} />
          <SimulationResultPanels simulation={simulation} result={simulation.result} />
        </>
      )}
    </>
  );
}
