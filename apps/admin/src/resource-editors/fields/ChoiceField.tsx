import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { useValue } from '../../display/use-value.js';
import { textsAt } from '../form/at.js';
import { useField, useForm } from '../form/form-state.js';
import { useWords } from '../form/use-words.js';
import type { FieldProps } from './field-props.js';
import { PickMany } from './PickMany.js';

/** One of a closed set. */
export function ChoiceField({ field, at }: FieldProps<'choice'>) {
  const translate = useTranslate();
  const read = useValue();
  const { value, set, readOnly, isWrong, message } = useField(at);
  const { label, hint } = useWords(field);
  const chosen = typeof value === 'string' ? value : '';
  // A value the form does not know is shown as it is, not lost.
  const all = chosen === '' || field.of.includes(chosen) ? field.of : [...field.of, chosen];
  return (
    <TextField
      select
      fullWidth
      required={field.isRequired === true}
      label={label}
      value={chosen}
      error={isWrong}
      helperText={message || hint}
      onChange={(event) => set(event.target.value === '' ? undefined : event.target.value)}
      slotProps={{ select: { readOnly } }}
    >
      {field.isRequired !== true && <MenuItem value="">{translate('editors.unset')}</MenuItem>}
      {all.map((one) => (
        <MenuItem key={one} value={one}>
          {read(field.set, one)}
        </MenuItem>
      ))}
    </TextField>
  );
}

/** Several of a closed set. */
export function ChoicesField({ field, at }: FieldProps<'choices'>) {
  const read = useValue();
  const { root } = useForm();
  const { set, readOnly, isWrong, message } = useField(at);
  const { label, hint } = useWords(field);
  return (
    <PickMany
      label={label}
      hint={message || hint}
      isWrong={isWrong}
      isRequired={field.isRequired}
      readOnly={readOnly}
      options={field.of.map((key) => ({ key, title: read(field.set, key) }))}
      value={textsAt(root, at)}
      onChange={(keys) => set(keys.length === 0 && field.isRequired !== true ? undefined : [...keys])}
    />
  );
}
