import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import { ActDialog } from '../acts/ActDialog.js';
import { LoadingLines } from '../display/Loading.js';
import { PageHeader } from '../display/PageHeader.js';
import { Panel } from '../display/Panel.js';
import { ProblemAlert } from '../display/ProblemAlert.js';
import { Properties, type Property } from '../display/Properties.js';
import { pageOf, RouteLink } from '../display/RouteLink.js';
import { StateChip } from '../display/StateChip.js';
import { useValue } from '../display/use-value.js';
import { requestJson } from '../http/request.js';
import { useReread } from '../http/use-reread.js';
import { useWhole } from '../http/use-whole.js';
import { useMay } from '../layout/use-may.js';
import type { ApplicationRow } from './application-row.js';

type Step = 'end' | 'pause' | 'resume';

const STEPS: Readonly<Record<ApplicationRow['state'], readonly Step[]>> = {
  active: ['pause', 'end'],
  paused: ['resume', 'end'],
  ended: [],
  expired: [],
};

/** One applied measure: what brought it, by which list of measures, and how long. */
export function ApplicationShow() {
  const translate = useTranslate();
  const { id = '' } = useParams();
  const { data: row, error, refetch } = useWhole<ApplicationRow>('measure-applications', id);
  if (error)
    return (
      <>
        <PageHeader title={translate('applications.title')} />
        <ProblemAlert error={error} title={translate('problem.loadFailed')} onRetry={() => void refetch()} />
      </>
    );
  if (!row) return <LoadingLines count={8} />;
  return (
    <>
      <PageHeader
        title={row.title}
        beside={<StateChip set="applicationState" value={row.state} />}
        actions={<Acts row={row} />}
      >
        <RouteLink to={pageOf('subjects', row.subject)}>{row.subjectName ?? row.subjectCode}</RouteLink>
      </PageHeader>
      <Panel>
        <About row={row} />
      </Panel>
    </>
  );
}

function About({ row }: { row: ApplicationRow }) {
  const translate = useTranslate();
  const read = useValue();
  const rows: Property[] = [
    [translate('applications.kind'), read('measureKind', row.kind)],
    [translate('applications.scope'), row.scope ?? '—'],
    [
      translate('applications.listedIn'),
      row.listTitle === null
        ? '—'
        : translate('applications.publishedOn', { list: row.listTitle, on: row.listPublishedOn ?? '—' }),
    ],
    [
      translate('applications.cause'),
      row.cause === 'list' && row.causeId !== null ? (
        <RouteLink key="cause" to={pageOf('list-entries', row.causeId)}>
          {read('applicationCause', row.cause)}
        </RouteLink>
      ) : (
        `${read('applicationCause', row.cause)} ${row.grade ?? ''}`
      ),
    ],
    [translate('applications.startedOn'), row.startedOn],
    [translate('applications.untilOn'), row.untilOn ?? translate('applications.asLongAsCause')],
    ...(row.endedOn === null
      ? []
      : ([
          [translate('applications.endedOn'), `${row.endedOn} · ${read('ending', row.endedHow)}`],
        ] satisfies Property[])),
    [translate('entries.reason'), row.reason ?? '—'],
  ];
  return <Properties rows={rows} />;
}

function Acts({ row }: { row: ApplicationRow }) {
  const translate = useTranslate();
  const notify = useNotify();
  const reread = useReread();
  const mayDecide = useMay('measure-applications', 'edit');
  const [step, setStep] = useState<Step | null>(null);
  const [reason, setReason] = useState('');
  if (!mayDecide) return null;
  return (
    <>
      {STEPS[row.state].map((one) => (
        <Button key={one} variant="outlined" color={one === 'end' ? 'error' : 'primary'} onClick={() => setStep(one)}>
          {translate(`applications.step.${one}`)}
        </Button>
      ))}
      {step !== null && (
        <ActDialog
          title={translate(`applications.step.${step}`)}
          sentence={translate(`applications.sentence.${step}`, {
            subject: row.subjectName ?? row.subjectCode,
            measure: row.title,
          })}
          confirmLabel={translate(`applications.step.${step}`)}
          isGrave={step === 'end'}
          isReady={reason.trim() !== ''}
          act={(idempotencyKey) =>
            requestJson(`/measure-applications/${encodeURIComponent(row.id)}/transitions`, {
              method: 'POST',
              idempotencyKey,
              version: row.version,
              body: { transition: step, form: { reason: reason.trim() } },
            })
          }
          onDone={() => {
            notify('entries.done', { type: 'success' });
            setStep(null);
            reread();
          }}
          onClose={() => setStep(null)}
        >
          <TextField
            required
            multiline
            minRows={2}
            label={translate('entries.reason')}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </ActDialog>
      )}
    </>
  );
}
