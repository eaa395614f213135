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
    <Box sx={{ position: 'relative' }}>
      <Box component="details" open={isOpen}>
        <Box component="summary" sx={{ cursor: 'pointer', py: 0.25, pr: beside ? { sm: '18em' } : undefined }}>
          {summary}
        </Box>
        <Box
          sx={{ pl: 2, pb: 1, ml: 0.5, borderLeft: '1px solid', borderColor: 'divider', display: 'grid', gap: 0.75 }}
        >
          {children}
        </Box>
      </Box>
      {beside && (
        <Box sx={{ position: { sm: 'absolute' }, right: 0, top: 0, maxWidth: { sm: '18em' }, pl: { xs: 2, sm: 0 } }}>
          {beside}
        </Box>
      )}
    </Box>
  );
}
