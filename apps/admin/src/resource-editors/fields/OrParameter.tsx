import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { valueAt } from '../form/at.js';
import { useForm } from '../form/form-state.js';
import { parameterOf } from '../form/typed-number.js';
import { useParameterOptions } from '../form/use-parameter-options.js';
import { PickOne } from './PickOne.js';

export interface OrParameterProps {
  readonly at: string;
  readonly label: string;
  /** Which values a parameter may have to stand here. */
  readonly fits: (value: unknown) => boolean;
  readonly children: ReactNode;
}

/** A value, or the parameter that holds it, and the way from one to the other. */
export function OrParameter({ at, label, fits, children }: OrParameterProps) {
  const translate = useTranslate();
  const { root, set, readOnly } = useForm();
  const options = useParameterOptions(fits);
  const name = parameterOf(valueAt(root, at));
  const [first] = options;
  return (
    <Box sx={{ minWidth: 0 }}>
      {name === null ? (
        children
      ) : (
        <PickOne
          label={translate('editors.byParameter', { label })}
          options={options}
          value={name}
          isRequired
          readOnly={readOnly}
          onChange={(key) => set(at, key === '' ? undefined : { var: `param.${key}` })}
        />
      )}
      {!readOnly && (name !== null || first !== undefined) && (
        <Button
          sx={{ minHeight: 24, py: 0, mt: 0.5 }}
          onClick={() => set(at, name === null && first ? { var: `param.${first.key}` } : undefined)}
        >
          {translate(name === null ? 'editors.toParameter' : 'editors.toValue')}
        </Button>
      )}
    </Box>
  );
}
