import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import { EmptyState } from '../display/EmptyState.js';
import { LoadingLines } from '../display/Loading.js';
import { PageHeader } from '../display/PageHeader.js';
import { Panel } from '../display/Panel.js';
import { ProblemAlert } from '../display/ProblemAlert.js';
import { Properties, type Property } from '../display/Properties.js';
import { pageOf, RouteLink } from '../display/RouteLink.js';
import { StateChip } from '../display/StateChip.js';
import { useValue } from '../display/use-value.js';
import { useWhole } from '../http/use-whole.js';
import { useMay } from '../layout/use-may.js';
import { PanelList } from '../lists/PanelList.js';
import { applicationColumnsOfCause } from '../measure-applications/application-columns.js';
import type { ApplicationRow } from '../measure-applications/application-row.js';
import type { EntryRow } from './entry-row.js';
import { stepsOf, type EntryStep } from './entry-steps.js';
import { StepDialog } from './StepDialog.js';

/** One entry: where it stands in the procedure, what was said and decided, what it brings, and what may be done. */
export function EntryShow() {
  const translate = useTranslate();
  const { id = '' } = useParams();
  const { data: entry, error, refetch } = useWhole<EntryRow>('list-entries', id);
  if (error)
    return (
      <>
        <PageHeader title={translate('entries.title')} />
        <ProblemAlert error={error} title={translate('problem.loadFailed')} onRetry={() => void refetch()} />
      </>
    );
  if (!entry) return <LoadingLines count={10} />;
  return (
    <>
      <PageHeader
        title={`${entry.subjectName ?? entry.subjectCode} · ${entry.listTitle}`}
        beside={<StateChip set="entryState" value={entry.state} />}
        actions={<Steps entry={entry} />}
      >
        <RouteLink to={pageOf('subjects', entry.subject)}>{translate('entries.toSubject')}</RouteLink>
      </PageHeader>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        {entry.stayedOn !== null && (
          <Alert severity="warning" variant="outlined">
            {translate('entries.stayed', { on: entry.stayedOn })}
          </Alert>
        )}
        <Panel title={translate('entries.course')}>
          <Course entry={entry} />
        </Panel>
        <Panel title={translate('entries.decision')}>
          <Decision entry={entry} />
        </Panel>
        <PanelList<ApplicationRow>
          resource="measure-applications"
          title={translate('applications.title')}
          filter={{ subject: entry.subject, cause: 'list' }}
          sort={{ field: 'startedOn', order: 'DESC' }}
          columns={applicationColumnsOfCause}
          addressOf={(row) => pageOf('measure-applications', row.id)}
          empty={<EmptyState title={translate('applications.empty')}>{translate('entries.measuresHint')}</EmptyState>}
        />
      </Box>
    </>
  );
}

function Steps({ entry }: { entry: EntryRow }) {
  const translate = useTranslate();
  const mayPrepare = useMay('list-entries', 'create');
  const mayDecide = useMay('list-entries', 'decide');
  const [step, setStep] = useState<EntryStep | null>(null);
  const steps = stepsOf(entry).filter(({ isDeciding }) => (isDeciding ? mayDecide : mayPrepare));
  return (
    <>
      {steps.map((one, index) => (
        <Button
          key={one.key}
          variant={index === 0 ? 'contained' : 'outlined'}
          color={one.isGrave && index > 0 ? 'error' : 'primary'}
          onClick={() => setStep(one)}
        >
          {translate(`entries.step.${one.key}`)}
        </Button>
      ))}
      {step !== null && <StepDialog entry={entry} step={step} onClose={() => setStep(null)} />}
    </>
  );
}

function Course({ entry }: { entry: EntryRow }) {
  const translate = useTranslate();
  const read = useValue();
  const by = entry.proposedBy?.displayName ?? translate('entries.byRule');
  const rows: Property[] = [
    [translate('entries.proposedOn'), `${entry.proposedOn} · ${by}`],
    [translate('entries.reason'), entry.proposedReason ?? '—'],
    [translate('entries.notifiedOn'), entry.notifiedOn ?? '—'],
    [
      translate('entries.heardOn'),
      entry.heardOn === null ? '—' : `${entry.heardOn} · ${read('defence', entry.defence)} ${entry.defenceNote ?? ''}`,
    ],
    [
      translate('entries.decidedOn'),
      entry.decidedOn === null ? '—' : `${entry.decidedOn} · ${entry.decidedBy?.displayName ?? '—'}`,
    ],
    [translate('entries.field.deliveredOn'), entry.deliveredOn ?? '—'],
    [translate('entries.enteredOn'), entry.enteredOn ?? '—'],
    [translate('entries.untilOn'), entry.untilOn ?? '—'],
    [translate('entries.field.publicUntil'), entry.unpublishedOn ?? entry.publicUntil ?? '—'],
    ...(entry.endedOn === null
      ? []
      : ([
          [
            translate('entries.endedOn'),
            `${entry.endedOn} · ${read('leaving', entry.endedHow)} · ${entry.endedReason ?? ''}`,
          ],
        ] satisfies Property[])),
  ];
  return <Properties rows={rows} />;
}

function Decision({ entry }: { entry: EntryRow }) {
  const translate = useTranslate();
  const read = useValue();
  const document = entry.basisDocument;
  const rows: Property[] = [
    [
      translate('entries.behaviour'),
      <span key="behaviour" lang="zh-CN">
        {entry.behaviourTitle ?? '—'}
      </span>,
    ],
    [
      translate('entries.field.basisDocument'),
      document === null ? '—' : `${read('entryDocument', document.kind)} ${document.number ?? ''}`,
    ],
    [translate('entries.field.reasons'), entry.reasons ?? '—'],
    [translate('entries.field.basis'), entry.basis ?? '—'],
    [translate('entries.field.period'), entry.period ?? '—'],
    [translate('entries.field.removalConditions'), entry.removalConditions ?? '—'],
    [translate('entries.field.remedies'), entry.remedies ?? '—'],
    [
      translate('entries.records'),
      (entry.records ?? []).length === 0 ? (
        '—'
      ) : (
        <Box key="records" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          {(entry.records ?? []).map((record) => (
            <RouteLink key={record} to={`/records?open=${encodeURIComponent(record)}`}>
              {record}
            </RouteLink>
          ))}
        </Box>
      ),
    ],
  ];
  return <Properties rows={rows} />;
}
