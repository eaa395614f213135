import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

export interface FoldProps {
  readonly summary: ReactNode;
  /** Acts of its own, which a summary cannot hold. */
  readonly beside?: ReactNode;
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}

/** One branch of a tree that can be folded, by pointer and by keyboard. */
export function Fold({ summary, beside, isOpen, children }: FoldProps) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', columnGap: 1 }}>
      <Box component="details" open={isOpen} sx={{ flex: '1 1 260px', minWidth: 0 }}>
        <Box component="summary" sx={{ cursor: 'pointer', py: 0.25 }}>
          {summary}
        </Box>
        <Box
          sx={{ pl: 2, pb: 1, ml: 0.5, borderLeft: '1px solid', borderColor: 'divider', display: 'grid', gap: 0.75 }}
        >
          {children}
        </Box>
      </Box>
      {beside}
    </Box>
  );
}
