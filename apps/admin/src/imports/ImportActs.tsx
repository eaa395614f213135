import Button from '@mui/material/Button';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { ActDialog } from '../acts/ActDialog.js';
import { formatNumber } from '../display/format-number.js';
import { requestJson } from '../http/request.js';
import { useReread } from '../http/use-reread.js';
import { isUnfinished } from '../jobs/job.js';
import { useMay } from '../layout/use-may.js';
import type { ImportRow } from './import-row.js';
import { WithdrawDialog } from './WithdrawDialog.js';

/** What may be done with a batch: stopped while it runs, withdrawn once it has written. */
export function ImportActs({ row }: { row: ImportRow }) {
  const translate = useTranslate();
  const reread = useReread();
  const notify = useNotify();
  const mayEdit = useMay('imports', 'edit');
  const [act, setAct] = useState<'cancel' | 'withdraw' | null>(null);
  if (!mayEdit) return null;
  const done = (message: string) => {
    notify(message, { type: 'success' });
    setAct(null);
    reread();
  };
  const isCancellable = isUnfinished(row.state) && row.state !== 'cancelling';
  const isWithdrawable = !isUnfinished(row.state) && !row.dryRun && !row.withdrawnAt && row.counts.accepted > 0;
  return (
    <>
      {isCancellable && (
        <Button variant="outlined" onClick={() => setAct('cancel')}>
          {translate('imports.act.cancel')}
        </Button>
      )}
      {isWithdrawable && (
        <Button variant="outlined" color="error" onClick={() => setAct('withdraw')}>
          {translate('imports.act.withdraw')}
        </Button>
      )}
      {act === 'cancel' && (
        <ActDialog
          title={translate('imports.act.cancel')}
          sentence={translate(row.dryRun ? 'imports.act.cancelDrySentence' : 'imports.act.cancelSentence', {
            file: row.fileName,
            count: formatNumber(row.counts.accepted),
          })}
          confirmLabel={translate('imports.act.cancel')}
          closeLabel={translate('app.back')}
          act={(idempotencyKey) =>
            requestJson(`/imports/${encodeURIComponent(row.id)}/cancel`, { method: 'POST', idempotencyKey })
          }
          onDone={() => done('imports.act.cancelled')}
          onClose={() => setAct(null)}
        />
      )}
      {act === 'withdraw' && (
        <WithdrawDialog row={row} onDone={() => done('imports.act.withdrawn')} onClose={() => setAct(null)} />
      )}
    </>
  );
}
