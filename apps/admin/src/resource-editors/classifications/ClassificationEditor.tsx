import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { useValue } from '../../display/use-value.js';
import { conditionScope } from '../conditions/condition-scope.js';
import { readCondition } from '../conditions/condition-sentence.js';
import type { ResourceEditorProps } from '../editor-props.js';
import { textAt, textsAt } from '../form/at.js';
import { ResourceForm } from '../form/ResourceForm.js';
import { Sentence } from '../form/Sentence.js';
import { useJoin } from '../form/use-join.js';
import { useLocaleTag } from '../form/use-locale-tag.js';
import { classificationShape } from './classification.shape.js';

/** How a regulation weighs records: of which items, when, and how heavily. The order among them is set in the list. */
export function ClassificationEditor(props: ResourceEditorProps) {
  const translate = useTranslate();
  const read = useValue();
  const join = useJoin();
  const locale = useLocaleTag();
  const { value, context } = props;
  const items = textsAt(value, '/items');
  const { when } = value;
  const condition = useMemo(() => {
    if (when === undefined) return null;
    const named = textsAt(value, '/items');
    return readCondition(when, conditionScope(context, { scope: 'record', items: named }), locale).sentence;
  }, [context, locale, value, when]);
  const titles = items.map((item) => context.items.find(({ reference }) => reference === item)?.title ?? item);
  return (
    <ResourceForm
      {...props}
      shape={classificationShape}
      schema="classifications.v1.json#/$defs/classification"
      sentence={
        <Sentence>
          {translate(condition === null ? 'editors.weighs' : 'editors.weighsWhen', {
            items: join(titles) || '—',
            condition,
            severity: read('severity', textAt(value, '/severity')),
          })}
        </Sentence>
      }
    />
  );
}
