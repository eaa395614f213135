import type { FieldSchema } from '@xinheng/facts';
import type { Property } from '../display/Properties.js';
import { Words } from '../display/Words.js';

/**
 * What a form says, by the names of its questions.
 * @param names of values that are not their own names
 */
export function formProperties(
  schema: FieldSchema | null,
  form: Readonly<Record<string, unknown>>,
  translate: (key: string) => string,
  names: Readonly<Record<string, string>> = {},
): Property[] {
  return Object.entries(form).map(([name, value]): Property => [
    schema?.properties?.[name]?.title ?? (name === 'reason' ? translate('cases.reason') : name),
    typeof value === 'boolean' ? (
      translate(value ? 'app.yes' : 'app.no')
    ) : (
      <Words key={name}>{said(value, names)}</Words>
    ),
  ]);
}

function said(value: unknown, names: Readonly<Record<string, string>>): string {
  return typeof value === 'string' ? (names[value] ?? value) : JSON.stringify(value);
}
