import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { useSayDuration } from '../../display/use-say-duration.js';
import { plainText } from './at.js';
import { useForm } from './form-state.js';
import type { NamedResource } from '../editor-context.js';
import { valueInForce } from '../parameters/value-in-force.js';
import type { Option } from './form-field.js';

/** The parameters that may stand for a value, each with the value it has today. */
export function useParameterOptions(fits: (value: unknown) => boolean): readonly Option[] {
  const translate = useTranslate();
  const say = useSayDuration();
  const { context } = useForm();
  return useMemo(() => {
    // Only lengths of time have words of their own.
    const words = (text: string) => (text.startsWith('P') ? say(text) : text || '—');
    return context.parameters
      .filter((one) => one.plugin === context.plugin && fits(today(one, context.today)))
      .map((one) => ({
        key: one.reference,
        title: translate('app.aside', { name: one.title, note: words(plainText(today(one, context.today))) }),
      }));
  }, [context, fits, say, translate]);
}

const today = (parameter: NamedResource, day: string) => valueInForce(parameter.value, day)?.value;
