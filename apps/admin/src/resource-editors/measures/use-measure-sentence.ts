import { useTranslate } from 'react-admin';
import { useValue } from '../../display/use-value.js';
import type { EditorContext } from '../editor-context.js';
import { rowsAt, textAt, textsAt } from '../form/at.js';
import { useJoin } from '../form/use-join.js';
import type { RawObject } from '../raw-object.js';

/** 「“企业信用分级”为 A 的主体：激励——合理降低抽查比例和频次」 */
export function useMeasureSentence(measure: RawObject, context: EditorContext): string {
  const translate = useTranslate();
  const read = useValue();
  const join = useJoin();
  const titleIn = (kind: 'schemes' | 'lists', reference: string) =>
    context[kind].find((one) => one.reference === reference)?.title ?? (reference || '—');
  const causes = rowsAt(measure, '/causes').map((cause) =>
    'list' in cause
      ? translate('editors.measure.ofList', { list: titleIn('lists', textAt(cause, '/list')) })
      : translate('editors.measure.ofScheme', {
          scheme: titleIn('schemes', textAt(cause, '/scheme')),
          grades: join(textsAt(cause, '/grades')) || '—',
        }),
  );
  return translate('editors.measure.sentence', {
    who: causes.length === 0 ? translate('editors.measure.nobody') : join(causes),
    kind: read('measureKind', textAt(measure, '/kind')),
    title: textAt(measure, '/title') || '—',
  });
}
