import AddIcon from '@mui/icons-material/Add';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Option } from '../form/form-field.js';

export interface AddKeyProps {
  readonly label: string;
  readonly options: readonly Option[];
  readonly taken: readonly string[];
  readonly onAdd: (key: string) => void;
}

/** Begins a row or a column: a value that is offered, or typed. */
export function AddKey({ label, options, taken, onAdd }: AddKeyProps) {
  const translate = useTranslate();
  const [typed, setTyped] = useState('');
  const offered = options.filter(({ key }) => !taken.includes(key));
  const key = offered.find(({ title }) => title === typed.trim())?.key ?? typed.trim();
  const isTaken = taken.includes(key);
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
      <Autocomplete<Option, false, false, true>
        freeSolo
        sx={{ flex: 1, minWidth: 0 }}
        options={offered}
        getOptionLabel={(option) => (typeof option === 'string' ? option : option.title)}
        inputValue={typed}
        onInputChange={(_, text) => setTyped(text)}
        clearText={translate('list.clearChoice')}
        renderInput={(input) => (
          <TextField
            {...input}
            label={label}
            error={isTaken}
            helperText={isTaken ? translate('editors.taken') : undefined}
          />
        )}
      />
      <Button
        startIcon={<AddIcon />}
        disabled={key === '' || isTaken}
        sx={{ minHeight: 40 }}
        onClick={() => {
          onAdd(key);
          setTyped('');
        }}
      >
        {translate('editors.addIt')}
      </Button>
    </Box>
  );
}
