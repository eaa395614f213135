import { useTranslate } from 'react-admin';
import { useForm } from './form-state.js';
import type { FormField } from './form-field.js';

/** The label of a field and the hint below it, which gives way to what is wrong. */
export function useWords(field: FormField): { readonly label: string; readonly hint: string | undefined } {
  const translate = useTranslate();
  const name = field.label ?? field.at.split('/').at(-1) ?? '';
  return {
    label: translate(`editors.field.${name}`),
    hint: field.hint === undefined ? undefined : translate(`editors.hint.${field.hint}`),
  };
}

/** Fields that cannot be changed still say what is in them. */
export function useReadOnly(): boolean {
  return useForm().readOnly;
}
