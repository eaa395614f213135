import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import { useNotify, useTranslate } from 'react-admin';
import { download } from '../http/download.js';
import { failureText } from '../http/request-error.js';
import type { ImportForm } from './import-row.js';

export interface FormChooserProps {
  readonly forms: readonly ImportForm[];
  readonly value: ImportForm | null;
  readonly onChange: (form: ImportForm | null) => void;
}

/** What the file holds: the usual kinds as buttons, every other item of the catalogue by name. */
export function FormChooser({ forms, value, onChange }: FormChooserProps) {
  const translate = useTranslate();
  const common = forms.filter(({ isCommon }) => isCommon);
  const others = forms.filter(({ isCommon }) => !isCommon);
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <RadioGroup
        aria-label={translate('imports.form.kindStep')}
        value={value?.isCommon ? value.id : ''}
        onChange={(_, id) => onChange(forms.find((form) => form.id === id) ?? null)}
        sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(220px, 1fr))', columnGap: 2 }}
      >
        {common.map((form) => (
          <FormControlLabel
            key={form.id}
            value={form.id}
            control={<Radio size="small" />}
            label={<span lang="zh-CN">{form.title}</span>}
          />
        ))}
      </RadioGroup>
      {others.length > 0 && (
        <Autocomplete<ImportForm>
          options={others}
          value={value && !value.isCommon ? value : null}
          onChange={(_, form) => onChange(form)}
          getOptionLabel={(form) => form.title}
          getOptionKey={(form) => form.id}
          isOptionEqualToValue={(form, chosen) => form.id === chosen.id}
          noOptionsText={translate('list.noOptions')}
          clearText={translate('list.clearChoice')}
          openText={translate('list.search')}
          closeText={translate('app.close')}
          renderInput={(input) => (
            <TextField
              {...input}
              label={translate('imports.form.otherKind')}
              helperText={translate('imports.form.otherKindHint')}
            />
          )}
          sx={{ maxWidth: 480 }}
        />
      )}
      {value && <Columns form={value} />}
    </Box>
  );
}

/** The columns that files of this form are read by, and the empty file to fill in. */
function Columns({ form }: { form: ImportForm }) {
  const translate = useTranslate();
  const notify = useNotify();
  const save = (ending: 'xlsx' | 'csv') => {
    download(`/imports/templates/${encodeURIComponent(form.id)}.${ending}`, `${form.title}.${ending}`).catch(
      (error: unknown) => notify(failureText(error), { type: 'error' }),
    );
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'flex-start' }}>
      <Box component="details" sx={{ flex: '1 1 280px', minWidth: 0 }}>
        <Box component="summary" sx={{ cursor: 'pointer' }}>
          {translate('imports.form.columns')}
        </Box>
        <Box lang="zh-CN" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
          {form.columns.map(({ title, isRequired }) => `${title}${isRequired ? '*' : ''}`).join('、')}
        </Box>
      </Box>
      <Button variant="outlined" onClick={() => save('xlsx')}>
        {translate('imports.form.templateXlsx')}
      </Button>
      <Button variant="outlined" onClick={() => save('csv')}>
        {translate('imports.form.templateCsv')}
      </Button>
    </Box>
  );
}
