import type { Json } from '@xinheng/logic';
import { createContext, useContext } from 'react';
import type { EditorContext, RawObject, ResourceFinding } from '../editor-props.js';
import { valueAt } from './at.js';
import { findingsAt } from './field-findings.js';

/** What the fields of one form share. */
export interface FormState {
  readonly root: RawObject;
  /** Puts a part in its place; undefined takes it away. */
  readonly set: (pointer: string, part: Json | undefined) => void;
  readonly context: EditorContext;
  readonly findings: readonly ResourceFinding[];
  readonly readOnly: boolean;
}

const FormContext = createContext<FormState | null>(null);
export const FormProvider = FormContext.Provider;

/** The form that a field stands in. */
export function useForm(): FormState {
  const form = useContext(FormContext);
  if (form === null) throw new Error('A field stands in a form');
  return form;
}

/** The value at a place, what sets it, and what is found there. */
export function useField(pointer: string, isWhole = true) {
  const form = useForm();
  const found = findingsAt(form.findings, pointer, isWhole);
  return {
    value: valueAt(form.root, pointer),
    set: (part: Json | undefined) => form.set(pointer, part),
    readOnly: form.readOnly,
    isWrong: found.some(({ severity }) => severity !== 'warning'),
    message: found.map(({ message }) => message).join(' '),
  };
}
