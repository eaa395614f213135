import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormGroup from '@mui/material/FormGroup';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useListContext, useNotify, useTranslate } from 'react-admin';
import { ActDialog } from '../acts/ActDialog.js';
import { requestJson } from '../http/request.js';
import { useRead } from '../http/use-read.js';
import { useReread } from '../http/use-reread.js';
import type { CaseRow } from './case-row.js';

/** Hands over the open cases of the list as it is filtered, those left ticked, all or none. */
export function HandOverButton() {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const { data = [] } = useListContext<CaseRow>();
  const open = data.filter(({ isClosed }) => !isClosed);
  return (
    <>
      <Button variant="outlined" disabled={open.length === 0} onClick={() => setOpen(true)}>
        {translate('cases.handOver.act')}
      </Button>
      {isOpen && <HandOverDialog cases={open} onClose={() => setOpen(false)} />}
    </>
  );
}

/** Who takes cases over, and why. */
export function HandOverDialog({ cases, onClose }: { cases: readonly CaseRow[]; onClose: () => void }) {
  const translate = useTranslate();
  const notify = useNotify();
  const reread = useReread();
  const { data: colleagues = [] } =
    useRead<readonly { id: string; displayName: string; unitTitle: string }[]>('/cases/colleagues');
  const [left, setLeft] = useState<readonly string[]>([]);
  const [owner, setOwner] = useState('');
  const [reason, setReason] = useState('');
  const chosen = cases.filter(({ id }) => !left.includes(id));
  const name = colleagues.find(({ id }) => id === owner)?.displayName ?? '…';
  return (
    <ActDialog
      title={translate('cases.handOver.act')}
      sentence={translate('cases.handOver.sentence', { count: chosen.length, name })}
      confirmLabel={translate('cases.handOver.act')}
      isReady={chosen.length > 0 && owner !== '' && reason.trim() !== ''}
      act={(idempotencyKey) =>
        requestJson('/cases/assign', {
          method: 'POST',
          idempotencyKey,
          body: { cases: chosen.map(({ id }) => id), owner, reason: reason.trim() },
        })
      }
      onDone={() => {
        notify('cases.handOver.done', { type: 'success' });
        reread();
        onClose();
      }}
      onClose={onClose}
    >
      <TextField
        select
        required
        label={translate('cases.handOver.to')}
        value={owner}
        onChange={(event) => setOwner(event.target.value)}
      >
        {colleagues.map((one) => (
          <MenuItem key={one.id} value={one.id} lang="zh-CN">
            {translate('app.aside', { name: one.displayName, note: one.unitTitle })}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        required
        multiline
        minRows={2}
        label={translate('cases.reason')}
        value={reason}
        slotProps={{ htmlInput: { maxLength: 500 } }}
        onChange={(event) => setReason(event.target.value)}
      />
      {cases.length > 1 && (
        <FormGroup>
          {cases.map((row) => (
            <FormControlLabel
              key={row.id}
              control={
                <Checkbox
                  size="small"
                  checked={!left.includes(row.id)}
                  onChange={(_, isChecked) =>
                    setLeft(isChecked ? left.filter((id) => id !== row.id) : [...left, row.id])
                  }
                />
              }
              label={`${row.number} · ${row.subjectName ?? ''}`}
            />
          ))}
        </FormGroup>
      )}
    </ActDialog>
  );
}
