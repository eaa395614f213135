import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { ActDialog } from '../acts/ActDialog.js';
import { requestJson } from '../http/request.js';
import { useReread } from '../http/use-reread.js';
import { useMay } from '../layout/use-may.js';
import { useSchemes } from '../schemes/use-schemes.js';

/** In an emergency one person holds everything that gets worse under a scheme; to end it takes two. */
export function StopButton() {
  const translate = useTranslate();
  const notify = useNotify();
  const reread = useReread();
  const mayStop = useMay('effect-holds', 'edit');
  const { schemes } = useSchemes();
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  if (!mayStop) return null;
  const scheme = chosen ?? schemes[0]?.id ?? '';
  return (
    <>
      <Button variant="outlined" color="error" onClick={() => setOpen(true)}>
        {translate('holds.stop')}
      </Button>
      {isOpen && (
        <ActDialog
          title={translate('holds.stop')}
          sentence={translate('holds.stopSentence')}
          confirmLabel={translate('holds.stop')}
          isGrave
          isReady={scheme !== '' && reason.trim() !== ''}
          act={(idempotencyKey) =>
            requestJson('/effect-holds', { method: 'POST', idempotencyKey, body: { scheme, reason: reason.trim() } })
          }
          onDone={() => {
            notify('holds.stopped', { type: 'success' });
            setOpen(false);
            reread();
          }}
          onClose={() => setOpen(false)}
        >
          <TextField
            select
            label={translate('holds.scheme')}
            value={scheme}
            onChange={(event) => setChosen(event.target.value)}
          >
            {schemes.map(({ id, title }) => (
              <MenuItem key={id} value={id} lang="zh-CN">
                {title}
              </MenuItem>
            ))}
          </TextField>
          <TextField
            required
            multiline
            minRows={2}
            label={translate('holds.openingReason')}
            value={reason}
            slotProps={{ htmlInput: { maxLength: 500 } }}
            onChange={(event) => setReason(event.target.value)}
          />
        </ActDialog>
      )}
    </>
  );
}
