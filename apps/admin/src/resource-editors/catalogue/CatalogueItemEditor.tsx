import { useTranslate } from 'react-admin';
import type { ResourceEditorProps } from '../editor-props.js';
import type { FormField } from '../form/form-field.js';
import { ResourceForm } from '../form/ResourceForm.js';
import { catalogueShape } from './catalogue.shape.js';
import { PublicityField } from './PublicityField.js';
import { Panel } from '../../display/Panel.js';

const PLACES: readonly FormField[] = [{ kind: 'text', at: '/publicity' }];

/** A catalogue item: what kind of record it is, its fields, who sees it and how long. */
export function CatalogueItemEditor(props: ResourceEditorProps) {
  const translate = useTranslate();
  return (
    <ResourceForm {...props} shape={catalogueShape} asked={PLACES} schema="catalogue.v1.json#/$defs/item">
      <Panel title={translate('editors.section.publicity')}>
        <PublicityField />
      </Panel>
    </ResourceForm>
  );
}
