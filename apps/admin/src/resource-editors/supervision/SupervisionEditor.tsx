import type { ResourceEditorProps, RawObject } from '../editor-props.js';
import { ResourceForm } from '../form/ResourceForm.js';
import { Sentence } from '../form/Sentence.js';
import { overrideShape, supervisionItemShape, treatmentShape } from './supervision.shape.js';
import { useTreatmentSentence } from './use-treatment-sentence.js';

/** A matter that is inspected, how a grade is inspected, or where grades do not lower inspection. */
export function SupervisionEditor(props: ResourceEditorProps) {
  switch (partOf(props.value)) {
    case 'treatment':
      return <TreatmentEditor {...props} />;
    case 'override':
      return <ResourceForm {...props} shape={overrideShape} schema="supervision.v1.json#/$defs/override" />;
    case 'item':
      return <ResourceForm {...props} shape={supervisionItemShape} schema="supervision.v1.json#/$defs/item" />;
  }
}

/** The three parts of the file are told apart by what only they have. */
export function partOf(value: RawObject): 'item' | 'treatment' | 'override' {
  if ('minRatio' in value) return 'override';
  return 'grade' in value || 'ratio' in value ? 'treatment' : 'item';
}

function TreatmentEditor(props: ResourceEditorProps) {
  const sentence = useTreatmentSentence(props.value, props.context);
  return (
    <ResourceForm
      {...props}
      shape={treatmentShape}
      schema="supervision.v1.json#/$defs/treatment"
      sentence={<Sentence>{sentence}</Sentence>}
    />
  );
}
