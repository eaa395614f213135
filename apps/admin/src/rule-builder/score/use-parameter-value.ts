import { useCallback } from 'react';
import { useSchemeView } from '../parts/scheme-view.js';
import { valueInForce } from '../../resource-editors/parameters/value-in-force.js';

/** The number that a parameter holds today; null where it is none. */
export function useParameterNumber(): (name: string) => number | null {
  const { context } = useSchemeView();
  const { parameters, today } = context;
  return useCallback(
    (name) => {
      const parameter = parameters.find(({ reference }) => reference === name);
      const value = parameter && valueInForce(parameter.value, today)?.value;
      return typeof value === 'number' ? value : null;
    },
    [parameters, today],
  );
}
