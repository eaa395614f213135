import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { useMe } from '../account/use-me.js';
import { ActDialog } from '../acts/ActDialog.js';
import { formatNumber } from '../display/format-number.js';
import { requestJson } from '../http/request.js';
import { useReread } from '../http/use-reread.js';
import { useMay } from '../layout/use-may.js';
import type { EffectHoldRow } from './effect-hold-row.js';

/** Gives the worse grades their effects, with a reason; another person than who started the cause does it. */
export function ReleaseButton({ hold }: { hold: EffectHoldRow }) {
  const translate = useTranslate();
  const notify = useNotify();
  const reread = useReread();
  const { data: me } = useMe();
  const mayRelease = useMay('effect-holds', 'edit');
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  if (!mayRelease || !me) return null;
  const isFirst = hold.cause === 'stop' && hold.askedBy === null;
  const isOwn = (hold.cause === 'stop' ? hold.askedBy?.id : hold.startedBy?.id) === me.id;
  const label = translate(isFirst ? 'holds.ask' : hold.cause === 'stop' ? 'holds.end' : 'holds.release');
  return (
    <>
      <Button variant="contained" disabled={isOwn} onClick={() => setOpen(true)}>
        {label}
      </Button>
      {isOwn && (
        <Box sx={{ flexBasis: '100%', color: 'text.secondary', fontSize: '0.8125rem', textAlign: { sm: 'right' } }}>
          {translate('holds.releaseOther')}
        </Box>
      )}
      {isOpen && (
        <ActDialog
          title={label}
          sentence={translate(isFirst ? 'holds.askSentence' : 'holds.releaseSentence', {
            worsened: formatNumber(hold.waiting),
          })}
          confirmLabel={label}
          isGrave={!isFirst}
          isReady={reason.trim() !== ''}
          act={(idempotencyKey) =>
            requestJson(`/effect-holds/${encodeURIComponent(hold.id)}/release`, {
              method: 'POST',
              idempotencyKey,
              body: { reason: reason.trim() },
            })
          }
          onDone={() => {
            notify(isFirst ? 'holds.asked' : hold.cause === 'stop' ? 'holds.ended' : 'holds.released', {
              type: 'success',
            });
            setOpen(false);
            reread();
          }}
          onClose={() => setOpen(false)}
        >
          <TextField
            required
            multiline
            minRows={2}
            label={translate('holds.decisionReason')}
            value={reason}
            slotProps={{ htmlInput: { maxLength: 500 } }}
            onChange={(event) => setReason(event.target.value)}
          />
        </ActDialog>
      )}
    </>
  );
}
