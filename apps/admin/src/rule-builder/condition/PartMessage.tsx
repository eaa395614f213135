import Typography from '@mui/material/Typography';
import { useBuilder } from './builder-state.js';

/** What is wrong with a part, under it. */
export function PartMessage({ pointer }: { pointer: string }) {
  const message = useBuilder().messages.get(pointer);
  if (message === undefined) return null;
  return (
    <Typography role="alert" sx={{ color: 'error.main', fontSize: '0.75rem', flexBasis: '100%' }}>
      {message}
    </Typography>
  );
}
