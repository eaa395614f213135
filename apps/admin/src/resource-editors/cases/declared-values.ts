import type { EditorContext, NamedFact } from '../editor-context.js';
import { textAt, textsAt } from '../form/at.js';
import type { DeclaredValue } from '../form/form-field.js';
import { schemaRows } from '../form/schema-rows.js';
import type { RawObject } from '../raw-object.js';

const ofFact = ({ key, title, type, values, unit }: NamedFact, name: string): DeclaredValue => ({
  key: name || key,
  title,
  type,
  ...(values !== null && { values }),
  ...(unit !== null && { unit }),
});

/** The attributes that plugins add to subjects. */
export function attributeValues(context: EditorContext): readonly DeclaredValue[] {
  return context.attributes.map((one) => ofFact(one, one.key));
}

/** The facts that a case may expect. */
export function factValues(context: EditorContext): readonly DeclaredValue[] {
  return context.facts.map((one) => ofFact(one, one.reference));
}

/** The fields of a record, by the item it is of. */
export function recordValues(context: EditorContext, _: RawObject, own: RawObject): readonly DeclaredValue[] {
  const item = context.items.find(({ reference }) => reference === own['item']);
  return schemaRows(item?.value['fields']).map(({ name, schema, kind }) => ({
    key: name,
    title: textAt(schema, '/title') || name,
    type: kind === 'number' ? 'decimal' : kind,
    values: textsAt(schema, '/enum'),
    unit: textAt(schema, '/unit'),
  }));
}
