import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useMe } from '../account/use-me.js';
import { formatNumber } from '../display/format-number.js';
import { LoadingLines } from '../display/Loading.js';
import { Panel } from '../display/Panel.js';
import { ProblemAlert } from '../display/ProblemAlert.js';
import { pageOf } from '../display/RouteLink.js';
import { newIdempotencyKey } from '../http/request.js';
import { isUnfinished } from '../jobs/job.js';
import { ProgressLine } from '../jobs/ProgressLine.js';
import { useLiveJob } from '../jobs/use-live-job.js';
import { ImportCounts } from './ImportCounts.js';
import { ImportFindings } from './ImportFindings.js';
import { ImportPreviewPanel } from './ImportPreviewPanel.js';
import type { ImportForm, ImportRow } from './import-row.js';
import { sendImport } from './send-import.js';

/** The dry run as it goes, what it found, and the import itself. */
export function ImportCheck({ id, form, file }: { id: string; form: ImportForm; file: File }) {
  const translate = useTranslate();
  const { row, error, refetch } = useLiveJob<ImportRow>('imports', id);
  if (error)
    return <ProblemAlert error={error} title={translate('problem.loadFailed')} onRetry={() => void refetch()} />;
  if (!row) return <LoadingLines count={4} />;
  if (isUnfinished(row.state))
    return (
      <Panel>
        <Box role="status">{translate('imports.form.checking')}</Box>
        <ProgressLine job={row} label={translate('imports.form.checking')} />
      </Panel>
    );
  return (
    <>
      {row.state === 'failed' && (
        <Alert severity="error" variant="outlined">
          {translate('imports.notice.failed', { error: row.error ?? '—' })}
        </Alert>
      )}
      <ImportCounts row={row} />
      {row.preview && <ImportPreviewPanel preview={row.preview} />}
      <ImportFindings row={row} />
      {row.state === 'done' && <Decision row={row} form={form} file={file} />}
    </>
  );
}

function Decision({ row, form, file }: { row: ImportRow; form: ImportForm; file: File }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const { data: me } = useMe();
  const [key, setKey] = useState(newIdempotencyKey);
  const [isSending, setSending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { accepted, refused } = row.counts;
  const send = async () => {
    setSending(true);
    setError(null);
    try {
      const batch = await sendImport(form, file, false, key);
      void navigate(pageOf('imports', batch.id));
    } catch (failure) {
      setError(failure);
      // Only what the server never answered may be the same request again.
      if (!(failure instanceof TypeError)) setKey(newIdempotencyKey());
    } finally {
      setSending(false);
    }
  };
  if (accepted === 0)
    return <Panel title={translate('imports.form.importStep')}>{translate('imports.form.nothing')}</Panel>;
  return (
    <Panel title={translate('imports.form.importStep')}>
      <Box sx={{ borderLeft: '3px solid', borderColor: 'primary.main', pl: 1.5, mb: 2 }}>
        {translate('imports.form.sentence', {
          file: file.name,
          count: formatNumber(accepted),
          what: form.title,
          unit: me?.unit.title ?? '',
        })}
        {refused > 0 && ` ${translate('imports.form.sentenceRefused', { count: formatNumber(refused) })}`}
      </Box>
      <Button variant="contained" disabled={isSending} onClick={() => void send()}>
        {translate(isSending ? 'imports.form.uploading' : 'imports.form.submit')}
      </Button>
      <ProblemAlert error={error} />
    </Panel>
  );
}
