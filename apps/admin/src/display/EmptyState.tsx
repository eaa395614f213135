import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

/** Where there is nothing yet: what would be here, the first step, a button. */
export function EmptyState({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <Box sx={{ py: 5, px: 2, textAlign: 'center' }}>
      <Typography sx={{ fontWeight: 600, fontSize: '1rem' }}>{title}</Typography>
      {children && (
        <Typography component="div" sx={{ color: 'text.secondary', maxWidth: '56ch', mx: 'auto', mt: 0.5 }}>
          {children}
        </Typography>
      )}
      {action && <Box sx={{ mt: 2, display: 'flex', justifyContent: 'center', gap: 1 }}>{action}</Box>}
    </Box>
  );
}
