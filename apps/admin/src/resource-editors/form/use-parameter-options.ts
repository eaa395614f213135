import { useMemo } from 'react';
import { plainText } from './at.js';
import { useForm } from './form-state.js';
import type { NamedResource } from '../editor-context.js';
import { valueInForce } from '../parameters/value-in-force.js';
import type { Option } from './form-field.js';

/** The parameters that may stand for a value, each with the value it has today. */
export function useParameterOptions(fits: (value: unknown) => boolean): readonly Option[] {
  const { context } = useForm();
  return useMemo(
    () =>
      context.parameters
        .filter((one) => one.plugin === context.plugin && fits(today(one, context.today)))
        .map((one) => ({
          key: one.reference,
          title: `${one.title}（${plainText(today(one, context.today)) || '—'}）`,
        })),
    [context, fits],
  );
}

const today = (parameter: NamedResource, day: string) => valueInForce(parameter.value, day)?.value;
