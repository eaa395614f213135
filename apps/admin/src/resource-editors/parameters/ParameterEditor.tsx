import type { ResourceEditorProps } from '../editor-props.js';
import { ConstantEditor } from './ConstantEditor.js';
import { LookupEditor } from './LookupEditor.js';

/** A constant with its dated values, or a look-up table: both stand in the file of parameters. */
export function ParameterEditor(props: ResourceEditorProps) {
  return 'by' in props.value || 'rows' in props.value ? <LookupEditor {...props} /> : <ConstantEditor {...props} />;
}
