import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { Panel } from '../../display/Panel.js';
import { useValue } from '../../display/use-value.js';
import { findingsAt } from '../form/field-findings.js';
import { useForm } from '../form/form-state.js';
import { AbsentField } from './AbsentField.js';
import { AggregateFields } from './AggregateFields.js';
import { FACT_SOURCES, sourceOf, withSource, type FactSourceKind } from './fact-source.js';
import { OtherSource } from './OtherSource.js';
import { RecordsSourceFields } from './RecordsSourceFields.js';
import { WindowField } from './WindowField.js';

/** Where a fact comes from. */
export function FactSourcePanel() {
  const translate = useTranslate();
  const read = useValue();
  const { root, set, findings, readOnly } = useForm();
  const source = sourceOf(root);
  const found = findingsAt(findings, '/from', true);
  return (
    <Panel title={translate('editors.section.source')}>
      <Box sx={{ display: 'grid', gap: 2 }}>
        <TextField
          select
          required
          label={translate('editors.field.from')}
          value={source ?? ''}
          error={found.length > 0}
          helperText={found.map(({ message }) => message).join(' ')}
          onChange={(event) => set('', withSource(root, event.target.value as FactSourceKind))}
          slotProps={{ select: { readOnly } }}
          sx={{ maxWidth: { sm: 320 } }}
        >
          {FACT_SOURCES.map((one) => (
            <MenuItem key={one} value={one}>
              {read('factSource', one)}
            </MenuItem>
          ))}
        </TextField>
        {source === 'records' ? <RecordsSourceFields /> : <OtherSource source={source} />}
        {source === 'records' && <WindowField />}
        {(source === 'records' || source === 'evaluations' || source === 'commitments') && (
          <AggregateFields source={source} />
        )}
        <AbsentField />
      </Box>
    </Panel>
  );
}
