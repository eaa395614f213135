import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useEffect, useState, type ReactNode } from 'react';
import { useGetList, useTranslate, type RaRecord } from 'react-admin';

export interface RowChooserProps<T extends RaRecord> {
  readonly resource: string;
  readonly label: string;
  readonly hint: string;
  /** Asked of the server from this many characters on; 0 offers rows at once. */
  readonly minLength: number;
  readonly value: T | null;
  readonly onChange: (row: T | null) => void;
  readonly nameOf: (row: T) => string;
  readonly describe: (row: T) => ReactNode;
  readonly isOffered?: (row: T) => boolean;
  readonly sortBy?: string;
}

/** Finds one row of a resource by what is typed; the server searches. */
export function RowChooser<T extends RaRecord>(props: RowChooserProps<T>) {
  const { resource, label, hint, minLength, value, onChange, nameOf, describe, isOffered, sortBy = 'name' } = props;
  const translate = useTranslate();
  const [text, setText] = useState('');
  const asked = useSettled(text.trim());
  const isAsked = asked.length >= minLength;
  const { data = [], isFetching } = useGetList<T>(
    resource,
    {
      filter: asked === '' ? {} : { q: asked },
      pagination: { page: 1, perPage: 20 },
      sort: { field: sortBy, order: 'ASC' },
    },
    { enabled: isAsked },
  );
  const rows = (isAsked ? data : []).filter((row) => isOffered?.(row) ?? true);
  return (
    <Autocomplete<T>
      options={rows}
      value={value}
      loading={isFetching}
      filterOptions={(options) => options}
      getOptionLabel={nameOf}
      getOptionKey={(row) => row.id}
      isOptionEqualToValue={(row, chosen) => row.id === chosen.id}
      onChange={(_, row) => onChange(row)}
      onInputChange={(_, typed) => setText(value && typed === nameOf(value) ? '' : typed)}
      noOptionsText={translate(isAsked ? 'list.noOptions' : 'list.typeMore')}
      loadingText={translate('app.loading')}
      clearText={translate('list.clearChoice')}
      openText={translate('list.search')}
      closeText={translate('app.close')}
      renderOption={({ key, ...option }, row) => (
        <Box component="li" key={key} {...option}>
          {describe(row)}
        </Box>
      )}
      renderInput={(input) => <TextField {...input} required label={label} helperText={hint} />}
    />
  );
}

/** The text once the hand has rested. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), 250);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
