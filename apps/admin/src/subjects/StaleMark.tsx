import Chip from '@mui/material/Chip';
import Tooltip from '@mui/material/Tooltip';
import { useTranslate } from 'react-admin';

/** Something has changed since the result was made. */
export function StaleMark() {
  const translate = useTranslate();
  return (
    <Tooltip title={translate('subjects.staleHint')}>
      <Chip size="small" variant="outlined" color="warning" label={translate('subjects.stale')} />
    </Tooltip>
  );
}
