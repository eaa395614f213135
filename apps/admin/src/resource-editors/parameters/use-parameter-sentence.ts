import { useTranslate } from 'react-admin';
import { textAt } from '../form/at.js';
import type { RawObject } from '../raw-object.js';
import { parameterKindOf } from './parameter-kind.js';
import { useValueText } from './use-value-text.js';
import { datedValues, valueInForce } from './value-in-force.js';

/** 「自2026-12-01起 4 次（现为 5 次）」: what holds, and what is to hold from which day. */
export function useParameterSentence(parameter: RawObject, today: string): string {
  const translate = useTranslate();
  const say = useValueText(parameterKindOf(parameter), textAt(parameter, '/unit'));
  const now = valueInForce(parameter, today);
  const coming = datedValues(parameter).filter(({ from }) => from > today);
  if (coming.length === 0) {
    return now === undefined
      ? translate('editors.value.none')
      : translate('editors.value.now', { value: say(now.value), from: now.from });
  }
  const next = coming.map(({ from, value }) => translate('editors.value.from', { from, value: say(value) }));
  const present =
    now === undefined
      ? translate('editors.value.noneNow')
      : translate('editors.value.present', { value: say(now.value) });
  return next.join(translate('editors.value.then')) + present;
}
