import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { MONO } from '../../theme/theme.js';
import { useField } from '../form/form-state.js';
import { useWords } from '../form/use-words.js';
import { isKey, keyLike } from '../form/key-like.js';
import type { FieldProps } from './field-props.js';

/** A key within the resource, held to the form of keys as it is typed. */
export function KeyField({ field, at }: FieldProps<'key'>) {
  const translate = useTranslate();
  const { value, set, readOnly, isWrong, message } = useField(at);
  const { label, hint } = useWords(field);
  const text = typeof value === 'string' ? value : '';
  const near = keyLike(text);
  const wrong = text === '' || isKey(text) ? '' : translate('editors.keyForm', { near: near || '—' });
  return (
    <TextField
      fullWidth
      required
      label={label}
      value={text}
      error={isWrong || wrong !== ''}
      helperText={wrong || message || hint}
      onChange={(event) => set(event.target.value.trim())}
      slotProps={{ htmlInput: { readOnly, spellCheck: false, style: { fontFamily: MONO } } }}
    />
  );
}
