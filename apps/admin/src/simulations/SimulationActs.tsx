import Button from '@mui/material/Button';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { ActDialog } from '../acts/ActDialog.js';
import { requestJson } from '../http/request.js';
import { useReread } from '../http/use-reread.js';
import { useMay } from '../layout/use-may.js';
import type { SimulationRow } from './simulation-row.js';

/** What may be done with a simulation where it stands. */
export function SimulationActs({ simulation }: { simulation: SimulationRow }) {
  const translate = useTranslate();
  const notify = useNotify();
  const reread = useReread();
  const mayEdit = useMay('simulations', 'edit');
  const [isOpen, setOpen] = useState(false);
  if (!mayEdit || (simulation.state !== 'queued' && simulation.state !== 'running')) return null;
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        {translate('simulations.cancel')}
      </Button>
      {isOpen && (
        <ActDialog
          title={translate('simulations.cancel')}
          sentence={translate('simulations.cancelSentence')}
          confirmLabel={translate('simulations.cancel')}
          closeLabel={translate('app.back')}
          isGrave
          act={(idempotencyKey) =>
            requestJson(`/simulations/${encodeURIComponent(simulation.id)}/cancel`, { method: 'POST', idempotencyKey })
          }
          onDone={() => {
            notify('simulations.cancelDone', { type: 'success' });
            setOpen(false);
            reread();
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
