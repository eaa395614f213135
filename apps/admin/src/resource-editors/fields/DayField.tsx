import TextField from '@mui/material/TextField';
import { useField } from '../form/form-state.js';
import { useWords } from '../form/use-words.js';
import type { FieldProps } from './field-props.js';

/** A civil day. Emptied, it is taken away, or null where the format wants it written down. */
export function DayField({ field, at }: FieldProps<'day'>) {
  const { value, set, readOnly, isWrong, message } = useField(at);
  const { label, hint } = useWords(field);
  return (
    <TextField
      fullWidth
      type="date"
      required={field.isRequired === true}
      label={label}
      value={typeof value === 'string' ? value : ''}
      error={isWrong}
      helperText={message || hint}
      onChange={(event) => set(event.target.value || (field.emptyAs === null ? null : undefined))}
      slotProps={{ inputLabel: { shrink: true }, htmlInput: { readOnly } }}
    />
  );
}
