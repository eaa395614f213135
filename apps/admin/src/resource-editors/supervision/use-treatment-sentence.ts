import { useTranslate } from 'react-admin';
import { useValue } from '../../display/use-value.js';
import type { EditorContext } from '../editor-context.js';
import { plainText, textAt, valueAt } from '../form/at.js';
import { parameterOf, percentOf } from '../form/typed-number.js';
import { valueInForce } from '../parameters/value-in-force.js';
import type { RawObject } from '../raw-object.js';

/** 「“企业信用分级”为 A：抽查比例 1%，每年 1 次，非因投诉举报等不主动现场检查」 */
export function useTreatmentSentence(treatment: RawObject, context: EditorContext): string {
  const translate = useTranslate();
  const read = useValue();
  const held = (pointer: string): string => {
    const name = parameterOf(valueAt(treatment, pointer));
    if (name === null) return textAt(treatment, pointer);
    const parameter = context.parameters.find(({ reference }) => reference === name);
    const value = parameter && valueInForce(parameter.value, context.today)?.value;
    return plainText(value);
  };
  const scheme = textAt(treatment, '/scheme');
  const ratio = held('/ratio');
  const perYear = held('/perYear');
  const onSite = textAt(treatment, '/onSite');
  return [
    translate('editors.treatment.of', {
      scheme: context.schemes.find(({ reference }) => reference === scheme)?.title ?? (scheme || '—'),
      grade: textAt(treatment, '/grade') || '—',
    }),
    ratio !== '' && translate('editors.treatment.ratio', { ratio: percentOf(ratio) }),
    perYear !== '' && translate('editors.treatment.perYear', { count: perYear }),
    onSite !== '' && read('onSite', onSite),
  ]
    .filter((part) => part !== false)
    .join(translate('editors.treatment.between'));
}
