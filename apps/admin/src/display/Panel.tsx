import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useId, type ReactNode } from 'react';

export interface PanelProps {
  readonly title?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** Tables reach to the edge. */
  readonly isFlush?: boolean;
}

/** A sheet of paper on the desk, under a heading of its own. */
export function Panel({ title, actions, children, isFlush }: PanelProps) {
  const id = useId();
  return (
    <Paper
      component="section"
      aria-labelledby={title ? id : undefined}
      variant="outlined"
      sx={{ minWidth: 0, overflow: 'hidden' }}
    >
      {(title || actions) && (
        <Box
          sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, px: 2, pt: 1.5, pb: isFlush ? 1 : 0 }}
        >
          <Typography variant="h2" id={id} sx={{ flex: 1, minWidth: 120 }}>
            {title}
          </Typography>
          {actions}
        </Box>
      )}
      <Box sx={isFlush ? { overflowX: 'auto' } : { p: 2 }}>{children}</Box>
    </Paper>
  );
}
