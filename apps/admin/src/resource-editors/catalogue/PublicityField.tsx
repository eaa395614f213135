import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { FormFields } from '../fields/FormFieldView.js';
import { isObject } from '../form/at.js';
import type { FormField } from '../form/form-field.js';
import { useField } from '../form/form-state.js';

const CHOICES = ['none', 'span', 'permanent'] as const;
const SPAN: readonly FormField[] = [
  { kind: 'duration', at: '/publicity/min', label: 'publicityMin', mayBeParameter: true },
  { kind: 'duration', at: '/publicity/max', label: 'publicityMax', mayBeParameter: true },
];

/** How long the public sees a record: not at all, between a shortest and a longest time, or for good. */
export function PublicityField() {
  const translate = useTranslate();
  const { value, set, readOnly, isWrong, message } = useField('/publicity', false);
  const chosen = isObject(value) ? 'span' : typeof value === 'string' ? value : '';
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <TextField
        select
        required
        label={translate('editors.field.publicity')}
        value={chosen}
        error={isWrong}
        helperText={message || translate('editors.hint.publicity')}
        onChange={({ target }) => set(target.value === 'span' ? { min: 'P3M', max: 'P3Y' } : target.value)}
        slotProps={{ select: { readOnly } }}
        sx={{ maxWidth: { sm: 400 } }}
      >
        {CHOICES.map((one) => (
          <MenuItem key={one} value={one}>
            {translate(`editors.publicity.${one}`)}
          </MenuItem>
        ))}
      </TextField>
      {chosen === 'span' && <FormFields fields={SPAN} owner="" />}
    </Box>
  );
}
