import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { OptionLine } from '../../resource-editors/fields/OptionLine.js';
import { familyOf, fits, type ValueFamily } from '../expression/value-families.js';
import { useBuilder } from './builder-state.js';
import type { NameOption } from './name-options.js';

export interface NamePickerProps {
  readonly label: string;
  readonly name: string;
  readonly wanted: ValueFamily;
  readonly onChange: (option: NameOption) => void;
  readonly isWrong?: boolean;
}

/** Chooses a fact, a parameter or a look-up table by its title or key. A name that is none stays as it is. */
export function NamePicker({ label, name, wanted, onChange, isWrong }: NamePickerProps) {
  const translate = useTranslate();
  const { names, readOnly } = useBuilder();
  const known = names.find((option) => option.name === name);
  const options = useMemo(
    () => names.filter((option) => option === known || fits(familyOf(option.variable.type), wanted)),
    [names, known, wanted],
  );
  const chosen = known ?? (name === '' ? null : unknownOption(name));
  return (
    <Autocomplete<NameOption>
      options={options}
      value={chosen}
      readOnly={readOnly}
      groupBy={({ family }) => translate(`builder.family.${family}`)}
      getOptionLabel={({ title }) => title}
      getOptionKey={({ name: key }) => key}
      isOptionEqualToValue={(one, other) => one.name === other.name}
      filterOptions={(all, { inputValue }) => matching(all, inputValue, chosen)}
      onChange={(_, option) => option !== null && onChange(option)}
      disableClearable={chosen !== null ? (true as false) : false}
      noOptionsText={translate('builder.noNames')}
      openText={translate('builder.openNames')}
      closeText={translate('app.close')}
      sx={{ width: 260, maxWidth: '100%', flex: '0 1 260px' }}
      renderOption={({ key, ...props }, option) => (
        <OptionLine key={key} props={props} option={{ key: option.name, title: titleOf(option) }} />
      )}
      renderInput={(input) => (
        <TextField {...input} label={label} error={isWrong === true} placeholder={translate('builder.chooseName')} />
      )}
    />
  );
}

/** A title with the unit that its numbers are in. */
export function titleOf({ title, variable }: NameOption): string {
  return variable.unit === undefined ? title : `${title} (${variable.unit})`;
}

function unknownOption(name: string): NameOption {
  const type = { kind: 'null', isNullable: true } as const;
  return { name, title: name, family: 'fact', variable: { name, title: name, type } };
}

function matching(all: readonly NameOption[], typed: string, chosen: NameOption | null): NameOption[] {
  const text = typed.trim().toLowerCase();
  if (text === '' || typed === chosen?.title) return [...all];
  return all.filter(({ name, title }) => title.toLowerCase().includes(text) || name.toLowerCase().includes(text));
}
