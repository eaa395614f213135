import { useTranslate } from 'react-admin';
import { DataTable } from '../charts/DataTable.js';
import { formatNumber } from '../display/format-number.js';
import { Panel } from '../display/Panel.js';
import type { EvaluationRunRow } from './evaluation-run-row.js';

/** Which processes work the run, how much each has done and how fast it is now. */
export function RunWorkers({ run: { workers = [] } }: { run: EvaluationRunRow }) {
  const translate = useTranslate();
  if (workers.length === 0) return null;
  const title = translate('runs.workers.title');
  return (
    <Panel title={title} isFlush>
      <DataTable
        label={title}
        head={['name', 'state', 'shards', 'done', 'rate'].map((key) => translate(`runs.workers.${key}`))}
        rows={workers.map(({ name, isWorking, shards, done, ratePerSecond }) => [
          <span key="name" translate="no">
            {name}
          </span>,
          translate(isWorking ? 'runs.workers.working' : 'runs.workers.idle'),
          formatNumber(shards),
          formatNumber(done),
          ratePerSecond === null ? '—' : formatNumber(Math.round(ratePerSecond)),
        ])}
      />
    </Panel>
  );
}
