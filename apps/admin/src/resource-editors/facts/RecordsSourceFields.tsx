import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { useValue } from '../../display/use-value.js';
import { conditionScope } from '../conditions/condition-scope.js';
import { ConditionPart } from '../conditions/ConditionPart.js';
import { FormFields } from '../fields/FormFieldView.js';
import { isObject, textAt, valueAt } from '../form/at.js';
import type { FormField } from '../form/form-field.js';
import { useForm } from '../form/form-state.js';
import { LINK_ROLES, NATURES, SEVERITIES } from '../form/recurring.shape.js';

const SELF = 'self';
const FIELDS: readonly FormField[] = [
  { kind: 'names', at: '/from/records/items', label: 'countedItems', of: 'items', hint: 'allItems', isWide: true },
  {
    kind: 'choices',
    at: '/from/records/severity',
    label: 'severity',
    set: 'severity',
    of: SEVERITIES,
    hint: 'anySeverity',
  },
  { kind: 'choices', at: '/from/records/nature', label: 'nature', set: 'nature', of: NATURES, hint: 'anyNature' },
];

/** Which records are counted: of which items, of which weight, of whom, with which filter. */
export function RecordsSourceFields() {
  const translate = useTranslate();
  const read = useValue();
  const { root, set, context, readOnly } = useForm();
  const source = valueAt(root, '/from/records');
  const owner = textAt(source, '/of/linked') || SELF;
  const scope = useMemo(
    () => conditionScope(context, { scope: 'record', source: isObject(source) ? source : {} }),
    [context, source],
  );
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <FormFields fields={FIELDS} owner="" />
      <TextField
        select
        label={translate('editors.field.of')}
        value={owner}
        onChange={({ target }) => set('/from/records/of', target.value === SELF ? undefined : { linked: target.value })}
        slotProps={{ select: { readOnly } }}
        sx={{ maxWidth: { sm: 320 } }}
      >
        <MenuItem value={SELF}>{translate('editors.self')}</MenuItem>
        {LINK_ROLES.map((role) => (
          <MenuItem key={role} value={role}>
            {translate('editors.ofLinked', { role: read('linkRole', role) })}
          </MenuItem>
        ))}
      </TextField>
      <ConditionPart
        label={translate('editors.field.filter')}
        pointer="/from/records/filter"
        scope={scope}
        expected="boolean"
      />
    </Box>
  );
}
