import TextField from '@mui/material/TextField';

export interface ReasonFieldProps {
  readonly label: string;
  readonly value: string;
  readonly isRequired?: boolean;
  readonly onChange: (value: string) => void;
}

/** Some lines that stay with the decision. */
export function ReasonField({ label, value, isRequired = false, onChange }: ReasonFieldProps) {
  return (
    <TextField
      required={isRequired}
      multiline
      minRows={2}
      label={label}
      value={value}
      slotProps={{ htmlInput: { maxLength: 2000 } }}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
