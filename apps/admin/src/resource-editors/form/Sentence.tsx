import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

/** What the resource says, in words, renewed as one edits. */
export function Sentence({ children }: { children: ReactNode }) {
  return (
    <Box
      role="status"
      sx={{
        px: 2,
        py: 1.25,
        borderLeft: 3,
        borderColor: 'primary.main',
        bgcolor: 'action.hover',
        borderRadius: 1,
        fontWeight: 500,
        overflowWrap: 'anywhere',
      }}
    >
      {children}
    </Box>
  );
}
