import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

/** Parts that are read as one, in a row that breaks where it must. */
export function Inline({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Box
      role="group"
      aria-label={label}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1,
        minWidth: 0,
        px: 1,
        py: 0.75,
        borderLeft: 2,
        borderColor: 'divider',
      }}
    >
      {children}
    </Box>
  );
}
