import Box from '@mui/material/Box';
import { isObject, valueAt } from '../form/at.js';
import type { FormField } from '../form/form-field.js';
import type { FormFieldsProps } from './field-props.js';
import { useForm } from '../form/form-state.js';
import { BasisField } from './BasisField.js';
import { ChoiceField, ChoicesField } from './ChoiceField.js';
import { ConditionField } from './ConditionField.js';
import { DayField } from './DayField.js';
import { DeclaredFields } from './DeclaredFields.js';
import { DurationField } from './DurationField.js';
import { FlagField } from './FlagField.js';
import { KeyField } from './KeyField.js';
import { NameField, NamesField } from './NameField.js';
import { NumberField } from './NumberField.js';
import { RatioField } from './RatioField.js';
import { RowsField } from './RowsField.js';
import { SchemaField } from './SchemaField.js';
import { TextLine } from './TextLine.js';

/** Fields one beside the other where there is room; wide ones have a line of their own. */
export function FormFields({ fields, owner }: FormFieldsProps) {
  const { root } = useForm();
  const own = valueAt(root, owner);
  const asked = fields.filter((field) => field.when?.(isObject(own) ? own : {}) ?? true);
  return (
    <Box sx={GRID}>
      {asked.map((field) => (
        <Box key={field.at} sx={{ minWidth: 0, ...(isWide(field) && { gridColumn: '1 / -1' }) }}>
          <FormFieldView field={field} owner={owner} />
        </Box>
      ))}
    </Box>
  );
}

const WIDE: ReadonlySet<FormField['kind']> = new Set(['basis', 'rows', 'schema', 'condition', 'declared']);
const isWide = (field: FormField): boolean => field.isWide ?? WIDE.has(field.kind);

const GRID = {
  display: 'grid',
  gap: 2,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' },
} as const;

function FormFieldView({ field, owner }: { field: FormField; owner: string }) {
  const place = { at: owner + field.at, owner };
  switch (field.kind) {
    case 'text':
      return <TextLine field={field} {...place} />;
    case 'key':
      return <KeyField field={field} {...place} />;
    case 'day':
      return <DayField field={field} {...place} />;
    case 'flag':
      return <FlagField field={field} {...place} />;
    case 'number':
      return <NumberField field={field} {...place} />;
    case 'ratio':
      return <RatioField field={field} {...place} />;
    case 'duration':
      return <DurationField field={field} {...place} />;
    case 'basis':
      return <BasisField field={field} {...place} />;
    case 'choice':
      return <ChoiceField field={field} {...place} />;
    case 'choices':
      return <ChoicesField field={field} {...place} />;
    case 'name':
    case 'own':
    case 'grade':
      return <NameField field={field} {...place} />;
    case 'names':
    case 'owns':
    case 'grades':
    case 'texts':
      return <NamesField field={field} {...place} />;
    case 'condition':
      return <ConditionField field={field} {...place} />;
    case 'declared':
      return <DeclaredFields field={field} {...place} />;
    case 'schema':
      return <SchemaField field={field} {...place} />;
    case 'rows':
      return <RowsField field={field} {...place} Fields={FormFields} />;
  }
}
