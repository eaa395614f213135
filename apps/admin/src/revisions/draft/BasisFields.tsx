import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { today } from '../../clock.js';
import { editorContext } from '../../resource-editors/editor-context.js';
import type { DraftContents } from '../revision-row.js';
import { usePluginResources } from './use-plugin-resources.js';

export interface BasisFieldsProps {
  readonly plugin: string;
  readonly value: DraftContents['basis'];
  readonly onChange: (basis: DraftContents['basis']) => void;
  readonly readOnly?: boolean;
}

/** On which article of the plugin's documents a revision stands; articles that are cited already are offered. */
export function BasisFields({ plugin, value, onChange, readOnly = false }: BasisFieldsProps) {
  const translate = useTranslate();
  const { data } = usePluginResources(plugin);
  const context = useMemo(() => (data ? editorContext(data, [], { today: today() }) : null), [data]);
  const documents = context?.documents ?? [];
  const document = documents.find(({ key }) => key === value?.document);
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '2fr 1fr' } }}>
      <TextField
        select
        label={translate('revisions.document')}
        value={document?.key ?? ''}
        disabled={readOnly}
        onChange={(event) => {
          const key = event.target.value;
          onChange(key === '' ? null : { document: key, article: '' });
        }}
        slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
      >
        <MenuItem value="">{translate('revisions.basisNone')}</MenuItem>
        {documents.map(({ key, title }) => (
          <MenuItem key={key} value={key} lang="zh-CN">
            {title}
          </MenuItem>
        ))}
      </TextField>
      <Autocomplete
        freeSolo
        disabled={readOnly || value === null}
        options={[...(context?.articles[value?.document ?? ''] ?? [])]}
        inputValue={value?.article ?? ''}
        onInputChange={(_, article) => {
          if (value !== null && article !== value.article) onChange({ ...value, article });
        }}
        renderInput={(params) => <TextField {...params} label={translate('revisions.article')} />}
      />
    </Box>
  );
}
