import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { useMe } from '../account/use-me.js';
import { ActDialog } from '../acts/ActDialog.js';
import { requestJson } from '../http/request.js';
import { useReread } from '../http/use-reread.js';
import { useMay } from '../layout/use-may.js';
import type { HolidayTableDetail } from './holiday-table-row.js';

/** Puts a table in force or sends it back; never by who proposed it. */
export function DecideButtons({ row }: { row: HolidayTableDetail }) {
  const translate = useTranslate();
  const notify = useNotify();
  const reread = useReread();
  const { data: me } = useMe();
  const mayDecide = useMay('calendars', 'edit');
  const [act, setAct] = useState<'approve' | 'reject' | null>(null);
  const [reason, setReason] = useState('');
  if (!mayDecide || !me) return null;
  const isOwn = row.proposedBy.id === me.id;
  return (
    <>
      <Button variant="outlined" onClick={() => setAct('reject')}>
        {translate('calendars.reject')}
      </Button>
      <Button variant="contained" disabled={isOwn} onClick={() => setAct('approve')}>
        {translate('calendars.approve')}
      </Button>
      {isOwn && (
        <Box sx={{ flexBasis: '100%', color: 'text.secondary', fontSize: '0.8125rem', textAlign: { sm: 'right' } }}>
          {translate('calendars.other')}
        </Box>
      )}
      {act && (
        <ActDialog
          title={translate(`calendars.${act}`)}
          sentence={translate(`calendars.${act}Sentence`, { year: row.year, count: row.moves.length })}
          confirmLabel={translate(`calendars.${act}`)}
          isReady={reason.trim() !== ''}
          act={(idempotencyKey) =>
            requestJson(`/calendars/${encodeURIComponent(row.id)}/${act}`, {
              method: 'POST',
              idempotencyKey,
              body: { reason: reason.trim() },
            })
          }
          onDone={() => {
            notify('calendars.decided', { type: 'success' });
            setAct(null);
            reread();
          }}
          onClose={() => setAct(null)}
        >
          <TextField
            required
            multiline
            minRows={2}
            label={translate('calendars.reason')}
            value={reason}
            slotProps={{ htmlInput: { maxLength: 500 } }}
            onChange={(event) => setReason(event.target.value)}
          />
        </ActDialog>
      )}
    </>
  );
}
