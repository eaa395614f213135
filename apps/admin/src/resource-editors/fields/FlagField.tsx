import Checkbox from '@mui/material/Checkbox';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import { useField } from '../form/form-state.js';
import { useWords } from '../form/use-words.js';
import type { FieldProps } from './field-props.js';

/** Yes, or nothing: what is not so need not be written. */
export function FlagField({ field, at }: FieldProps<'flag'>) {
  const { value, set, readOnly, isWrong, message } = useField(at);
  const { label, hint } = useWords(field);
  return (
    <FormControl error={isWrong} disabled={readOnly}>
      <FormControlLabel
        label={label}
        control={
          <Checkbox
            size="small"
            checked={value === true}
            onChange={(event) => set(event.target.checked ? true : undefined)}
          />
        }
      />
      {(message || hint) && <FormHelperText>{message || hint}</FormHelperText>}
    </FormControl>
  );
}
