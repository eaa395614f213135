import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { DurationParts, DurationUnit } from '../form/duration-parts.js';

export interface DurationInputProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly isWrong: boolean;
  readonly isRequired: boolean;
  readonly readOnly: boolean;
  readonly hasWorkingDays: boolean;
  readonly parts: Extract<DurationParts, { kind: 'none' | 'single' }>;
  /** Null where nothing is typed any more. */
  readonly onChange: (count: number | null, unit: DurationUnit) => void;
}

const UNITS: readonly DurationUnit[] = ['Y', 'M', 'W', 'D', 'working'];

/** A number and its unit in one field. */
export function DurationInput(props: DurationInputProps) {
  const { label, hint, isWrong, isRequired, readOnly, hasWorkingDays, parts, onChange } = props;
  const translate = useTranslate();
  const [chosen, setChosen] = useState<DurationUnit>('D');
  const unit = parts.kind === 'single' ? parts.unit : chosen;
  const count = parts.kind === 'single' ? parts.count : '';
  return (
    <TextField
      fullWidth
      required={isRequired}
      label={label}
      value={count}
      error={isWrong}
      helperText={hint}
      onChange={(event) => {
        const digits = event.target.value.replace(/\D/g, '').slice(0, 4);
        onChange(digits === '' ? null : Number(digits), unit);
      }}
      slotProps={{
        htmlInput: { inputMode: 'numeric', readOnly },
        input: {
          endAdornment: (
            <TextField
              select
              variant="standard"
              value={unit}
              disabled={readOnly}
              sx={{ minWidth: 88 }}
              onChange={(event) => {
                const next = event.target.value as DurationUnit;
                setChosen(next);
                if (count !== '') onChange(Number(count), next);
              }}
              slotProps={{
                select: { inputProps: { 'aria-label': translate('editors.unit') }, disableUnderline: true },
              }}
            >
              {UNITS.filter((one) => hasWorkingDays || one !== 'working').map((one) => (
                <MenuItem key={one} value={one}>
                  {translate(`editors.units.${one}`)}
                </MenuItem>
              ))}
            </TextField>
          ),
        },
      }}
    />
  );
}
