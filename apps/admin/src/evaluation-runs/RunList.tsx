import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { EmptyState } from '../display/EmptyState.js';
import { pageOf } from '../display/RouteLink.js';
import { useValue } from '../display/use-value.js';
import { useMay } from '../layout/use-may.js';
import type { FilterField } from '../lists/column.js';
import { ResourceList } from '../lists/ResourceList.js';
import { useSchemes } from '../schemes/use-schemes.js';
import { QueueBoardButton } from './QueueBoardButton.js';
import { runColumns } from './run-columns.js';
import type { EvaluationRunRow } from './evaluation-run-row.js';

const STATES = ['queued', 'running', 'paused', 'done', 'failed', 'cancelled'];

export function RunList() {
  const translate = useTranslate();
  const mayRun = useMay('evaluation-runs', 'create');
  const button = mayRun && (
    <Button variant="contained" component={Link} to="/evaluation-runs/create">
      {translate('runs.create')}
    </Button>
  );
  return (
    <ResourceList<EvaluationRunRow>
      resource="evaluation-runs"
      title={translate('runs.title')}
      hint={translate('runs.hint')}
      columns={runColumns}
      filters={useFilters()}
      sort={{ field: 'createdAt', order: 'DESC' }}
      addressOf={(row) => pageOf('evaluation-runs', row.id)}
      actions={
        <>
          <QueueBoardButton />
          {button}
        </>
      }
      empty={
        <EmptyState title={translate('runs.empty')} action={button}>
          {translate('runs.emptyHint')}
        </EmptyState>
      }
    />
  );
}

function useFilters(): readonly FilterField[] {
  const read = useValue();
  const { schemes } = useSchemes();
  const choicesOf = (set: string, ids: readonly string[]) => ids.map((id) => ({ id, name: read(set, id) }));
  return [
    {
      source: 'scheme',
      label: 'runs.scheme',
      kind: 'choice',
      choices: schemes.map(({ id, title }) => ({ id, name: title })),
    },
    { source: 'state', label: 'runs.state', kind: 'choice', choices: choicesOf('jobState', STATES) },
    {
      source: 'purpose',
      label: 'runs.purpose',
      kind: 'choice',
      choices: choicesOf('runPurpose', ['current', 'historical']),
    },
    { source: 'asOf', label: 'runs.asOf', kind: 'days' },
  ];
}
