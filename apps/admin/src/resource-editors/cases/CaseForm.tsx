import { useMemo } from 'react';
import type { NamedResource } from '../editor-context.js';
import type { ResourceEditorProps } from '../editor-props.js';
import { ResourceForm } from '../form/ResourceForm.js';
import { Sentence } from '../form/Sentence.js';
import { caseShape } from './case.shape.js';
import { useCaseSentence } from './use-case-sentence.js';

export interface CaseEditorProps extends ResourceEditorProps {
  /** The scheme that grades the cases. */
  readonly scheme: NamedResource | undefined;
}

/** One worked case: who, with which records, as of which day, and the grade that is expected. */
export function CaseForm({ scheme, ...props }: CaseEditorProps) {
  const shape = useMemo(() => caseShape(scheme), [scheme]);
  const sentence = useCaseSentence(props.value, scheme);
  return (
    <ResourceForm
      {...props}
      shape={shape}
      schema="case.v1.json#/$defs/case"
      sentence={<Sentence>{sentence}</Sentence>}
    />
  );
}
