import AddIcon from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTranslate } from 'react-admin';
import { useField } from '../form/form-state.js';
import { freeName, schemaRows, withSchemaRow } from '../form/schema-rows.js';
import { useWords } from '../form/use-words.js';
import type { FieldProps } from './field-props.js';
import { SchemaRowFields } from './SchemaRowFields.js';

/** The fields of a record or of a form: name, title, type, unit, whether it must be filled in. */
export function SchemaField({ field, at }: FieldProps<'schema'>) {
  const translate = useTranslate();
  const { value, set, readOnly, message } = useField(at);
  const { label, hint } = useWords(field);
  const id = useId();
  const rows = schemaRows(value);
  return (
    <Box component="section" aria-labelledby={id}>
      <Typography component="h3" variant="h3" id={id} sx={{ mb: 1 }}>
        {translate('app.aside', { name: label, note: String(rows.length) })}
      </Typography>
      {(message || hint) && (
        <Typography sx={{ color: message ? 'error.main' : 'text.secondary', fontSize: '0.8125rem', mb: 1 }}>
          {message || hint}
        </Typography>
      )}
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        {rows.map((row, index) => (
          <SchemaRowFields
            key={index}
            row={row}
            taken={rows.filter((_, other) => other !== index).map(({ name }) => name)}
            readOnly={readOnly}
            onChange={(next) => set(withSchemaRow(value, row.name, next))}
          />
        ))}
      </Box>
      {!readOnly && (
        <Button
          startIcon={<AddIcon />}
          sx={{ mt: 1 }}
          onClick={() => {
            const name = freeName(rows);
            const row = { name, schema: { type: 'string', title: '' }, kind: 'string', isRequired: false } as const;
            set(withSchemaRow(value, name, row));
          }}
        >
          {translate('editors.add.field')}
        </Button>
      )}
    </Box>
  );
}
