import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import LinearProgress from '@mui/material/LinearProgress';
import { useId } from 'react';
import { useTranslate } from 'react-admin';
import { formatNumber } from '../display/format-number.js';
import { ProblemAlert } from '../display/ProblemAlert.js';
import { useValue } from '../display/use-value.js';
import { useRead } from '../http/use-read.js';
import type { AuditVerification } from './audit-event-row.js';

/** Follows every chain of the audit and says whether it holds, or where it first does not. */
export function VerifyDialog({ onClose }: { onClose: () => void }) {
  const translate = useTranslate();
  const id = useId();
  const { data, error, isFetching, refetch } = useRead<AuditVerification>('/audit/verify');
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby={id}>
      <DialogTitle id={id}>{translate('audit.verifyTitle')}</DialogTitle>
      <DialogContent aria-live="polite">
        {isFetching && (
          <>
            {translate('audit.verifying')}
            <LinearProgress aria-label={translate('audit.verifying')} />
          </>
        )}
        {!isFetching && <ProblemAlert error={error} onRetry={() => void refetch()} />}
        {!isFetching && data && <Outcome result={data} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('app.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}

function Outcome({ result: { firstBad, streams, events } }: { result: AuditVerification }) {
  const translate = useTranslate();
  const read = useValue();
  if (!firstBad) {
    const counts = { streams: formatNumber(streams), events: formatNumber(events) };
    return (
      <Alert severity="success" variant="outlined">
        {translate('audit.intact', counts)}
      </Alert>
    );
  }
  return (
    <Alert severity="error" variant="outlined">
      {translate('audit.broken', { ...firstBad, problem: read('auditProblem', firstBad.problem) })}{' '}
      {translate('audit.brokenHint')} {translate('audit.checked', { events: formatNumber(events) })}
    </Alert>
  );
}
