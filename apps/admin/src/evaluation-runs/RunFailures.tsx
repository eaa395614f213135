import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { pageOf } from '../display/RouteLink.js';
import type { Column } from '../lists/column.js';
import { PanelList } from '../lists/PanelList.js';
import type { EvaluationRunRow, RunFailure } from './evaluation-run-row.js';

const columns: readonly Column<RunFailure>[] = [
  {
    key: 'subject',
    label: 'runs.failures.subject',
    isTitle: true,
    render: (row) => <span lang="zh-CN">{row.subjectName ?? row.subject}</span>,
  },
  { key: 'reason', label: 'runs.failures.reason', render: (row) => row.reason },
];

/** The subjects that could not be graded, each with why. */
export function RunFailures({ run }: { run: EvaluationRunRow }) {
  const translate = useTranslate();
  return (
    <PanelList<RunFailure>
      resource={`evaluation-runs/${encodeURIComponent(run.id)}/failures`}
      title={translate('runs.failures.title')}
      sort={{ field: 'id', order: 'ASC' }}
      columns={columns}
      addressOf={(row) => pageOf('subjects', row.subject)}
      empty={<Box sx={{ px: 2, pb: 2, color: 'text.secondary' }}>{translate('runs.failures.none')}</Box>}
    />
  );
}
