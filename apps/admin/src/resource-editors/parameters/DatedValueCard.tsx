import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import IconButton from '@mui/material/IconButton';
import Paper from '@mui/material/Paper';
import { useTranslate } from 'react-admin';
import { FormFields } from '../fields/FormFieldView.js';
import { ScalarField } from '../fields/ScalarField.js';
import { textAt } from '../form/at.js';
import { useField, useForm } from '../form/form-state.js';
import type { ParameterKind } from './parameter-kind.js';
import type { DatedValue } from './value-in-force.js';

export interface DatedValueCardProps {
  readonly value: DatedValue;
  readonly kind: ParameterKind;
  readonly state: 'now' | 'coming' | 'past';
  readonly onRemove: (() => void) | undefined;
}

/** One value: from which day, what, on which article. */
export function DatedValueCard({ value, kind, state, onRemove }: DatedValueCardProps) {
  const translate = useTranslate();
  const { root, readOnly } = useForm();
  const owner = `/values/${value.at}`;
  const { value: scalar, set, isWrong, message } = useField(`${owner}/value`);
  const name = translate('editors.value.of', { from: value.from || '—' });
  return (
    <Paper
      variant="outlined"
      role="group"
      aria-label={name}
      sx={{ p: 1.5, ...(state === 'now' && { borderColor: 'primary.main' }) }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mb: 1.5, minHeight: 32 }}>
        <Box sx={{ fontWeight: 600 }}>{name}</Box>
        <Chip
          variant="outlined"
          color={state === 'now' ? 'primary' : state === 'coming' ? 'warning' : 'default'}
          label={translate(`editors.value.state.${state}`)}
        />
        <Box sx={{ flex: 1 }} />
        {!readOnly && onRemove && (
          <IconButton size="small" aria-label={translate('editors.row.remove', { row: name })} onClick={onRemove}>
            <DeleteIcon fontSize="small" />
          </IconButton>
        )}
      </Box>
      <Box
        sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0,1fr)', sm: 'repeat(2, minmax(0,1fr))' } }}
      >
        <FormFields
          fields={[{ kind: 'day', at: '/from', label: 'valueFrom', isRequired: true, isWide: true }]}
          owner={owner}
        />
        {kind === 'duration' ? (
          <FormFields
            fields={[{ kind: 'duration', at: '/value', isRequired: true, isIsoOnly: true, isWide: true }]}
            owner={owner}
          />
        ) : (
          <ScalarField
            isRequired
            label={translate('editors.field.value')}
            hint={message || undefined}
            isWrong={isWrong}
            type={kind}
            unit={textAt(root, '/unit')}
            value={scalar}
            readOnly={readOnly}
            onChange={set}
          />
        )}
        <Box sx={{ gridColumn: '1 / -1' }}>
          <FormFields fields={[{ kind: 'basis', at: '/basis', isRequired: true }]} owner={owner} />
        </Box>
      </Box>
    </Paper>
  );
}
