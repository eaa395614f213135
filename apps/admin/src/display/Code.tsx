import Box from '@mui/material/Box';
import { MONO } from '../theme/theme.js';
import { groupCode } from './group-code.js';

/** A code in monospace, grouped by space alone, so that what is selected and copied is the whole code. */
export function Code({ value }: { value: string | null | undefined }) {
  if (!value) return <>—</>;
  return (
    <Box component="span" sx={{ fontFamily: MONO, fontSize: '0.9em', whiteSpace: 'nowrap' }}>
      {groupCode(value).map((group, at) => (
        <Box component="span" key={at} sx={at > 0 ? { ml: '0.45em' } : undefined}>
          {group}
        </Box>
      ))}
    </Box>
  );
}
