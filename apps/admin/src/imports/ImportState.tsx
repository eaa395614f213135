import Chip from '@mui/material/Chip';
import { useTranslate } from 'react-admin';
import { StateChip } from '../display/StateChip.js';
import type { ImportRow } from './import-row.js';

/** Where a batch stands; a withdrawn one says so instead. */
export function ImportState({ row }: { row: ImportRow }) {
  const translate = useTranslate();
  if (!row.withdrawnAt) return <StateChip set="jobState" value={row.state} />;
  return <Chip size="small" variant="outlined" color="warning" label={translate('imports.withdrawn')} />;
}
