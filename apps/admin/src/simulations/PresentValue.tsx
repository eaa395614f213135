import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { BasisButton } from '../evaluations/BasisButton.js';
import type { AdjustableParameter } from './simulation-row.js';
import { useParameterValue } from './use-parameter-value.js';

/** What is in force now, since when, and by which article. */
export function PresentValue({ parameter }: { parameter: AdjustableParameter }) {
  const translate = useTranslate();
  const say = useParameterValue();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1, color: 'text.secondary' }}>
      <span>
        {translate('simulations.form.present', {
          value: say(parameter.value, parameter.unit),
          from: parameter.from,
        })}
      </span>
      <BasisButton basis={parameter.basis} plugin={parameter.plugin} />
    </Box>
  );
}
