import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { nearest } from '@xinheng/plugin-kit';
import { useTranslate } from 'react-admin';
import type { Option } from '../form/form-field.js';
import { OptionLine } from './OptionLine.js';

export interface PickProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly options: readonly Option[];
  readonly isRequired?: boolean | undefined;
  readonly isWrong?: boolean;
  readonly readOnly?: boolean;
}

export interface PickOneProps extends PickProps {
  readonly value: string;
  readonly onChange: (key: string) => void;
}

/** Chooses one by what is typed. What is not among the options stays, and says so. */
export function PickOne({ label, hint, options, value, onChange, isRequired, isWrong, readOnly }: PickOneProps) {
  const translate = useTranslate();
  const known = options.find(({ key }) => key === value);
  const chosen = known ?? (value === '' ? null : { key: value, title: value });
  const unknown = useUnknown(known === undefined && value !== '' ? value : null, options);
  return (
    <Autocomplete<Option>
      options={options}
      value={chosen}
      readOnly={readOnly === true}
      getOptionLabel={({ title }) => title}
      getOptionKey={({ key }) => key}
      isOptionEqualToValue={(one, other) => one.key === other.key}
      filterOptions={(all, { inputValue }) => matching(all, inputValue, chosen)}
      onChange={(_, option) => onChange(option?.key ?? '')}
      disableClearable={isRequired === true && chosen !== null ? (true as false) : false}
      noOptionsText={translate('list.noOptions')}
      clearText={translate('list.clearChoice')}
      openText={translate('editors.open')}
      closeText={translate('app.close')}
      renderOption={({ key, ...props }, option) => <OptionLine key={key} props={props} option={option} />}
      renderInput={(input) => (
        <TextField
          {...input}
          required={isRequired === true}
          label={label}
          error={isWrong === true || unknown !== null}
          helperText={unknown ?? hint}
        />
      )}
    />
  );
}

/** Title or key, as it is typed; what is already chosen does not narrow the choice. */
function matching(all: readonly Option[], typed: string, chosen: Option | null): Option[] {
  const text = typed.trim().toLowerCase();
  if (text === '' || typed === chosen?.title) return [...all];
  return all.filter(({ key, title }) => title.toLowerCase().includes(text) || key.toLowerCase().includes(text));
}

/** That a name is none, and which one was probably meant. */
export function useUnknown(value: string | null, options: readonly Option[]): string | null {
  const translate = useTranslate();
  if (value === null) return null;
  const near = nearest(
    value,
    options.map(({ key }) => key),
  );
  return near === null
    ? translate('editors.unknown', { name: value })
    : translate('editors.unknownNear', { name: value, near });
}
