import type { ResourceEditorProps } from '../editor-props.js';
import { ResourceForm } from '../form/ResourceForm.js';
import { LookupGridPanel } from './LookupGridPanel.js';
import { gridPlaces, lookupShape } from './parameter.shape.js';

/** A look-up table: what it goes by, and its values as a grid. */
export function LookupEditor(props: ResourceEditorProps) {
  return (
    <ResourceForm {...props} shape={lookupShape} asked={gridPlaces} schema="parameters.v1.json#/$defs/parameter">
      <LookupGridPanel />
    </ResourceForm>
  );
}
