import TextField from '@mui/material/TextField';
import { MONO } from '../../theme/theme.js';
import { useField } from '../form/form-state.js';
import { useWords } from '../form/use-words.js';
import type { FieldProps } from './field-props.js';

/** A text; emptied, an optional one is taken away. */
export function TextLine({ field, at }: FieldProps<'text'>) {
  const { value, set, readOnly, isWrong, message } = useField(at);
  const { label, hint } = useWords(field);
  const isTitle = field.at.endsWith('/title');
  return (
    <TextField
      fullWidth
      multiline={field.isLong === true || isTitle}
      minRows={field.isLong === true ? 2 : 1}
      required={field.isRequired === true}
      label={label}
      value={typeof value === 'string' || typeof value === 'number' ? String(value) : ''}
      error={isWrong}
      helperText={message || hint}
      onChange={(event) => {
        // A title is one line, however long.
        const text = isTitle ? event.target.value.replaceAll('\n', '') : event.target.value;
        set(text === '' && field.isRequired !== true ? undefined : text);
      }}
      slotProps={{
        htmlInput: { readOnly, ...(field.isCode === true && { style: { fontFamily: MONO }, spellCheck: false }) },
      }}
    />
  );
}
