import type { ResourceEditorProps } from '../editor-props.js';
import { ResourceForm } from '../form/ResourceForm.js';
import { Sentence } from '../form/Sentence.js';
import { DatedValuesPanel } from './DatedValuesPanel.js';
import { constantShape, valuePlaces } from './parameter.shape.js';
import { useParameterSentence } from './use-parameter-sentence.js';

/** A constant: what it is called, and which value holds from which day on which article. */
export function ConstantEditor(props: ResourceEditorProps) {
  const sentence = useParameterSentence(props.value, props.context.today);
  return (
    <ResourceForm
      {...props}
      shape={constantShape}
      asked={valuePlaces}
      schema="parameters.v1.json#/$defs/parameter"
      sentence={<Sentence>{sentence}</Sentence>}
    >
      <DatedValuesPanel />
    </ResourceForm>
  );
}
