import AddIcon from '@mui/icons-material/Add';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useId, type ComponentType } from 'react';
import { useTranslate } from 'react-admin';
import { moved, rowsAt, step, valueAt } from '../form/at.js';
import { findingsAt } from '../form/field-findings.js';
import { useForm } from '../form/form-state.js';
import { useWords } from '../form/use-words.js';
import type { FieldProps, FormFieldsProps } from './field-props.js';
import { RowCard } from './RowCard.js';

export interface RowsFieldProps extends FieldProps<'rows'> {
  /** Shows the fields of a row, rows within rows included. */
  readonly Fields: ComponentType<FormFieldsProps>;
}

/** A list of objects, each with fields of its own: add, duplicate, move, take away. */
export function RowsField({ field, at, Fields }: RowsFieldProps) {
  const translate = useTranslate();
  const { root, set, findings, readOnly } = useForm();
  const { label, hint } = useWords(field);
  const id = useId();
  const rows = rowsAt(root, at);
  const found = findingsAt(findings, at, false);
  const standing = valueAt(root, at);
  const write = (next: readonly unknown[]) =>
    set(at, next.length === 0 && field.isRequired !== true && standing !== undefined ? undefined : (next as never));
  return (
    <Box component="section" aria-labelledby={id}>
      <Typography component="h3" variant="h3" id={id} sx={{ mb: hint ? 0 : 1 }}>
        {translate('app.aside', { name: label, note: String(rows.length) })}
      </Typography>
      {hint && <Typography sx={{ color: 'text.secondary', fontSize: '0.8125rem', mb: 1 }}>{hint}</Typography>}
      {found.map(({ message }) => (
        <Alert key={message} severity="error" sx={{ mb: 1 }}>
          {message}
        </Alert>
      ))}
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        {rows.map((row, index) => (
          <RowCard
            // Rows have no identity but their place; fields keep no state of their own beyond what is being typed.
            key={index}
            at={at + step(index)}
            fields={field.fields}
            Fields={Fields}
            isNew={row === field.empty}
            title={field.nameOf?.(row) || translate('editors.nth', { n: index + 1 })}
            onRemove={() => write(rows.filter((_, other) => other !== index))}
            onDuplicate={() => write([...rows.slice(0, index + 1), row, ...rows.slice(index + 1)])}
            onUp={index > 0 ? () => write(moved(rows, index, index - 1)) : undefined}
            onDown={index < rows.length - 1 ? () => write(moved(rows, index, index + 1)) : undefined}
          />
        ))}
      </Box>
      {!readOnly &&
        [field, ...(field.others ?? [])].map(({ add, empty }) => (
          <Button key={add} startIcon={<AddIcon />} sx={{ mt: 1, mr: 1 }} onClick={() => write([...rows, empty])}>
            {translate(`editors.add.${add}`)}
          </Button>
        ))}
    </Box>
  );
}
