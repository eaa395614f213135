import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { EmptyState } from '../display/EmptyState.js';
import { pageOf } from '../display/RouteLink.js';
import { useValue } from '../display/use-value.js';
import { useMay } from '../layout/use-may.js';
import type { FilterField } from '../lists/column.js';
import { ResourceList } from '../lists/ResourceList.js';
import { importColumns } from './import-columns.js';
import type { ImportRow } from './import-row.js';

const STATES = ['queued', 'running', 'done', 'failed', 'cancelled'];

export function ImportList() {
  const translate = useTranslate();
  const mayImport = useMay('imports', 'create');
  const button = mayImport && (
    <Button variant="contained" component={Link} to="/imports/create">
      {translate('imports.create')}
    </Button>
  );
  return (
    <ResourceList<ImportRow>
      resource="imports"
      title={translate('imports.title')}
      hint={translate('imports.hint')}
      columns={importColumns}
      filters={useFilters()}
      hasSearch
      sort={{ field: 'createdAt', order: 'DESC' }}
      addressOf={(row) => pageOf('imports', row.id)}
      actions={button}
      empty={
        <EmptyState title={translate('imports.empty')} action={button}>
          {translate('imports.emptyHint')}
        </EmptyState>
      }
    />
  );
}

function useFilters(): readonly FilterField[] {
  const read = useValue();
  return [
    {
      source: 'state',
      label: 'imports.state',
      kind: 'choice',
      choices: STATES.map((id) => ({ id, name: read('jobState', id) })),
    },
    { source: 'dryRun', label: 'imports.dryRun', kind: 'boolean' },
    { source: 'createdAt', label: 'imports.createdAt', kind: 'days' },
  ];
}
