import type { ResourceEditorProps } from '../editor-props.js';
import type { FormField } from '../form/form-field.js';
import { ResourceForm } from '../form/ResourceForm.js';
import { procedureShape } from './procedure.shape.js';
import { ProcedureOverview } from './ProcedureOverview.js';
import { WindowPanel } from './WindowPanel.js';

const WINDOW: readonly FormField[] = [{ kind: 'text', at: '/window' }];

/** A procedure: its states, who moves a case from one to the other, and the clocks that run. */
export function ProcedureEditor(props: ResourceEditorProps) {
  return (
    <ResourceForm
      {...props}
      shape={procedureShape}
      schema="procedures.v1.json#/$defs/procedure"
      asked={WINDOW}
      sentence={<ProcedureOverview procedure={props.value} />}
    >
      <WindowPanel />
    </ResourceForm>
  );
}
