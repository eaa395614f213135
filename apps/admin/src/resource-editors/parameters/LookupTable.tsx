import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslate } from 'react-admin';
import { ScalarField } from '../fields/ScalarField.js';
import { textAt, textsAt } from '../form/at.js';
import { useForm } from '../form/form-state.js';
import { axisChoices, axisValues } from './lookup-axis.js';
import { cellKey, withCell, withKey, type LookupGrid } from './lookup-grid.js';
import { useAxisWords } from './use-axis-words.js';

export interface LookupTableProps {
  readonly rowKeys: readonly string[];
  /** One null of a table by one property. */
  readonly columnKeys: readonly (string | null)[];
  readonly grid: LookupGrid;
  readonly by: readonly string[];
}

/** The values of a table, each in its cell. */
export function LookupTable({ rowKeys, columnKeys, grid, by }: LookupTableProps) {
  const translate = useTranslate();
  const { root, set, context, readOnly } = useForm();
  const words = useAxisWords();
  const titleOf = (axis: 0 | 1, key: string) =>
    axisValues(context, by[axis] ?? '', words).find((one) => one.key === key)?.title ?? key;
  const axis = (key: string | undefined) =>
    axisChoices(context, words).find((one) => one.key === key)?.title ?? key ?? '';
  const remove = (which: 0 | 1, key: string) =>
    !readOnly && (
      <IconButton
        size="small"
        aria-label={translate('editors.row.remove', { row: titleOf(which, key) })}
        onClick={() => set('', withKey(root, which, key, null))}
      >
        <DeleteIcon sx={{ fontSize: 18 }} />
      </IconButton>
    );
  return (
    <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={textAt(root, '/title')}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{axis(by[0])}</TableCell>
            {columnKeys.map((column) => (
              <TableCell key={column ?? ''}>
                {column === null ? translate('editors.field.value') : `${axis(by[1])} ${titleOf(1, column)}`}
                {column !== null && remove(1, column)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rowKeys.map((row) => (
            <TableRow key={row}>
              <TableCell component="th" scope="row" sx={{ whiteSpace: 'nowrap' }}>
                {titleOf(0, row)}
                {remove(0, row)}
              </TableCell>
              {columnKeys.map((column) => (
                <TableCell key={column ?? ''} sx={{ minWidth: 120 }}>
                  <ScalarField
                    isBare
                    label={[titleOf(0, row), column === null ? '' : titleOf(1, column)].join(' ')}
                    type={textAt(root, '/type')}
                    values={textsAt(root, '/values')}
                    unit={textAt(root, '/unit')}
                    value={grid.cells.get(cellKey(row, column))?.value}
                    readOnly={readOnly}
                    onChange={(value) => set('', withCell(root, row, column, value))}
                  />
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}
