import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import { Figures } from '../display/Figures.js';
import { Instant } from '../display/Instant.js';
import { LoadingLines } from '../display/Loading.js';
import { PageHeader } from '../display/PageHeader.js';
import { Panel } from '../display/Panel.js';
import { ProblemAlert } from '../display/ProblemAlert.js';
import { Properties, type Property } from '../display/Properties.js';
import { StateChip } from '../display/StateChip.js';
import { useRead } from '../http/use-read.js';
import type { EffectHoldRow } from './effect-hold-row.js';
import { HeldSubjects } from './HeldSubjects.js';
import { HoldCause } from './HoldCause.js';
import { ReleaseButton } from './ReleaseButton.js';
import { useSayHold } from './use-say-hold.js';

/** One hold: why it holds, whom, and the decision. */
export function HoldShow() {
  const translate = useTranslate();
  const say = useSayHold();
  const { id = '' } = useParams();
  const { data: hold, error, refetch } = useRead<EffectHoldRow>(`/effect-holds/${encodeURIComponent(id)}`);
  if (error)
    return (
      <>
        <PageHeader title={translate('holds.title')} />
        <ProblemAlert error={error} title={translate('problem.loadFailed')} onRetry={() => void refetch()} />
      </>
    );
  if (!hold) return <LoadingLines count={8} />;
  return (
    <>
      <PageHeader
        title={translate('holds.one', { id: hold.id })}
        beside={<StateChip set="holdState" value={hold.state} />}
        actions={hold.state === 'holding' && <ReleaseButton hold={hold} />}
      >
        <HoldCause hold={hold} />
      </PageHeader>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <Alert severity={hold.state === 'holding' ? 'warning' : 'info'} variant="outlined">
          {say(hold)} {translate(`holds.states.${stateOf(hold)}`)}
        </Alert>
        <Figures
          label={translate('holds.figures')}
          figures={[
            { label: translate('holds.waiting'), value: hold.waiting },
            ...(hold.cause === 'stop'
              ? []
              : [
                  { label: translate('holds.worsened'), value: hold.worsened },
                  { label: translate('holds.covered'), value: hold.covered },
                ]),
            ...(hold.volume === null ? [] : [{ label: translate('holds.volume'), value: hold.volume }]),
            ...(hold.usualVolume === null ? [] : [{ label: translate('holds.usualVolume'), value: hold.usualVolume }]),
          ]}
        />
        <Panel>
          <About hold={hold} />
        </Panel>
        {hold.state === 'holding' && <HeldSubjects hold={hold.id} />}
      </Box>
    </>
  );
}

function About({ hold }: { hold: EffectHoldRow }) {
  const translate = useTranslate();
  const rows: Property[] = [
    [translate('holds.cause'), <HoldCause key="cause" hold={hold} />],
    [translate('holds.startedBy'), hold.startedBy?.displayName ?? translate('holds.bySystem')],
    [translate('holds.createdAt'), <Instant key="created" value={hold.createdAt} />],
    ...(hold.cause === 'stop'
      ? ([
          [translate('holds.openingReason'), hold.openingReason],
          [translate('holds.askedBy'), hold.askedBy?.displayName ?? '—'],
        ] satisfies Property[])
      : ([[translate('holds.settledAt'), <Instant key="settled" value={hold.settledAt} />]] satisfies Property[])),
    ...(hold.decidedBy === null
      ? []
      : ([
          [translate('holds.decidedBy'), hold.decidedBy.displayName],
          [translate('holds.decidedAt'), <Instant key="decided" value={hold.decidedAt} />],
          [translate('holds.decisionReason'), hold.decisionReason],
        ] satisfies Property[])),
  ];
  return <Properties rows={rows} />;
}

/** A stop is told in words of its own: nobody confirms the grades that it held. */
function stateOf({ cause, state }: EffectHoldRow): string {
  if (cause !== 'stop') return state;
  return state === 'holding' ? 'stopped' : state === 'released' ? 'ended' : state;
}
