import type { ResourceEditorProps } from '../editor-props.js';
import { ResourceForm } from '../form/ResourceForm.js';
import { listShape } from './list.shape.js';

/** A list or a register. */
export function ListEditor(props: ResourceEditorProps) {
  return <ResourceForm {...props} shape={listShape} schema="lists.v1.json#/$defs/list" />;
}
