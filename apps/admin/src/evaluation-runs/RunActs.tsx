import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { useMe } from '../account/use-me.js';
import { ActDialog } from '../acts/ActDialog.js';
import { formatNumber } from '../display/format-number.js';
import { requestJson } from '../http/request.js';
import { useReread } from '../http/use-reread.js';
import { useMay } from '../layout/use-may.js';
import type { EvaluationRunRow } from './evaluation-run-row.js';

type Act = 'pause' | 'resume' | 'cancel' | 'announce';

/** What may be done with a run where it stands; results are announced by somebody other than who started it. */
export function RunActs({ run }: { run: EvaluationRunRow }) {
  const translate = useTranslate();
  const notify = useNotify();
  const reread = useReread();
  const { data: me } = useMe();
  const mayEdit = useMay('evaluation-runs', 'edit');
  const [act, setAct] = useState<Act | null>(null);
  if (!mayEdit || !me) return null;
  const isOwn = run.createdBy?.id === me.id;
  const name = `${run.schemeTitle} ${run.asOf}`;
  return (
    <>
      {actsOn(run).map((one) => (
        <Button
          key={one}
          variant={one === 'announce' ? 'contained' : 'outlined'}
          disabled={one === 'announce' && isOwn}
          onClick={() => setAct(one)}
        >
          {translate(`runs.act.${one}`)}
        </Button>
      ))}
      {isOwn && actsOn(run).includes('announce') && (
        <Box sx={{ flexBasis: '100%', color: 'text.secondary', fontSize: '0.8125rem', textAlign: { sm: 'right' } }}>
          {translate('runs.act.announceOther')}
        </Box>
      )}
      {act && (
        <ActDialog
          title={`${translate(`runs.act.${act}`)} · ${name}`}
          sentence={translate(`runs.act.${act}Sentence`, {
            name,
            done: formatNumber(run.progress.done),
            total: formatNumber(run.progress.total),
          })}
          confirmLabel={translate(`runs.act.${act}`)}
          closeLabel={act === 'cancel' ? translate('app.back') : undefined}
          isGrave={act === 'cancel' || act === 'announce'}
          act={(idempotencyKey) =>
            requestJson(`/evaluation-runs/${encodeURIComponent(run.id)}/${act}`, { method: 'POST', idempotencyKey })
          }
          onDone={() => {
            notify(`runs.act.done.${act}`, { type: 'success' });
            setAct(null);
            reread();
          }}
          onClose={() => setAct(null)}
        />
      )}
    </>
  );
}

function actsOn({ state, purpose, announcedOn }: EvaluationRunRow): readonly Act[] {
  if (state === 'queued' || state === 'running') return ['pause', 'cancel'];
  if (state === 'paused') return ['resume', 'cancel'];
  return state === 'done' && purpose === 'current' && announcedOn === null ? ['announce'] : [];
}
