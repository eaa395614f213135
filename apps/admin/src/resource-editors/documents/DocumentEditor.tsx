import type { ResourceEditorProps } from '../editor-props.js';
import { ResourceForm } from '../form/ResourceForm.js';
import { documentShape } from './document.shape.js';

/** A regulation: its title, number, level, and from when to when it is in force. */
export function DocumentEditor(props: ResourceEditorProps) {
  return <ResourceForm {...props} shape={documentShape} schema="plugin.v1.json#/$defs/document" />;
}
