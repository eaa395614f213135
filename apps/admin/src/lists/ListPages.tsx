import NextIcon from '@mui/icons-material/ChevronRight';
import PreviousIcon from '@mui/icons-material/ChevronLeft';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import NativeSelect from '@mui/material/NativeSelect';
import { useListContext, useTranslate } from 'react-admin';
import { formatNumber } from '../display/format-number.js';

const SIZES = [25, 50, 100, 200];

/** Which rows of how many are seen, and the way to the others. */
export function ListPages() {
  const translate = useTranslate();
  const { page, perPage, total = 0, setPage, setPerPage } = useListContext();
  if (total === 0) return null;
  const from = (page - 1) * perPage + 1;
  const until = Math.min(page * perPage, total);
  return (
    <Box
      component="nav"
      aria-label={translate('app.pages')}
      sx={{
        display: 'flex',
        alignItems: 'center',
        justifyContent: 'flex-end',
        gap: 1,
        px: 2,
        py: 0.75,
        borderTop: '1px solid',
        borderColor: 'divider',
      }}
    >
      <Box component="label" sx={{ color: 'text.secondary', display: 'inline-flex', alignItems: 'center', gap: 1 }}>
        {translate('list.rows')}
        <NativeSelect
          disableUnderline
          value={perPage}
          onChange={(event) => setPerPage(Number(event.target.value))}
          sx={{ fontSize: '0.875rem' }}
        >
          {SIZES.map((size) => (
            <option key={size} value={size}>
              {size}
            </option>
          ))}
        </NativeSelect>
      </Box>
      <Box sx={{ ml: 1 }}>
        {translate('list.range', { from: formatNumber(from), to: formatNumber(until), total: formatNumber(total) })}
      </Box>
      <IconButton
        size="small"
        disabled={page <= 1}
        aria-label={translate('list.previous')}
        onClick={() => setPage(page - 1)}
      >
        <PreviousIcon />
      </IconButton>
      <IconButton
        size="small"
        disabled={until >= total}
        aria-label={translate('list.next')}
        onClick={() => setPage(page + 1)}
      >
        <NextIcon />
      </IconButton>
    </Box>
  );
}
