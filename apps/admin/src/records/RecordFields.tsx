import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import type { CatalogueField, CatalogueItemRow } from '../catalogue-items/catalogue-item-row.js';
import { useValue } from '../display/use-value.js';
import { needsDocument, type RecordForm } from './record-form.js';

const DOCUMENT_KINDS = [
  'penalty-decision',
  'judgment',
  'arbitral-award',
  'adjudication',
  'reconsideration-decision',
  'other-decision',
  'court-list',
  'contract',
  'commitment',
  'commendation',
  'report',
  'registration',
];

export interface RecordFieldsProps {
  readonly item: CatalogueItemRow;
  readonly form: RecordForm;
  readonly onChange: (form: RecordForm) => void;
}

/** The fields of a record: its days, the document it stands on, and those that its catalogue item declares. */
export function RecordFields({ item, form, onChange }: RecordFieldsProps) {
  const translate = useTranslate();
  const read = useValue();
  const set = (changes: Partial<RecordForm>) => onChange({ ...form, ...changes });
  const text = (key: 'provider' | 'documentNumber' | 'documentIssuer') => (
    <TextField
      label={translate(`records.${key}`)}
      value={form[key]}
      onChange={(event) => set({ [key]: event.target.value })}
    />
  );
  const day = (key: 'decidedOn' | 'occurredOn' | 'endedOn' | 'documentIssuedOn', isRequired = false) => (
    <TextField
      type="date"
      required={isRequired}
      label={translate(`records.${key}`)}
      slotProps={{ inputLabel: { shrink: true } }}
      value={form[key]}
      onChange={(event) => set({ [key]: event.target.value })}
    />
  );
  return (
    <>
      <Box sx={PAIRS}>
        {day('decidedOn', true)}
        {day('occurredOn')}
        {item.temporal === 'state' && day('endedOn')}
        {text('provider')}
      </Box>
      <Group title={translate('records.form.documentTitle')}>
        <TextField
          select
          required={needsDocument(item)}
          label={translate('records.documentKind')}
          helperText={needsDocument(item) && translate('records.form.documentHint')}
          value={form.documentKind}
          onChange={(event) => set({ documentKind: event.target.value })}
        >
          <MenuItem value="">{translate('records.form.unset')}</MenuItem>
          {DOCUMENT_KINDS.map((kind) => (
            <MenuItem key={kind} value={kind}>
              {read('basisKind', kind)}
            </MenuItem>
          ))}
        </TextField>
        {form.documentKind !== '' && text('documentNumber')}
        {form.documentKind !== '' && text('documentIssuer')}
        {form.documentKind !== '' && day('documentIssuedOn')}
      </Group>
      {item.fields.length > 0 && (
        <Group title={translate('records.form.fieldsTitle')}>
          {item.fields.map((field) => (
            <ItemField
              key={field.name}
              field={field}
              value={form.fields[field.name] ?? ''}
              onChange={(value) => set({ fields: { ...form.fields, [field.name]: value } })}
            />
          ))}
        </Group>
      )}
    </>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box component="fieldset" sx={{ border: 0, m: 0, p: 0, minWidth: 0 }}>
      <Box component="legend" sx={{ fontWeight: 600, mb: 1.5, p: 0 }}>
        {title}
      </Box>
      <Box sx={PAIRS}>{children}</Box>
    </Box>
  );
}

function ItemField({
  field,
  value,
  onChange,
}: {
  field: CatalogueField;
  value: string;
  onChange: (v: string) => void;
}) {
  const translate = useTranslate();
  const label = field.unit ? translate('app.aside', { name: field.title, note: field.unit }) : field.title;
  const choices =
    field.type === 'boolean'
      ? [
          { id: 'true', name: translate('records.form.isTrue') },
          { id: 'false', name: translate('records.form.isFalse') },
        ]
      : field.choices?.map((choice) => ({ id: choice, name: choice }));
  if (choices) {
    return (
      <TextField
        select
        required={field.isRequired}
        label={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        <MenuItem value="">{translate('records.form.unset')}</MenuItem>
        {choices.map(({ id, name }) => (
          <MenuItem key={id} value={id}>
            {name}
          </MenuItem>
        ))}
      </TextField>
    );
  }
  const isNumber = field.type === 'integer' || field.type === 'number';
  return (
    <TextField
      required={field.isRequired}
      label={label}
      type={field.type === 'date' ? 'date' : 'text'}
      slotProps={{
        inputLabel: field.type === 'date' ? { shrink: true } : {},
        htmlInput: isNumber ? { inputMode: 'decimal' } : {},
      }}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

const PAIRS = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' },
  gap: 2,
  alignItems: 'start',
} as const;
