import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

export type Property = readonly [label: string, value: ReactNode];

/** Names and values in pairs, as many columns as fit. */
export function Properties({ rows, columns = 220 }: { rows: readonly Property[]; columns?: number }) {
  return (
    <Box
      component="dl"
      sx={{
        m: 0,
        display: 'grid',
        gridTemplateColumns: `repeat(auto-fill, minmax(min(${columns}px, 100%), 1fr))`,
        columnGap: 3,
        rowGap: 1.25,
      }}
    >
      {rows.map(([label, value]) => (
        <Box key={label} sx={{ minWidth: 0 }}>
          <Box component="dt" sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>
            {label}
          </Box>
          <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
            {value === null || value === undefined || value === '' ? '—' : value}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
