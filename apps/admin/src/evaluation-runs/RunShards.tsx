import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { formatNumber } from '../display/format-number.js';
import type { Column } from '../lists/column.js';
import { PanelList } from '../lists/PanelList.js';
import type { EvaluationRunRow, RunShard } from './evaluation-run-row.js';

const columns: readonly Column<RunShard>[] = [
  { key: 'number', label: 'runs.failedShards.number', isTitle: true, render: (row) => formatNumber(row.number + 1) },
  {
    key: 'attempts',
    label: 'runs.failedShards.attempts',
    isNumeric: true,
    render: (row) => formatNumber(row.attempts),
  },
  { key: 'worker', label: 'runs.workers.name', render: (row) => row.worker ?? '—' },
  { key: 'error', label: 'runs.failures.reason', render: (row) => row.error ?? '—' },
];

/** The shards that were set aside because they failed again and again, each with its error; the others went on. */
export function RunShards({ run }: { run: EvaluationRunRow }) {
  const translate = useTranslate();
  return (
    <PanelList<RunShard>
      resource={`evaluation-runs/${encodeURIComponent(run.id)}/shards`}
      title={translate('runs.failedShards.title')}
      filter={{ state: 'failed' }}
      sort={{ field: 'id', order: 'ASC' }}
      columns={columns}
      empty={<Box sx={{ px: 2, pb: 2, color: 'text.secondary' }}>{translate('runs.failedShards.none')}</Box>}
    />
  );
}
