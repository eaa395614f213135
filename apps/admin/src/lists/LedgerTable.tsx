import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TableSortLabel from '@mui/material/TableSortLabel';
import type { MouseEvent } from 'react';
import { useTranslate, type SortPayload } from 'react-admin';
import type { Column } from './column.js';

export interface LedgerTableProps<T> {
  /** What the table holds, for a screen reader. */
  readonly label: string;
  readonly rows: readonly T[];
  readonly columns: readonly Column<T>[];
  readonly sort?: SortPayload;
  readonly onSort?: (sort: SortPayload) => void;
  /** Where a row leads; absent: rows do not open. */
  readonly addressOf?: (row: T) => string;
  readonly onOpen?: (row: T) => void;
  readonly openId?: string | null;
  readonly isPhone?: boolean;
}

/** A dense table with a sticky head; on a phone each row is a card. The title cell is a real link. */
export function LedgerTable<T extends { id: string | number }>(props: LedgerTableProps<T>) {
  return props.isPhone ? <Cards {...props} /> : <Rows {...props} />;
}

function Rows<T extends { id: string | number }>(props: LedgerTableProps<T>) {
  const { label, rows, columns, sort, onSort, onOpen, openId } = props;
  const translate = useTranslate();
  return (
    <Box
      sx={{ overflow: 'auto', maxHeight: 'calc(100vh - 210px)', minHeight: 160 }}
      tabIndex={0}
      role="region"
      aria-label={label}
    >
      <Table stickyHeader size="small" aria-label={label}>
        <TableHead>
          <TableRow>
            {columns.map((column) => (
              <TableCell
                key={column.key}
                align={column.isNumeric ? 'right' : 'left'}
                sx={{ whiteSpace: 'nowrap', bgcolor: 'background.paper' }}
                sortDirection={sort && column.sort === sort.field ? directionOf(sort) : false}
              >
                {column.sort && sort && onSort ? (
                  <TableSortLabel
                    active={column.sort === sort.field}
                    direction={column.sort === sort.field ? directionOf(sort) : 'asc'}
                    onClick={() => onSort(turned(sort, column.sort ?? ''))}
                  >
                    {translate(column.label)}
                  </TableSortLabel>
                ) : (
                  translate(column.label)
                )}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow
              key={row.id}
              hover={Boolean(onOpen)}
              selected={openId !== undefined && openId === String(row.id)}
              onClick={onOpen && ((event: MouseEvent) => openUnlessLink(event, () => onOpen(row)))}
              sx={onOpen ? { cursor: 'pointer' } : undefined}
            >
              {columns.map((column) => (
                <TableCell
                  key={column.key}
                  align={column.isNumeric ? 'right' : 'left'}
                  // Chinese can break after every character; a name of single ones is none.
                  sx={{ minWidth: column.isTitle ? 160 : undefined }}
                >
                  {column.isTitle ? <TitleLink {...props} row={row} column={column} /> : column.render(row)}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

function Cards<T extends { id: string | number }>(props: LedgerTableProps<T>) {
  const { label, rows, columns } = props;
  const translate = useTranslate();
  const title = columns.find((column) => column.isTitle);
  return (
    <Box component="ul" aria-label={label} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {rows.map((row) => (
        <Box component="li" key={row.id} sx={{ px: 2, py: 1.25, borderTop: '1px solid', borderColor: 'divider' }}>
          {title && (
            <Box sx={{ fontWeight: 600 }}>
              <TitleLink {...props} row={row} column={title} />
            </Box>
          )}
          <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: 'max-content 1fr', columnGap: 1.5 }}>
            {columns
              .filter((column) => column !== title)
              .map((column) => (
                <Box key={column.key} sx={{ display: 'contents' }}>
                  <Box component="dt" sx={{ color: 'text.secondary' }}>
                    {translate(column.label)}
                  </Box>
                  <Box component="dd" sx={{ m: 0, minWidth: 0, overflowWrap: 'anywhere' }}>
                    {column.render(row)}
                  </Box>
                </Box>
              ))}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

function TitleLink<T extends { id: string | number }>(props: LedgerTableProps<T> & { row: T; column: Column<T> }) {
  const { row, column, addressOf, onOpen } = props;
  if (!addressOf && onOpen) {
    return (
      <Link component="button" type="button" onClick={() => onOpen(row)} sx={OPENER}>
        {column.render(row)}
      </Link>
    );
  }
  if (!addressOf) return <>{column.render(row)}</>;
  const open = (event: MouseEvent) => {
    // A click with a modifier opens the page in a tab of its own, as everywhere.
    if (!onOpen || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onOpen(row);
  };
  return (
    <Link href={`#${addressOf(row)}`} onClick={open}>
      {column.render(row)}
    </Link>
  );
}

/** A row without a page opens by a button that reads as the link of the others. */
const OPENER = { font: 'inherit', textAlign: 'left', verticalAlign: 'baseline' } as const;

function directionOf(sort: SortPayload): 'asc' | 'desc' {
  return sort.order === 'DESC' ? 'desc' : 'asc';
}

function turned(sort: SortPayload, field: string): SortPayload {
  return { field, order: sort.field === field && sort.order === 'ASC' ? 'DESC' : 'ASC' };
}

/** A click on a link or a button inside the row is that link's own. */
function openUnlessLink(event: MouseEvent, open: () => void): void {
  if (event.target instanceof Element && event.target.closest('a, button, input')) return;
  open();
}
