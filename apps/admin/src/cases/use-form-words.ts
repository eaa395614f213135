import { useTranslate } from 'react-admin';
import { useValue } from '../display/use-value.js';
import { useSayDuration } from '../display/use-say-duration.js';
import { useRead } from '../http/use-read.js';
import type { ListRow } from '../registers/list-row.js';

/** The documents on which somebody may be listed, by the format of plugins. */
const DOCUMENT_KINDS = [
  'judgment',
  'arbitral-award',
  'penalty-decision',
  'adjudication',
  'reconsideration-decision',
  'other-decision',
  'court-list',
];

/** How forms say what is kept as a key. */
export interface FormWords {
  readonly translate: (key: string) => string;
  /** Values that are not their own names: behaviours of lists, kinds of documents. */
  readonly names: Readonly<Record<string, string>>;
  /** A length (`P3Y`) in words. */
  readonly sayLength: (length: string) => string;
}

/** The words of forms, in the reader's language. */
export function useFormWords(): FormWords {
  const translate = useTranslate();
  const read = useValue();
  const sayLength = useSayDuration();
  const { data: lists } = useRead<readonly ListRow[]>('/lists?range=[0,999]');
  const behaviours = (lists ?? []).flatMap((list) => list.behaviours.map(({ key, title }) => [key, title] as const));
  const kinds = DOCUMENT_KINDS.map((kind) => [kind, read('entryDocument', kind)] as const);
  return { translate, sayLength, names: Object.fromEntries([...kinds, ...behaviours]) };
}
