import ErrorIcon from '@mui/icons-material/ErrorOutlined';
import WarningIcon from '@mui/icons-material/WarningAmberOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import type { SchemeFinding } from '../check/scheme-finding.js';
import { ExampleText } from './ExampleText.js';
import { useSchemeView } from './scheme-view.js';

/** One finding: how grave, what, how sure, and an enterprise that shows it. */
export function FindingLine({ finding, field }: { finding: SchemeFinding; field?: string | undefined }) {
  const translate = useTranslate();
  const { saveCase } = useSchemeView();
  const isWarning = finding.severity === 'warning';
  const name = field === undefined ? '' : translate(`builder.fieldOf.${field}`, { _: '' });
  const Icon = isWarning ? WarningIcon : ErrorIcon;
  return (
    <Box component="li" sx={{ display: 'flex', gap: 0.75, minWidth: 0, fontSize: '0.8125rem' }}>
      <Icon
        titleAccess={translate(isWarning ? 'builder.warning' : 'builder.error')}
        color={isWarning ? 'warning' : 'error'}
        sx={{ fontSize: 18, mt: '2px' }}
      />
      <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        {name !== '' && `${name}${translate('builder.colon')}`}
        {finding.message}
        {finding.certainty !== undefined && finding.certainty !== 'exact' && (
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {' '}
            {translate(`builder.certainty.${finding.certainty}`)}
          </Box>
        )}
        {finding.example && <ExampleText facts={finding.example} />}
        {finding.shown && saveCase && (
          <Button size="small" onClick={() => finding.shown && saveCase(finding.shown)}>
            {translate('builder.makeCase')}
          </Button>
        )}
      </Box>
    </Box>
  );
}
