import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { ReactNode } from 'react';

export interface DataTableProps {
  readonly label: string;
  /** The first column names the row; numbers stand on the right. */
  readonly head: readonly string[];
  readonly rows: readonly (readonly ReactNode[])[];
  /** Columns from this one on are numbers. */
  readonly numbersFrom?: number;
}

/** A small table of text and numbers; where it is wider than its place it scrolls, by keyboard too. */
export function DataTable({ label, head, rows, numbersFrom = 1 }: DataTableProps) {
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
