import type { FormField } from '../form/form-field.js';

/** What each field takes: what it asks, and where in the whole resource it stands. */
export interface FieldProps<K extends FormField['kind'] = FormField['kind']> {
  readonly field: Extract<FormField, { kind: K }>;
  /** JSON pointer from the root of the resource. */
  readonly at: string;
  /** Where the object that has the field stands: `` for the resource itself. */
  readonly owner: string;
}

/** What the fields of one object take: of the resource itself, or of a row. */
export interface FormFieldsProps {
  readonly fields: readonly FormField[];
  readonly owner: string;
}
