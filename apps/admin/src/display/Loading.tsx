import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Skeleton from '@mui/material/Skeleton';
import { useTranslate } from 'react-admin';

/** Lines where text will stand. */
export function LoadingLines({ count = 4 }: { count?: number }) {
  const translate = useTranslate();
  return (
    <Box role="status" aria-label={translate('app.loading')} sx={{ py: 1 }}>
      {Array.from({ length: count }, (_, at) => (
        <Skeleton key={at} variant="text" width={`${90 - ((at * 17) % 40)}%`} height={26} />
      ))}
    </Box>
  );
}

/** A page on its way. */
export function LoadingPage() {
  const translate = useTranslate();
  return <LinearProgress aria-label={translate('app.loading')} sx={{ mt: '1px' }} />;
}
