import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useNotify, useTranslate } from 'react-admin';

import { download } from '../http/download.js';
import type { Column } from '../lists/column.js';
import { PanelList } from '../lists/PanelList.js';
import { failureText } from '../http/request-error.js';
import type { ImportFinding, ImportRow } from './import-row.js';

const columns: readonly Column<ImportFinding>[] = [
  { key: 'line', label: 'imports.findings.line', isNumeric: true, render: (row) => row.line },
  { key: 'column', label: 'imports.findings.column', render: (row) => <ColumnName column={row.column} /> },
  {
    key: 'value',
    label: 'imports.findings.value',
    render: (row) => (
      <Box
        component="span"
        lang="zh-CN"
        sx={{ overflowWrap: 'anywhere', display: 'inline-block', minWidth: { sm: 160 } }}
      >
        {row.value ?? '—'}
      </Box>
    ),
  },
  { key: 'reason', label: 'imports.findings.reason', render: (row) => row.reason },
  {
    key: 'severity',
    label: 'imports.findings.severity',
    render: (row) => <SeverityText severity={row.severity} />,
  },
];

/** The refused rows, each with where and why; the whole of them as a file to mend the original by. */
export function ImportFindings({ row }: { row: ImportRow }) {
  const translate = useTranslate();
  const notify = useNotify();
  const save = () => {
    download(
      `/imports/${encodeURIComponent(row.id)}/errors.csv`,
      `errors-${row.fileName.replace(/\.[a-z]+$/i, '')}.csv`,
    ).catch((error: unknown) => notify(failureText(error), { type: 'error' }));
  };
  return (
    <PanelList<ImportFinding>
      resource={`imports/${encodeURIComponent(row.id)}/findings`}
      title={translate('imports.findings.title')}
      sort={{ field: 'line', order: 'ASC' }}
      columns={columns}
      actions={
        row.counts.refused > 0 && (
          <Button variant="outlined" onClick={save}>
            {translate('imports.findings.download')}
          </Button>
        )
      }
      empty={<Box sx={{ px: 2, pb: 2, color: 'text.secondary' }}>{translate('imports.findings.none')}</Box>}
    />
  );
}

function ColumnName({ column }: { column: string | null }) {
  const translate = useTranslate();
  return column ? <span lang="zh-CN">{column}</span> : <>{translate('imports.findings.wholeRow')}</>;
}

function SeverityText({ severity }: { severity: ImportFinding['severity'] }) {
  const translate = useTranslate();
  return (
    <Box component="span" sx={{ whiteSpace: { sm: 'nowrap' } }}>
      {translate(`imports.findings.${severity}`)}
    </Box>
  );
}
