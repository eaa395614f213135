import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Panel } from '../../display/Panel.js';
import { PickMany } from '../fields/PickMany.js';
import { textsAt } from '../form/at.js';
import { findingsAt } from '../form/field-findings.js';
import { useField, useForm } from '../form/form-state.js';
import { AddKey } from './AddKey.js';
import { axisChoices, axisValues } from './lookup-axis.js';
import { lookupGrid, withProperties } from './lookup-grid.js';
import { LookupTable } from './LookupTable.js';
import { useAxisWords } from './use-axis-words.js';

/** What a table goes by, and its values: rows, and columns where it goes by two properties. */
export function LookupGridPanel() {
  const translate = useTranslate();
  const { root, set, context, findings, readOnly } = useForm();
  const words = useAxisWords();
  const { isWrong, message } = useField('/by');
  const [begun, setBegun] = useState<readonly [readonly string[], readonly string[]]>([[], []]);
  const by = textsAt(root, '/by');
  const grid = lookupGrid(root);
  const rowKeys = union(grid.rowKeys, begun[0]);
  const columnKeys = by.length > 1 ? union(grid.columnKeys, begun[1]) : [null];
  const found = findingsAt(findings, '/rows', true);
  return (
    <Panel title={translate('editors.section.grid')}>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <PickMany
          label={translate('editors.field.gridBy')}
          hint={message || translate('editors.hint.by')}
          isWrong={isWrong}
          isRequired
          readOnly={readOnly}
          options={axisChoices(context, words)}
          value={by}
          onChange={(keys) => set('', withProperties(root, keys.slice(0, 2)))}
        />
        {found.map(({ message: text, pointer }) => (
          <Alert key={`${pointer ?? ''}${text}`} severity="error">
            {text}
          </Alert>
        ))}
        <LookupTable rowKeys={rowKeys} columnKeys={columnKeys} grid={grid} by={by} />
        {!readOnly && by.length > 0 && (
          <Box
            sx={{
              display: 'grid',
              gap: 1.5,
              gridTemplateColumns: { xs: 'minmax(0,1fr)', sm: 'repeat(2, minmax(0,1fr))' },
            }}
          >
            <AddKey
              label={translate('editors.add.gridRow')}
              options={axisValues(context, by[0] ?? '', words)}
              taken={rowKeys}
              onAdd={(key) => setBegun([[...begun[0], key], begun[1]])}
            />
            {by[1] !== undefined && (
              <AddKey
                label={translate('editors.add.gridColumn')}
                options={axisValues(context, by[1], words)}
                taken={grid.columnKeys}
                onAdd={(key) => setBegun([begun[0], [...begun[1], key]])}
              />
            )}
          </Box>
        )}
      </Box>
    </Panel>
  );
}

/** Keys of the table, then those that somebody has begun and not filled in yet. */
const union = (keys: readonly string[], begun: readonly string[]): readonly string[] => [
  ...new Set([...keys, ...begun]),
];
