import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { ActDialog } from '../acts/ActDialog.js';
import { today } from '../clock.js';
import { pageOf } from '../display/RouteLink.js';
import { requestJson } from '../http/request.js';
import { useSchemes } from '../schemes/use-schemes.js';
import { DayField } from './DayField.js';
import type { EvaluationRoundRow } from './evaluation-round-row.js';

/** Opens a round: scheme, name and day; nothing is frozen by it yet. */
export function OpenRoundDialog({ onClose }: { onClose: () => void }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const { schemes } = useSchemes();
  const [form, setForm] = useState({ scheme: '', title: '', asOf: today() });
  const scheme = form.scheme || (schemes[0]?.id ?? '');
  const title = form.title.trim();
  return (
    <ActDialog<EvaluationRoundRow>
      title={translate('rounds.create')}
      sentence={translate('rounds.form.sentence', { asOf: form.asOf })}
      confirmLabel={translate('rounds.create')}
      isReady={scheme !== '' && title !== '' && form.asOf !== ''}
      act={(idempotencyKey) =>
        requestJson('/evaluation-rounds', {
          method: 'POST',
          idempotencyKey,
          body: { scheme, title, asOf: form.asOf },
        })
      }
      onDone={(round) => void navigate(pageOf('evaluation-rounds', round.id))}
      onClose={onClose}
    >
      <TextField
        select
        required
        label={translate('rounds.scheme')}
        value={scheme}
        onChange={(event) => setForm({ ...form, scheme: event.target.value })}
      >
        {schemes.map(({ id, title: name }) => (
          <MenuItem key={id} value={id}>
            {name}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        required
        label={translate('rounds.name')}
        helperText={translate('rounds.form.nameHint')}
        value={form.title}
        slotProps={{ htmlInput: { maxLength: 100 } }}
        onChange={(event) => setForm({ ...form, title: event.target.value })}
      />
      <DayField
        label={translate('rounds.asOf')}
        hint={translate('rounds.form.asOfHint')}
        value={form.asOf}
        onChange={(asOf) => setForm({ ...form, asOf })}
      />
    </ActDialog>
  );
}
