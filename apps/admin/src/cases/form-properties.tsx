import type { FieldSchema } from '@xinheng/facts';
import type { Property } from '../display/Properties.js';
import { Words } from '../display/Words.js';
import type { FormWords } from './use-form-words.js';

/** `P3Y`, `P1Y6M`. */
const LENGTH = /^P(\d+[YMWD])+$/;

/** What a form says, by the names of its questions; what is kept as a key is said in words. */
export function formProperties(
  schema: FieldSchema | null,
  form: Readonly<Record<string, unknown>>,
  words: FormWords,
): Property[] {
  return Object.entries(form).map(([name, value]): Property => [
    schema?.properties?.[name]?.title ?? (name === 'reason' ? words.translate('cases.reason') : name),
    typeof value === 'boolean' ? (
      words.translate(value ? 'app.yes' : 'app.no')
    ) : (
      <Words key={name}>{said(value, words)}</Words>
    ),
  ]);
}

function said(value: unknown, { names, sayLength }: FormWords): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  return names[value] ?? (LENGTH.test(value) ? sayLength(value) : value);
}
