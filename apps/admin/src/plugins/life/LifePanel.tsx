import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { DataTable } from '../../charts/DataTable.js';
import { Identifier } from '../../display/Identifier.js';
import { Instant } from '../../display/Instant.js';
import { LoadingLines } from '../../display/Loading.js';
import { Panel } from '../../display/Panel.js';
import { ProblemAlert } from '../../display/ProblemAlert.js';
import { Properties } from '../../display/Properties.js';
import { pageOf } from '../../display/RouteLink.js';
import { StateChip } from '../../display/StateChip.js';
import { requestJson } from '../../http/request.js';
import { useRead } from '../../http/use-read.js';
import { FindingPanel } from '../FindingPanel.js';
import { CandidatePanel } from './CandidatePanel.js';
import { LifeButton } from './LifeButton.js';
import { OrderPanel } from './OrderPanel.js';
import type { PluginLife } from './plugin-life-row.js';

/** How often the page looks whether somebody decided. */
const FOLLOW_MILLISECONDS = 15_000;

/** Where a plugin stands in its life: what waits, what is asked for, what was, and what can be done now. */
export function LifePanel({ id }: { id: string }) {
  const translate = useTranslate();
  const [isAsked, setAsked] = useState(false);
  // While somebody else is asked, what they decide is seen without a reload.
  const {
    data: life,
    error,
    refetch,
  } = useRead<PluginLife>(`/plugins/${encodeURIComponent(id)}/life`, {
    refetchInterval: isAsked ? FOLLOW_MILLISECONDS : false,
  });
  const hasOrder = life?.order != null;
  if (hasOrder !== isAsked) setAsked(hasOrder);
  if (error)
    return <ProblemAlert error={error} title={translate('problem.loadFailed')} onRetry={() => void refetch()} />;
  if (!life) return <LoadingLines count={6} />;
  const { candidate, order } = life;
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Panel title={translate('pluginLife.now')}>
        <Typography sx={{ mb: 1.5 }}>{translate(`pluginLife.next.${nextOf(life)}`)}</Typography>
        {candidate && (
          <Properties
            rows={[
              [translate('pluginLife.version'), candidate.version],
              [translate('pluginLife.packageState'), <StateChip key="s" set="packageState" value={candidate.state} />],
              [translate('pluginLife.uploadedBy'), candidate.uploadedBy],
              [translate('pluginLife.uploadedAt'), <Instant key="at" value={candidate.uploadedAt} />],
              [
                translate('pluginLife.signature'),
                candidate.signedBy ? (
                  <Identifier key="key" value={candidate.signedBy} />
                ) : (
                  translate('pluginLife.unsigned')
                ),
              ],
            ]}
          />
        )}
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 2 }}>
          <LifeButton life={life} act="approve" variant="contained" />
          <LifeButton life={life} act="reject" />
          <LifeButton life={life} act="install" variant="contained" />
          <LifeButton life={life} act="enable" variant="contained" />
          {candidate && life.state === 'enabled' && <RehearseButton id={id} />}
          <LifeButton life={life} act="withdraw" />
          <LifeButton life={life} act="revert" />
          <LifeButton life={life} act="disable" />
          <LifeButton life={life} act="retire" />
        </Box>
        {Object.values(life.mayNot).length > 0 && (
          <Box component="ul" sx={{ color: 'text.secondary', fontSize: '0.8125rem', mt: 1.5, mb: 0, pl: 2.5 }}>
            {[...new Set(Object.values(life.mayNot))].map((why) => (
              <li key={why}>{why}</li>
            ))}
          </Box>
        )}
      </Panel>
      {order && <OrderPanel order={order} />}
      {candidate && candidate.findings.length > 0 && <FindingPanel findings={candidate.findings} />}
      <CandidatePanel life={life} />
      <History life={life} />
    </Box>
  );
}

/** What is to be done next, in one word. */
function nextOf({ candidate, order, state }: PluginLife): string {
  if (order) return order.state === 'scheduled' ? 'scheduled' : 'decide';
  if (candidate && candidate.openConflicts > 0) return 'conflicts';
  if (candidate) return candidate.state === 'validated' ? 'install' : 'enable';
  return state === 'enabled' || state === 'disabled' || state === 'retired' ? state : 'other';
}

/** Tries the package out on everybody; the page of the simulation shows who would move. */
function RehearseButton({ id }: { id: string }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const [error, setError] = useState<unknown>(null);
  const [isSending, setSending] = useState(false);
  const rehearse = async () => {
    setSending(true);
    setError(null);
    try {
      const { id: simulation } = await requestJson<{ id: string }>(`/plugins/${encodeURIComponent(id)}/rehearse`, {
        method: 'POST',
        body: {},
      });
      void navigate(pageOf('simulations', simulation));
    } catch (failure) {
      setError(failure);
    } finally {
      setSending(false);
    }
  };
  return (
    <>
      <Button variant="outlined" disabled={isSending} onClick={() => void rehearse()}>
        {translate('pluginLife.rehearse')}
      </Button>
      {error !== null && (
        <Box sx={{ flexBasis: '100%' }}>
          <ProblemAlert error={error} />
        </Box>
      )}
    </>
  );
}

function History({ life }: { life: PluginLife }) {
  const translate = useTranslate();
  return (
    <>
      {life.packages.length > 0 && (
        <Panel title={translate('pluginLife.packages')} isFlush>
          <DataTable
            label={translate('pluginLife.packages')}
            numbersFrom={6}
            head={['version', 'packageState', 'uploadedBy', 'uploadedAt', 'inForceAt', 'signature'].map((key) =>
              translate(`pluginLife.${key}`),
            )}
            rows={life.packages.map((one) => [
              one.version,
              <StateChip key="state" set="packageState" value={one.state} />,
              one.uploadedBy ?? '',
              <Instant key="at" value={one.uploadedAt} />,
              one.inForceAt ? <Instant key="force" value={one.inForceAt} /> : '',
              one.signedBy ? <Identifier key="key" value={one.signedBy} /> : translate('pluginLife.unsigned'),
            ])}
          />
        </Panel>
      )}
      {life.orders.length > 0 && (
        <Panel title={translate('pluginLife.orders')} isFlush>
          <DataTable
            label={translate('pluginLife.orders')}
            numbersFrom={6}
            head={['order', 'orderState', 'orderedBy', 'reason', 'decidedBy', 'note'].map((key) =>
              translate(`pluginLife.${key}`),
            )}
            rows={life.orders.map((one) => [
              translate(`pluginLife.act.${one.act}`),
              <StateChip key="state" set="pluginOrderState" value={one.state} />,
              one.orderedBy ?? '',
              one.reason,
              one.decidedBy ?? '',
              one.failure ?? one.decisionNote ?? '',
            ])}
          />
        </Panel>
      )}
    </>
  );
}
