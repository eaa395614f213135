import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import Box from '@mui/material/Box';
import { useId, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { ProblemAlert } from '../../display/ProblemAlert.js';
import { pageOf } from '../../display/RouteLink.js';
import { requestJson } from '../../http/request.js';
import { useReread } from '../../http/use-reread.js';
import { FilePicker } from '../../imports/FilePicker.js';
import { useMay } from '../../layout/use-may.js';
import { FindingPanel } from '../FindingPanel.js';
import type { Uploaded } from './plugin-life-row.js';

/** Brings a package: a new plugin, or a newer version. What is wrong with it is told at once and whole. */
export function UploadPackage() {
  const translate = useTranslate();
  const mayUpload = useMay('plugins', 'edit');
  const [isOpen, setOpen] = useState(false);
  if (!mayUpload) return null;
  return (
    <>
      <Button variant="contained" onClick={() => setOpen(true)}>
        {translate('pluginLife.upload')}
      </Button>
      {isOpen && <UploadDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function UploadDialog({ onClose }: { onClose: () => void }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const notify = useNotify();
  const reread = useReread();
  const title = useId();
  const [file, setFile] = useState<File | null>(null);
  const [isSending, setSending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [refused, setRefused] = useState<Uploaded | null>(null);
  const choose = (chosen: File) => {
    setFile(chosen);
    setRefused(null);
    setError(null);
  };
  const upload = async () => {
    if (!file) return;
    setSending(true);
    setError(null);
    setRefused(null);
    try {
      const body = new FormData();
      body.set('package', file);
      const uploaded = await requestJson<Uploaded>('/plugins', { method: 'POST', body });
      if (uploaded.state === 'refused' || uploaded.id === null) {
        setRefused(uploaded);
        return;
      }
      notify('pluginLife.uploaded', { type: 'success' });
      reread();
      onClose();
      void navigate(pageOf('plugins', uploaded.id));
    } catch (failure) {
      setError(failure);
    } finally {
      setSending(false);
    }
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="md" aria-labelledby={title}>
      <DialogTitle id={title}>{translate('pluginLife.upload')}</DialogTitle>
      <DialogContent>
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          <Typography color="text.secondary">{translate('pluginLife.uploadHint')}</Typography>
          <FilePicker file={file} accept=".xhp,.zip" onChange={choose} />
          {refused && (
            <>
              <Typography role="alert" color="error">
                {translate('pluginLife.refused', { count: refused.findings.length })}
              </Typography>
              <FindingPanel findings={refused.findings} />
            </>
          )}
          <ProblemAlert error={error} />
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('app.cancel')}</Button>
        <Button variant="contained" disabled={!file || isSending} onClick={() => void upload()}>
          {translate(isSending ? 'pluginLife.checking' : 'pluginLife.check')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
