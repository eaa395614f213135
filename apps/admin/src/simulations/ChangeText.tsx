import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { SimulatedChange } from './simulation-row.js';
import { useParameterValue } from './use-parameter-value.js';

/** What the draft changes: 一般失信次数上限：5次 → 3次. */
export function ChangeText({ changes }: { changes: readonly SimulatedChange[] }) {
  const translate = useTranslate();
  const say = useParameterValue();
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {changes.map((change, at) => (
        <li key={at}>
          {change.title}
          {translate('simulations.colon')}
          {change.before !== null && change.after !== null
            ? `${say(change.before, change.unit)} → ${say(change.after, change.unit)}`
            : translate(
                change.isRemoved ? 'simulations.removed' : change.isNew ? 'simulations.added' : 'simulations.changed',
              )}
        </li>
      ))}
    </Box>
  );
}
