import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { useValue } from '../display/use-value.js';
import type { EntryStep, StepField } from './entry-steps.js';

export type StepForm = Readonly<Record<string, string>>;

/** Kinds of documents that an adverse entry may rest on. */
export const DOCUMENT_KINDS = [
  'judgment',
  'arbitral-award',
  'penalty-decision',
  'adjudication',
  'reconsideration-decision',
  'other-decision',
  'court-list',
];

export interface StepFieldsProps {
  readonly step: EntryStep;
  readonly form: StepForm;
  readonly onChange: (form: StepForm) => void;
}

/** The fields that a step asks for. */
export function StepFields({ step, form, onChange }: StepFieldsProps) {
  return (
    <>
      {step.fields.map((field) => (
        <OneField
          key={field.name}
          field={field}
          value={form[field.name] ?? ''}
          onChange={(value) => onChange({ ...form, [field.name]: value })}
        />
      ))}
    </>
  );
}

interface OneFieldProps {
  readonly field: StepField;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function OneField({ field: { name, kind, isRequired }, value, onChange }: OneFieldProps) {
  const translate = useTranslate();
  const read = useValue();
  const label = translate(`entries.field.${name}`);
  const common = {
    label,
    required: isRequired,
    value,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  if (kind === 'day') return <TextField {...common} type="date" slotProps={{ inputLabel: { shrink: true } }} />;
  if (kind === 'long')
    return <TextField {...common} multiline minRows={2} slotProps={{ htmlInput: { maxLength: 4_000 } }} />;
  if (kind === 'text')
    return (
      <TextField
        {...common}
        helperText={translate('entries.field.periodHint')}
        slotProps={{ htmlInput: { maxLength: 60 } }}
      />
    );
  const choices = kind === 'defence' ? ['given', 'waived'] : DOCUMENT_KINDS;
  return (
    <TextField {...common} select>
      {choices.map((choice) => (
        <MenuItem key={choice} value={choice}>
          {read(kind === 'defence' ? 'defence' : 'entryDocument', choice)}
        </MenuItem>
      ))}
    </TextField>
  );
}

/** Whether everything that must be there is. */
export function isComplete({ fields }: EntryStep, form: StepForm): boolean {
  return fields.every(({ name, isRequired }) => !isRequired || (form[name] ?? '').trim() !== '');
}

/** What is sent: blank fields are left out. */
export function formBody({ fields }: EntryStep, form: StepForm): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    fields.flatMap(({ name, kind }): [string, unknown][] => {
      const value = (form[name] ?? '').trim();
      if (value === '') return [];
      return [[name, kind === 'document' ? { kind: value } : value]];
    }),
  );
}
