import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';

/** Why something is done: every act on what was entered needs it. */
export function ReasonField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const translate = useTranslate();
  return (
    <TextField
      required
      multiline
      minRows={2}
      label={translate('records.form.reason')}
      helperText={translate('records.form.reasonHint')}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
