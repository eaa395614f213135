import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { randomPassword } from './random-password.js';

export interface PasswordFieldProps {
  /** A message key. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (password: string) => void;
}

/** A password for somebody else: typed or made at random, shown on demand so that it can be handed over. */
export function PasswordField({ label, value, onChange }: PasswordFieldProps) {
  const translate = useTranslate();
  const [isShown, setShown] = useState(false);
  const generate = () => {
    onChange(randomPassword());
    setShown(true);
  };
  return (
    <Box>
      <TextField
        required
        fullWidth
        type={isShown ? 'text' : 'password'}
        label={translate(label)}
        helperText={translate('accounts.form.passwordHint')}
        autoComplete="new-password"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Button onClick={generate}>{translate('accounts.form.generate')}</Button>
        <FormControlLabel
          label={translate('accounts.form.show')}
          control={<Checkbox size="small" checked={isShown} onChange={() => setShown(!isShown)} />}
        />
      </Box>
    </Box>
  );
}
