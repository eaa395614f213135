import Autocomplete from '@mui/material/Autocomplete';
import Chip from '@mui/material/Chip';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import type { Option } from '../form/form-field.js';
import { OptionLine } from './OptionLine.js';
import { useUnknown, type PickProps } from './PickOne.js';

export interface PickManyProps extends PickProps {
  readonly value: readonly string[];
  readonly onChange: (keys: readonly string[]) => void;
  /** Whether what is not offered may be typed. */
  readonly isFree?: boolean;
}

/** Chooses several by their titles, in the order in which they are chosen. */
export function PickMany(props: PickManyProps) {
  const { label, hint, options, value, onChange, isRequired, isWrong, readOnly, isFree } = props;
  const translate = useTranslate();
  const titled = value.map((key) => options.find((one) => one.key === key) ?? { key, title: key });
  const stranger = isFree === true ? undefined : value.find((key) => !options.some((one) => one.key === key));
  const unknown = useUnknown(stranger ?? null, options);
  return (
    <Autocomplete<Option, true, false, boolean>
      multiple
      freeSolo={isFree === true}
      autoSelect={isFree === true}
      options={options}
      value={titled}
      readOnly={readOnly === true}
      disableCloseOnSelect
      filterSelectedOptions
      getOptionLabel={(option) => (typeof option === 'string' ? option : option.title)}
      getOptionKey={keyOf}
      isOptionEqualToValue={(one, other) => keyOf(one) === keyOf(other)}
      onChange={(_, chosen) => onChange(unique(chosen.map(keyOf)))}
      noOptionsText={translate('list.noOptions')}
      clearText={translate('list.clearChoice')}
      openText={translate('editors.open')}
      closeText={translate('app.close')}
      renderOption={({ key, ...option }, one) => <OptionLine key={key} props={option} option={one} />}
      renderValue={(chosen, getItemProps) =>
        chosen.map((one, index) => {
          const { key, ...item } = getItemProps({ index });
          const { title } = typeof one === 'string' ? { title: one } : one;
          return <Chip key={key} label={title} {...item} />;
        })
      }
      renderInput={(input) => (
        <TextField
          {...input}
          required={isRequired === true && value.length === 0}
          label={label}
          error={isWrong === true || unknown !== null}
          helperText={unknown ?? hint}
        />
      )}
    />
  );
}

const unique = (keys: readonly string[]): readonly string[] => [...new Set(keys.filter((key) => key !== ''))];

/** What is typed freely is its own key. */
const keyOf = (one: Option | string): string => (typeof one === 'string' ? one.trim() : one.key);
