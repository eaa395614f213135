import AddIcon from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { Panel } from '../../display/Panel.js';
import { rowsAt, valueAt } from '../form/at.js';
import { useForm } from '../form/form-state.js';
import { DatedValueCard } from './DatedValueCard.js';
import { FIRST_VALUE, parameterKindOf, PARAMETER_KINDS, type ParameterKind } from './parameter-kind.js';
import { datedValues, valueInForce } from './value-in-force.js';

/** The values of a constant by their days, the one in force marked. */
export function DatedValuesPanel() {
  const translate = useTranslate();
  const { root, set, context, readOnly } = useForm();
  const kind = parameterKindOf(root);
  const now = valueInForce(root, context.today);
  const values = datedValues(root);
  const list = rowsAt(root, '/values');
  const last = values.at(-1);
  const add = () => {
    const basis = last?.basis ?? { document: '', article: '' };
    set('/values', [...list, { from: dayAfter(context.today), value: last?.value ?? FIRST_VALUE[kind], basis }]);
  };
  return (
    <Panel title={translate('editors.section.values')}>
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        {values.length < 2 && (
          <TextField
            select
            label={translate('editors.field.type')}
            value={kind}
            onChange={({ target }) => {
              const first = FIRST_VALUE[target.value as ParameterKind];
              set('/values/0/value', first);
            }}
            slotProps={{ select: { readOnly } }}
            sx={{ maxWidth: { sm: 320 } }}
          >
            {PARAMETER_KINDS.map((one) => (
              <MenuItem key={one} value={one}>
                {translate(`editors.kind.${one}`)}
              </MenuItem>
            ))}
          </TextField>
        )}
        {values.map((one) => (
          <DatedValueCard
            key={one.at}
            value={one}
            kind={kind}
            state={one.at === now?.at ? 'now' : one.from > context.today ? 'coming' : 'past'}
            onRemove={values.length > 1 ? () => set(`/values/${one.at}`, undefined) : undefined}
          />
        ))}
        {!readOnly && valueAt(root, '/values') !== undefined && (
          <div>
            <Button startIcon={<AddIcon />} onClick={add}>
              {translate('editors.add.value')}
            </Button>
          </div>
        )}
      </Box>
    </Panel>
  );
}

/** A change of the rules begins tomorrow at the earliest. */
function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}
