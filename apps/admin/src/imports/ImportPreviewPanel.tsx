import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslate } from 'react-admin';
import { Panel } from '../display/Panel.js';
import type { ImportPreview } from './import-row.js';

/** Enough to see whether the columns were read rightly. */
const ROWS = 10;

/** Which column of the file became which field, over the first rows as the file has them. */
export function ImportPreviewPanel({ preview }: { preview: ImportPreview }) {
  const translate = useTranslate();
  const missing = preview.missing ?? [];
  const titles = (isRequired: boolean) =>
    missing
      .filter((column) => column.isRequired === isRequired)
      .map(({ title }) => title)
      .join('、');
  return (
    <Panel title={translate('imports.preview.title')} isFlush>
      <Box sx={{ px: 2, pb: 1, color: 'text.secondary' }}>
        {translate('imports.preview.hint')}
        {preview.encoding &&
          ` ${translate('imports.encoding')}${translate('app.colon')}${preview.encoding.toUpperCase()}`}
      </Box>
      {titles(true) !== '' && (
        <Alert severity="error" variant="outlined" sx={{ mx: 2, mb: 1 }}>
          {translate('imports.preview.missingRequired', { columns: titles(true) })}
        </Alert>
      )}
      {titles(false) !== '' && (
        <Box component="details" sx={{ px: 2, pb: 1 }}>
          <Box component="summary" sx={{ cursor: 'pointer' }}>
            {translate('imports.preview.missing')}
          </Box>
          <Box lang="zh-CN" sx={{ color: 'text.secondary' }}>
            {titles(false)}
          </Box>
        </Box>
      )}
      <Box tabIndex={0} role="region" aria-label={translate('imports.preview.table')} sx={{ overflowX: 'auto' }}>
        <Table size="small" aria-label={translate('imports.preview.table')}>
          <TableHead>
            <TableRow>
              {preview.columns.map(({ header, field, title }, at) => (
                <TableCell key={at} sx={{ verticalAlign: 'top', whiteSpace: 'nowrap' }}>
                  <Box lang="zh-CN">{header || '—'}</Box>
                  <Box
                    lang={field ? 'zh-CN' : undefined}
                    sx={{ fontWeight: 400, fontSize: '0.75rem', color: field ? 'success.main' : 'text.secondary' }}
                  >
                    {field ? `→ ${title ?? field}` : translate('imports.preview.unread')}
                  </Box>
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {preview.rows.slice(0, ROWS).map((row, line) => (
              <TableRow key={line}>
                {preview.columns.map(({ field }, at) => (
                  <TableCell
                    key={at}
                    lang="zh-CN"
                    sx={{
                      maxWidth: 220,
                      overflow: 'hidden',
                      textOverflow: 'ellipsis',
                      whiteSpace: 'nowrap',
                      color: field ? undefined : 'text.secondary',
                    }}
                  >
                    {cellText(row[at])}
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
    </Panel>
  );
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell) : JSON.stringify(cell);
}
