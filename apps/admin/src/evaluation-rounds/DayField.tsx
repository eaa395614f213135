import TextField from '@mui/material/TextField';

export interface DayFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly min?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A civil day of a step. */
export function DayField({ label, hint, min, value, onChange }: DayFieldProps) {
  return (
    <TextField
      required
      type="date"
      label={label}
      helperText={hint}
      value={value}
      slotProps={{ inputLabel: { shrink: true }, htmlInput: { min } }}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
