import { factSentence, type FactDefinition } from '@xinheng/facts';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import type { ResourceEditorProps } from '../editor-props.js';
import { ResourceForm } from '../form/ResourceForm.js';
import { Sentence } from '../form/Sentence.js';
import { useLocaleTag } from '../form/use-locale-tag.js';
import { factShape, factSourceFields } from './fact.shape.js';
import { factSpeaker } from './fact-speaker.js';
import { FactSourcePanel } from './FactSourcePanel.js';

/** What a fact counts, of whom, in which window, and how; said in words as one edits. */
export function FactEditor(props: ResourceEditorProps) {
  const translate = useTranslate();
  const locale = useLocaleTag();
  const { value, context } = props;
  const sentence = useMemo(() => {
    try {
      return factSentence(factSpeaker(context, locale), value as unknown as FactDefinition);
    } catch {
      // What is half written has no sentence yet.
      return null;
    }
  }, [context, locale, value]);
  return (
    <ResourceForm
      {...props}
      shape={factShape}
      asked={factSourceFields}
      schema="facts.v1.json#/$defs/fact"
      sentence={<Sentence>{sentence ?? translate('editors.unfinished')}</Sentence>}
    >
      <FactSourcePanel />
    </ResourceForm>
  );
}
