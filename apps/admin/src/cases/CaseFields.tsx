import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { FieldSchema } from '@xinheng/facts';
import { useTranslate } from 'react-admin';
import { useFormWords } from './use-form-words.js';

/** What was typed, as text. */
export type CaseForm = Readonly<Record<string, string>>;

export interface CaseFieldsProps {
  readonly schema: FieldSchema | null;
  /** What must be said, besides what the schema itself requires. */
  readonly requires: readonly string[];
  readonly form: CaseForm;
  readonly onChange: (form: CaseForm) => void;
  /** How values that are chosen from are called, besides what every form knows. */
  readonly names?: Readonly<Record<string, string>>;
}

/** The questions of a form, one field each, as its schema declares them. */
export function CaseFields({ schema, requires, form, onChange, names = {} }: CaseFieldsProps) {
  const words = useFormWords();
  return Object.entries(schema?.properties ?? {}).map(([name, field]) => (
    <CaseField
      key={name}
      field={field}
      names={{ ...words.names, ...names }}
      label={field.title ?? name}
      isRequired={requires.includes(name) || (schema?.required ?? []).includes(name)}
      value={form[name] ?? ''}
      onChange={(value) => onChange({ ...form, [name]: value })}
    />
  ));
}

interface CaseFieldProps {
  readonly field: FieldSchema;
  readonly names: Readonly<Record<string, string>>;
  readonly label: string;
  readonly isRequired: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A text of more than so many characters is given room. */
const LONG = 500;

function CaseField({ field, names, label, isRequired, value, onChange }: CaseFieldProps) {
  const translate = useTranslate();
  const choices =
    field.type === 'boolean'
      ? [
          { id: 'true', name: translate('app.yes') },
          { id: 'false', name: translate('app.no') },
        ]
      : field.enum?.map((choice) => ({ id: String(choice), name: names[String(choice)] ?? String(choice) }));
  const isLong = choices === undefined && field.format !== 'date' && (field.maxLength ?? 0) > LONG;
  return (
    <TextField
      select={choices !== undefined}
      required={isRequired}
      multiline={isLong}
      minRows={isLong ? 2 : undefined}
      type={field.format === 'date' ? 'date' : 'text'}
      label={label}
      value={value}
      slotProps={{
        inputLabel: field.format === 'date' ? { shrink: true } : {},
        htmlInput: field.maxLength === undefined || choices ? {} : { maxLength: field.maxLength },
      }}
      onChange={(event) => onChange(event.target.value)}
    >
      {choices?.map(({ id, name }) => (
        <MenuItem key={id} value={id} lang="zh-CN">
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
}

/** Whether everything required was said. */
export function isFilledIn(schema: FieldSchema | null, requires: readonly string[], form: CaseForm): boolean {
  return [...requires, ...(schema?.required ?? [])].every((name) => (form[name] ?? '').trim() !== '');
}

/** What was typed as the values the server takes; what was left empty is left out. */
export function valuesOf(schema: FieldSchema | null, form: CaseForm): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(form)
      .filter(([, value]) => value.trim() !== '')
      .map(([name, value]) => [name, valueOf(schema?.properties?.[name], value.trim())]),
  );
}

function valueOf(field: FieldSchema | undefined, value: string): unknown {
  if (field?.type === 'boolean') return value === 'true';
  const isNumber = field?.type === 'number' || field?.type === 'integer';
  return isNumber && Number.isFinite(Number(value)) ? Number(value) : value;
}
