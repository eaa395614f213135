import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { Panel } from '../../display/Panel.js';
import { TypedText } from '../fields/TypedText.js';
import { textAt } from '../form/at.js';
import { useField, useForm } from '../form/form-state.js';
import { INTAKES, intakeOf, readMonthDay, windowOf, type Intake } from './intake-window.js';

/** When a procedure takes cases in: always, at a time of the year, or when it is announced. */
export function WindowPanel() {
  const translate = useTranslate();
  const { root, set: put } = useForm();
  const { value, set, readOnly, isWrong, message } = useField('/window');
  const intake = intakeOf(value);
  const day = (name: 'from' | 'until', label: string) => (
    <TypedText
      required
      label={translate(`editors.field.${label}`)}
      text={textAt(root, `/window/${name}`).replace(/^--/, '')}
      read={readMonthDay}
      onRead={(written) => put(`/window/${name}`, written)}
      wrong={translate('editors.monthDay')}
      isReadOnly={readOnly}
    />
  );
  return (
    <Panel title={translate('editors.field.intake')}>
      <Box
        sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0,1fr)', sm: 'repeat(3, minmax(0,1fr))' } }}
      >
        <TextField
          select
          label={translate('editors.field.intake')}
          value={intake}
          error={isWrong}
          helperText={message}
          onChange={({ target }) => set(windowOf(target.value as Intake))}
          slotProps={{ select: { readOnly } }}
        >
          {INTAKES.map((one) => (
            <MenuItem key={one} value={one}>
              {translate(`editors.intake.${one}`)}
            </MenuItem>
          ))}
        </TextField>
        {intake === 'yearly' && day('from', 'intakeFrom')}
        {intake === 'yearly' && day('until', 'intakeUntil')}
      </Box>
    </Panel>
  );
}
