import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { PluginRow } from './plugin-row.js';

/** How many errors and warnings a package has. */
export function FindingCounts({ counts: { errors, warnings } }: { counts: PluginRow['findingCounts'] }) {
  const translate = useTranslate();
  if (errors + warnings === 0) {
    return <Box component="span">{translate('plugins.noFindings')}</Box>;
  }
  return (
    <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', gap: 1, whiteSpace: 'nowrap' }}>
      {errors > 0 && (
        <Box component="span" sx={{ color: 'error.main' }}>
          {translate('plugins.errors', { count: errors })}
        </Box>
      )}
      {warnings > 0 && (
        <Box component="span" sx={{ color: 'warning.main' }}>
          {translate('plugins.warnings', { count: warnings })}
        </Box>
      )}
    </Box>
  );
}
