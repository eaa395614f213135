import Box from '@mui/material/Box';
import { formatNumber } from '../display/format-number.js';
import { Instant } from '../display/Instant.js';
import { SampleMark } from '../display/SampleMark.js';
import type { Column } from '../lists/column.js';
import { ImportState } from './ImportState.js';
import { ModeText } from './ModeText.js';
import type { ImportRow } from './import-row.js';

function count(key: 'total' | 'accepted' | 'refused' | 'duplicates'): Column<ImportRow> {
  return {
    key,
    label: `imports.count.${key}`,
    isNumeric: true,
    isHidden: key === 'duplicates',
    render: (row) => formatNumber(row.counts[key]),
    text: (row) => row.counts[key],
  };
}

export const importColumns: readonly Column<ImportRow>[] = [
  {
    key: 'fileName',
    label: 'imports.fileName',
    isTitle: true,
    render: (row) => (
      <Box component="span" sx={{ overflowWrap: 'anywhere' }}>
        {row.fileName} <SampleMark isSample={row.isSample} />
      </Box>
    ),
    text: (row) => row.fileName,
  },
  {
    key: 'what',
    label: 'imports.what',
    render: (row) => <span lang="zh-CN">{row.title}</span>,
    text: (row) => row.title,
  },
  { key: 'mode', label: 'imports.mode', render: (row) => <ModeText row={row} />, text: (row) => String(row.dryRun) },
  {
    key: 'state',
    label: 'imports.state',
    render: (row) => <ImportState row={row} />,
    text: (row) => row.state,
  },
  count('total'),
  count('accepted'),
  count('refused'),
  count('duplicates'),
  {
    key: 'createdAt',
    label: 'imports.createdAt',
    sort: 'createdAt',
    render: (row) => <Instant value={row.createdAt} />,
    text: (row) => row.createdAt,
  },
  {
    key: 'createdBy',
    label: 'imports.createdBy',
    render: (row) => row.createdBy?.displayName ?? '—',
    text: (row) => row.createdBy?.displayName,
  },
  {
    key: 'unit',
    label: 'imports.unit',
    isHidden: true,
    render: (row) => row.unit?.title ?? '—',
    text: (row) => row.unit?.title,
  },
];
