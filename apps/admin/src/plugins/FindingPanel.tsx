import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { DataTable } from '../charts/DataTable.js';
import { EmptyState } from '../display/EmptyState.js';
import { Identifier } from '../display/Identifier.js';
import { Panel } from '../display/Panel.js';
import { ValueText } from '../display/ValueText.js';
import type { PluginFinding } from './plugin-row.js';

/** What the check of the package found: where, what, and how grave. */
export function FindingPanel({ findings }: { findings: readonly PluginFinding[] }) {
  const translate = useTranslate();
  const title = translate('plugins.tab.findings');
  if (findings.length === 0) {
    return (
      <Panel title={title}>
        <EmptyState title={translate('plugins.finding.none')}>{translate('plugins.finding.noneHint')}</EmptyState>
      </Panel>
    );
  }
  return (
    <Panel title={title} isFlush>
      <DataTable
        label={title}
        numbersFrom={4}
        head={['severity', 'message', 'file', 'pointer'].map((key) => translate(`plugins.finding.${key}`))}
        rows={findings.map((one) => [
          <Box
            key="severity"
            component="span"
            sx={{ color: one.severity === 'error' ? 'error.main' : 'warning.main', whiteSpace: 'nowrap' }}
          >
            <ValueText set="findingSeverity" value={one.severity} />
          </Box>,
          one.message,
          one.file ? <Identifier key="file" value={one.file} /> : '',
          one.pointer ? <Identifier key="pointer" value={one.pointer} /> : '',
        ])}
      />
    </Panel>
  );
}
