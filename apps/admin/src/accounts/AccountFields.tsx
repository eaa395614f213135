import Autocomplete from '@mui/material/Autocomplete';
import Checkbox from '@mui/material/Checkbox';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormGroup from '@mui/material/FormGroup';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { useValue } from '../display/use-value.js';
import { useUnits } from '../units/use-units.js';
import { ROLES } from './roles.js';

/** What an administrator says about an account. */
export interface AccountDraft {
  readonly displayName: string;
  readonly unit: string;
  readonly roles: readonly string[];
  readonly isDisabled: boolean;
}

export interface AccountFieldsProps<T extends AccountDraft> {
  readonly draft: T;
  readonly onChange: (draft: T) => void;
}

/** Whether the common part of a draft can be sent. */
export function isAccountComplete({ displayName, unit, roles }: AccountDraft): boolean {
  return displayName.trim() !== '' && unit !== '' && roles.length > 0;
}

export function AccountFields<T extends AccountDraft>({ draft, onChange }: AccountFieldsProps<T>) {
  const translate = useTranslate();
  const read = useValue();
  const { units } = useUnits();
  const toggle = (role: string) => {
    const roles = draft.roles.includes(role) ? draft.roles.filter((one) => one !== role) : [...draft.roles, role];
    onChange({ ...draft, roles: ROLES.filter((one) => roles.includes(one)) });
  };
  return (
    <>
      <TextField
        required
        label={translate('accounts.displayName')}
        value={draft.displayName}
        onChange={(event) => onChange({ ...draft, displayName: event.target.value })}
      />
      <Autocomplete
        options={units}
        value={units.find(({ id }) => id === draft.unit) ?? null}
        getOptionLabel={({ title }) => title}
        getOptionKey={({ id }) => id}
        isOptionEqualToValue={(one, other) => one.id === other.id}
        onChange={(_, unit) => onChange({ ...draft, unit: unit?.id ?? '' })}
        renderInput={(params) => <TextField {...params} required label={translate('accounts.unit')} />}
      />
      <FormControl component="fieldset" required error={draft.roles.length === 0}>
        <FormLabel component="legend">{translate('accounts.roles')}</FormLabel>
        <FormGroup row>
          {ROLES.map((role) => (
            <FormControlLabel
              key={role}
              label={read('role', role)}
              control={<Checkbox size="small" checked={draft.roles.includes(role)} onChange={() => toggle(role)} />}
            />
          ))}
        </FormGroup>
        <FormHelperText>{translate('accounts.form.rolesHint')}</FormHelperText>
      </FormControl>
    </>
  );
}
