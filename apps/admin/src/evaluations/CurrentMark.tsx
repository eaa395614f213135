import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Tooltip from '@mui/material/Tooltip';
import { useTranslate } from 'react-admin';
import type { EvaluationRow } from './evaluation-row.js';

/** Whether the result stands, and whether what it stood on still does. */
export function CurrentMark({ row }: { row: EvaluationRow }) {
  const translate = useTranslate();
  return (
    <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', gap: 0.5, alignItems: 'center' }}>
      <Box component="span" sx={{ color: row.current ? undefined : 'text.secondary', whiteSpace: 'nowrap' }}>
        {translate(row.current ? 'evaluations.currentTrue' : 'evaluations.currentFalse')}
      </Box>
      {row.isMarked && !row.current && (
        <Tooltip title={translate('evaluations.markedHint')}>
          <Chip size="small" variant="outlined" color="warning" label={translate('evaluations.marked')} />
        </Tooltip>
      )}
    </Box>
  );
}
