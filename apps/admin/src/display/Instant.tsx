import Box from '@mui/material/Box';
import { minuteOf } from '../clock.js';

/** An instant, in China's time. */
export function Instant({ value }: { value: string | null | undefined }) {
  return value ? (
    <Box component="time" dateTime={value} sx={{ whiteSpace: 'nowrap' }}>
      {minuteOf(value)}
    </Box>
  ) : (
    <>—</>
  );
}

/** A civil day, never broken over two lines. */
export function Day({ value }: { value: string | null | undefined }) {
  return value ? (
    <Box component="time" dateTime={value} sx={{ whiteSpace: 'nowrap' }}>
      {value}
    </Box>
  ) : (
    <>—</>
  );
}
