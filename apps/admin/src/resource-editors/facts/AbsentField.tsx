import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { PickMany } from '../fields/PickMany.js';
import { ScalarField } from '../fields/ScalarField.js';
import { textsAt } from '../form/at.js';
import { useField, useForm } from '../form/form-state.js';
import { mayBeAbsent } from './fact-source.js';

/** Which value the fact has where there is nothing to make one of. */
export function AbsentField() {
  const translate = useTranslate();
  const { root } = useForm();
  const { value, set, readOnly, isWrong, message } = useField('/absent');
  const { type } = root;
  if (value === undefined && !mayBeAbsent(root)) return null;
  const label = translate('editors.field.absent');
  const hint = message || translate('editors.hint.absent');
  const values = textsAt(root, '/values');
  return (
    <Box sx={{ maxWidth: { sm: 480 } }}>
      {type === 'set' ? (
        <PickMany
          label={label}
          hint={hint}
          options={values.map((key) => ({ key, title: key }))}
          value={textsAt(root, '/absent')}
          isWrong={isWrong}
          readOnly={readOnly}
          // A set without members says "none", which is not the same as saying nothing.
          onChange={(keys) => set([...keys])}
        />
      ) : (
        <ScalarField
          label={label}
          hint={hint}
          type={typeof type === 'string' ? type : 'string'}
          values={values}
          value={value}
          isWrong={isWrong}
          readOnly={readOnly}
          onChange={set}
        />
      )}
    </Box>
  );
}
