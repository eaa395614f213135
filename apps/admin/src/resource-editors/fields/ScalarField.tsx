import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import InputAdornment from '@mui/material/InputAdornment';
import type { Json } from '@xinheng/logic';
import { useTranslate } from 'react-admin';
import { plainText } from '../form/at.js';
import { readNumber } from '../form/typed-number.js';
import { TypedText } from './TypedText.js';

export interface ScalarFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  /** A type of the plugin format. */
  readonly type: string;
  /** Of an enum. */
  readonly values?: readonly string[];
  readonly unit?: string | undefined;
  readonly value: Json | undefined;
  readonly onChange: (value: Json | undefined) => void;
  readonly isWrong?: boolean;
  readonly isRequired?: boolean;
  readonly readOnly?: boolean;
  /** In a table the label is read out, not shown. */
  readonly isBare?: boolean;
}

/** One value of a declared type. */
export function ScalarField(props: ScalarFieldProps) {
  const {
    label,
    hint,
    type,
    values = [],
    unit,
    value,
    onChange,
    isWrong,
    isRequired = false,
    readOnly = false,
    isBare = false,
  } = props;
  const translate = useTranslate();
  const named = isBare ? { 'aria-label': label } : {};
  const common = {
    fullWidth: true,
    ...(!isBare && { label }),
    helperText: hint,
    error: isWrong === true,
    required: isRequired,
  } as const;
  if (type === 'integer' || type === 'decimal') {
    return (
      <TypedText
        {...common}
        text={typeof value === 'number' ? String(value) : ''}
        read={(typed) => {
          const read = readNumber(typed);
          const isWhole = read?.number === undefined || type === 'decimal' || Number.isInteger(read.number);
          return isWhole && !(isRequired && read?.number === undefined) ? read : null;
        }}
        onRead={({ number }) => onChange(number)}
        wrong={translate(type === 'integer' ? 'editors.notAnInteger' : 'editors.notANumber')}
        isReadOnly={readOnly}
        slotProps={{
          htmlInput: named,
          ...(unit && { input: { endAdornment: <InputAdornment position="end">{unit}</InputAdornment> } }),
        }}
      />
    );
  }
  if (type === 'boolean' || type === 'enum') {
    const options = type === 'boolean' ? ['true', 'false'] : values;
    return (
      <TextField
        select
        {...common}
        value={plainText(value)}
        onChange={({ target }) =>
          onChange(target.value === '' ? undefined : type === 'boolean' ? target.value === 'true' : target.value)
        }
        slotProps={{ select: { readOnly, inputProps: named } }}
      >
        {!isRequired && <MenuItem value="">{translate('editors.unset')}</MenuItem>}
        {options.map((one) => (
          <MenuItem key={one} value={one}>
            {type === 'boolean' ? translate(one === 'true' ? 'app.yes' : 'app.no') : one}
          </MenuItem>
        ))}
      </TextField>
    );
  }
  return (
    <TextField
      {...common}
      type={type === 'date' ? 'date' : 'text'}
      value={typeof value === 'string' || typeof value === 'number' ? String(value) : ''}
      onChange={({ target }) => onChange(target.value === '' && !isRequired ? undefined : target.value)}
      slotProps={{ htmlInput: { readOnly, ...named }, ...(type === 'date' && { inputLabel: { shrink: true } }) }}
    />
  );
}
