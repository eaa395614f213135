import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslate } from 'react-admin';
import { useValueList } from '../../display/use-value.js';
import { Panel } from '../../display/Panel.js';
import { rowsAt, textAt, textsAt } from '../form/at.js';
import { optionsOf } from '../form/form-field.js';
import { useJoin } from '../form/use-join.js';
import type { RawObject } from '../raw-object.js';

/** Every step of a procedure in one table: from where, to where, by whom. */
export function ProcedureOverview({ procedure }: { procedure: RawObject }) {
  const translate = useTranslate();
  const readAll = useValueList();
  const join = useJoin();
  const states = optionsOf(procedure['states']);
  const titleOf = (key: string) => states.find((one) => one.key === key)?.title ?? (key || '—');
  const fromOf = (row: RawObject) => (typeof row['from'] === 'string' ? [row['from']] : textsAt(row, '/from'));
  return (
    <Panel title={translate('editors.section.overview')} isFlush>
      <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={translate('editors.section.overview')}>
        <Table size="small">
          <TableHead>
            <TableRow>
              {['fromStates', 'step', 'toState', 'by'].map((name) => (
                <TableCell key={name}>{translate(`editors.field.${name}`)}</TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {rowsAt(procedure, '/transitions').map((row, at) => (
              <TableRow key={at}>
                <TableCell>{join(fromOf(row).map(titleOf)) || '—'}</TableCell>
                <TableCell>{textAt(row, '/title') || textAt(row, '/key')}</TableCell>
                <TableCell>{titleOf(textAt(row, '/to'))}</TableCell>
                <TableCell>{readAll('role', textsAt(row, '/by'))}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
    </Panel>
  );
}
