import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useTheme } from '@mui/material/styles';
import type { ReactNode } from 'react';

export interface DataTableProps {
  readonly label: string;
  /** The first column names the row; numbers stand on the right. */
  readonly head: readonly string[];
  readonly rows: readonly (readonly ReactNode[])[];
  /** Columns from this one on are numbers. */
  readonly numbersFrom?: number;
}

/** As many columns of text as a phone has no room for side by side. */
const MANY = 3;

/**
 * A small table of text and numbers; where it is wider than its place it scrolls, by keyboard too. On a phone a row of
 * much text is a card.
 */
export function DataTable(props: DataTableProps) {
  const { breakpoints } = useTheme();
  const isPhone = useMediaQuery(breakpoints.down('sm'));
  return isPhone && (props.numbersFrom ?? 1) >= MANY ? <Cards {...props} /> : <Rows {...props} />;
}

function Rows({ label, head, rows, numbersFrom = 1 }: DataTableProps) {
  const align = (at: number) => (at >= numbersFrom ? 'right' : 'left');
  return (
    <Box role="group" aria-label={label} tabIndex={0} sx={{ overflowX: 'auto' }}>
      <Table size="small" aria-label={label}>
        <TableHead>
          <TableRow>
            {head.map((title, at) => (
              <TableCell key={at} align={align(at)} sx={{ whiteSpace: 'nowrap' }}>
                {title}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row, line) => (
            <TableRow key={line}>
              {row.map((cell, at) => (
                <TableCell key={at} align={align(at)}>
                  {cell}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

function Cards({ label, head, rows }: DataTableProps) {
  return (
    <Box component="ul" aria-label={label} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {rows.map(([name, ...cells], line) => (
        <Box component="li" key={line} sx={{ px: 2, py: 1, borderTop: '1px solid', borderColor: 'divider' }}>
          <Box sx={{ fontWeight: 600 }}>{name}</Box>
          <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: 'max-content 1fr', columnGap: 1.5 }}>
            {cells.map((cell, at) =>
              cell === '' || cell === null || cell === undefined ? null : (
                <Box key={at} sx={{ display: 'contents' }}>
                  <Box component="dt" sx={{ color: 'text.secondary' }}>
                    {head[at + 1]}
                  </Box>
                  <Box component="dd" sx={{ m: 0, minWidth: 0, overflowWrap: 'anywhere' }}>
                    {cell}
                  </Box>
                </Box>
              ),
            )}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
