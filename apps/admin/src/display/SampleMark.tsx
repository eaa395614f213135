import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';

/** Marks a row or a page whose data is invented. */
export function SampleMark({ isSample }: { isSample: boolean | undefined }) {
  const translate = useTranslate();
  if (!isSample) return null;
  return (
    <Box
      component="span"
      sx={{
        border: '1px dashed',
        borderColor: 'text.secondary',
        color: 'text.secondary',
        borderRadius: 0.5,
        px: 0.5,
        fontSize: '0.6875rem',
        lineHeight: '16px',
        display: 'inline-block',
        verticalAlign: 'middle',
        whiteSpace: 'nowrap',
      }}
    >
      {translate('app.sample')}
    </Box>
  );
}
