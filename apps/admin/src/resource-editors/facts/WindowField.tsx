import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { Json } from '@xinheng/logic';
import { useTranslate } from 'react-admin';
import { FormFields } from '../fields/FormFieldView.js';
import { isObject, valueAt } from '../form/at.js';
import type { FormField } from '../form/form-field.js';
import { useField, useForm } from '../form/form-state.js';

const CHOICES = ['all', 'last', 'calendarYear'] as const;
type Choice = (typeof CHOICES)[number];

const LAST: readonly FormField[] = [
  { kind: 'duration', at: '/window/last', isRequired: true, mayBeParameter: true, isIsoOnly: true, isWide: true },
];
const ON: readonly FormField[] = [
  {
    kind: 'choice',
    at: '/window/on',
    set: 'windowDay',
    of: ['decidedOn', 'occurredOn', 'countsFrom'],
    hint: 'windowOn',
    isWide: true,
  },
];

/** From when on records count. */
export function WindowField() {
  const translate = useTranslate();
  const { root, set, readOnly } = useForm();
  const { isWrong, message } = useField('/window', false);
  const window = valueAt(root, '/window');
  const chosen = choiceOf(window);
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0,1fr)', sm: 'repeat(2, minmax(0,1fr))' } }}>
      <TextField
        select
        label={translate('editors.field.window')}
        value={chosen}
        error={isWrong}
        helperText={message}
        onChange={({ target }) => set('/window', chosenWindow(window, target.value as Choice))}
        slotProps={{ select: { readOnly } }}
      >
        {CHOICES.map((one) => (
          <MenuItem key={one} value={one}>
            {translate(`editors.window.${one}`)}
          </MenuItem>
        ))}
      </TextField>
      {chosen === 'last' && <FormFields fields={LAST} owner="" />}
      <FormFields fields={ON} owner="" />
    </Box>
  );
}

function choiceOf(window: Json | undefined): Choice {
  if (!isObject(window)) return 'all';
  return 'last' in window ? 'last' : window['calendarYear'] === true ? 'calendarYear' : 'all';
}

/** Another length of the window; by which day it goes stays as it is. */
function chosenWindow(window: Json | undefined, choice: Choice): Json | undefined {
  const { last: _, calendarYear: __, ...rest } = isObject(window) ? window : {};
  if (choice === 'last') return { last: 'P1Y', ...rest };
  if (choice === 'calendarYear') return { calendarYear: true, ...rest };
  return Object.keys(rest).length === 0 ? undefined : rest;
}
