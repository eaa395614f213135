import Box from '@mui/material/Box';
import type { Json } from '@xinheng/logic';
import { MONO } from '../../theme/theme.js';

/** The key of a row, by which findings and results name it. */
export function KeyText({ value }: { value: Json | undefined }) {
  if (typeof value !== 'string') return null;
  return (
    <Box component="span" sx={{ fontFamily: MONO, fontSize: '0.75rem' }}>
      {' '}
      · {value}
    </Box>
  );
}
