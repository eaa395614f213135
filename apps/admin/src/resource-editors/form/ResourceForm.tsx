import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { FormFields } from '../fields/FormFieldView.js';
import type { ResourceEditorProps } from '../editor-props.js';
import { withAt } from './at.js';
import { findingsElsewhere } from './field-findings.js';
import type { FormField, FormShape } from './form-field.js';
import { FormProvider } from './form-state.js';
import { FormPanel } from './FormPanel.js';
import { useLiveFindings } from './use-live-findings.js';

export interface ResourceFormProps extends ResourceEditorProps {
  readonly shape: FormShape;
  /** Places that the children show, for what is found there. */
  readonly asked?: readonly FormField[];
  /** The definition of the kit's schemas that the resource follows: `facts.v1.json#/$defs/fact`. */
  readonly schema: string;
  /** What the resource says, in words. */
  readonly sentence?: ReactNode;
  /** Parts that are edited in a way of their own. */
  readonly children?: ReactNode;
}

/** A resource as a form: the sentence it says, what is wrong, and its fields in sections. */
export function ResourceForm(props: ResourceFormProps) {
  const { shape, asked = [], schema, sentence, children, value, onChange, context, findings, readOnly = false } = props;
  const all = useLiveFindings(schema, value, findings);
  const elsewhere = findingsElsewhere(all, [...shape.flatMap(({ fields }) => fields), ...asked]);
  const set = (pointer: string, part: Parameters<typeof withAt>[2]) => onChange(withAt(value, pointer, part));
  return (
    <FormProvider value={{ root: value, set, context, findings: all, readOnly }}>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        {sentence}
        {elsewhere.map(({ message, severity, pointer }) => (
          <Alert key={`${pointer ?? ''} ${message}`} severity={severity === 'warning' ? 'warning' : 'error'}>
            {message}
          </Alert>
        ))}
        {children}
        {shape.map(({ title, fields, isFolded }) => (
          <FormPanel key={title} title={title} isFolded={isFolded === true}>
            <FormFields fields={fields} owner="" />
          </FormPanel>
        ))}
      </Box>
    </FormProvider>
  );
}
