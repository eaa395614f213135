import { useTranslate } from 'react-admin';
import type { NamedResource } from '../editor-context.js';
import { rowsAt, textAt } from '../form/at.js';
import { optionsOf } from '../form/form-field.js';
import type { RawObject } from '../raw-object.js';

/** 「截至 2022-06-30，有 6 条信用信息，应为 C 严重失信」 */
export function useCaseSentence(value: RawObject, scheme: NamedResource | undefined): string {
  const translate = useTranslate();
  const asOf = textAt(value, '/asOf') || '—';
  const count = rowsAt(value, '/records').length;
  const refused = textAt(value, '/expect/refused');
  if (refused !== '') return translate('editors.caseRefused', { asOf, count, reason: refused });
  const grade = textAt(value, '/expect/grade');
  const title = optionsOf(scheme?.value['grades']).find(({ key }) => key === grade)?.title ?? '';
  return translate('editors.caseSentence', { asOf, count, grade: grade === '' ? '—' : `${grade} ${title}`.trim() });
}
