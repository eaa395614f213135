import type { ResourceEditorProps } from '../editor-props.js';
import { ResourceForm } from '../form/ResourceForm.js';
import { Sentence } from '../form/Sentence.js';
import { measureShape } from './measure.shape.js';
import { useMeasureSentence } from './use-measure-sentence.js';

/** A measure, and which grades or lists bring it. */
export function MeasureEditor(props: ResourceEditorProps) {
  const sentence = useMeasureSentence(props.value, props.context);
  return (
    <ResourceForm
      {...props}
      shape={measureShape}
      schema="measures.v1.json#/$defs/measure"
      sentence={<Sentence>{sentence}</Sentence>}
    />
  );
}
