import InputAdornment from '@mui/material/InputAdornment';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { valueOf } from './simulation-order.js';
import type { AdjustableParameter } from './simulation-row.js';

export interface NewValueFieldProps {
  readonly parameter: AdjustableParameter;
  readonly typed: string;
  readonly onChange: (typed: string) => void;
}

/** The field for the new value: of the kind that the parameter has, with its unit. */
export function NewValueField({ parameter, typed, onChange }: NewValueFieldProps) {
  const translate = useTranslate();
  const label = translate('simulations.form.newValue');
  if (parameter.type === 'boolean') {
    return (
      <TextField select required label={label} value={typed} onChange={(event) => onChange(event.target.value)}>
        {['true', 'false'].map((choice) => (
          <MenuItem key={choice} value={choice}>
            {translate(choice === 'true' ? 'app.yes' : 'app.no')}
          </MenuItem>
        ))}
      </TextField>
    );
  }
  if (parameter.type === 'duration') return <DurationField label={label} typed={typed} onChange={onChange} />;
  const isNumber = parameter.type === 'integer' || parameter.type === 'decimal';
  return (
    <TextField
      required
      autoFocus
      label={label}
      type={parameter.type === 'date' ? 'date' : 'text'}
      value={typed}
      error={valueOf(parameter, typed) === null}
      helperText={
        valueOf(parameter, typed) === null ? translate(`simulations.form.wrong.${parameter.type}`) : undefined
      }
      onChange={(event) => onChange(event.target.value)}
      slotProps={{
        htmlInput: isNumber ? { inputMode: 'decimal' } : {},
        inputLabel: { shrink: true },
        input: parameter.unit ? { endAdornment: <InputAdornment position="end">{parameter.unit}</InputAdornment> } : {},
      }}
    />
  );
}

const UNITS = ['Y', 'M', 'D'] as const;

/** A length as a number and its unit; one of several units is taken as a whole of the first. */
function DurationField({
  label,
  typed,
  onChange,
}: {
  label: string;
  typed: string;
  onChange: (typed: string) => void;
}) {
  const translate = useTranslate();
  const [, number = '', unit = 'Y'] = /^P(\d*)([YMD])/.exec(typed) ?? [];
  return (
    <TextField
      required
      autoFocus
      label={label}
      value={number}
      error={number === ''}
      helperText={number === '' ? translate('simulations.form.wrong.integer') : undefined}
      onChange={(event) => onChange(`P${event.target.value.replace(/\D/g, '').slice(0, 4)}${unit}`)}
      slotProps={{
        htmlInput: { inputMode: 'numeric' },
        input: {
          endAdornment: (
            <TextField
              select
              variant="standard"
              value={unit}
              onChange={(event) => onChange(`P${number}${event.target.value}`)}
              slotProps={{ select: { inputProps: { 'aria-label': translate('simulations.form.unit') } } }}
            >
              {UNITS.map((one) => (
                <MenuItem key={one} value={one}>
                  {translate(`simulations.form.units.${one}`)}
                </MenuItem>
              ))}
            </TextField>
          ),
        },
      }}
    />
  );
}
