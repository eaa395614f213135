import Box from '@mui/material/Box';
import { MONO } from '../theme/theme.js';

/** The key of a definition, as it stands in the package: `hebei:enterprise-grade`. */
export function Identifier({ value }: { value: string }) {
  return (
    <Box component="code" sx={{ fontFamily: MONO, fontSize: '0.8125rem', overflowWrap: 'anywhere' }}>
      {value}
    </Box>
  );
}
