import Button from '@mui/material/Button';
import { useGetList, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { CatalogueItemRow } from '../catalogue-items/catalogue-item-row.js';
import { EmptyState } from '../display/EmptyState.js';
import { useValue } from '../display/use-value.js';
import { useMay } from '../layout/use-may.js';
import type { FilterField } from '../lists/column.js';
import { ResourceList } from '../lists/ResourceList.js';
import { recordColumns } from './record-columns.js';
import type { RecordRow } from './record-row.js';
import { RecordPreview } from './RecordPreview.js';

const STATES = ['counting', 'repaired', 'ended', 'unpublished', 'void'];

export function RecordList() {
  const translate = useTranslate();
  const mayImport = useMay('imports', 'create');
  return (
    <ResourceList<RecordRow>
      resource="records"
      title={translate('records.title')}
      hint={translate('records.hint')}
      columns={recordColumns}
      filters={useFilters()}
      hasSearch
      sort={{ field: 'decidedOn', order: 'DESC' }}
      preview={(id) => <RecordPreview id={id} />}
      empty={
        <EmptyState
          title={translate('records.empty')}
          action={
            mayImport && (
              <Button variant="contained" component={Link} to="/imports/create">
                {translate('records.emptyAction')}
              </Button>
            )
          }
        >
          {translate('records.emptyHint')}
        </EmptyState>
      }
    />
  );
}

function useFilters(): readonly FilterField[] {
  const read = useValue();
  const { data: items = [] } = useGetList<CatalogueItemRow>('catalogue-items', {
    pagination: { page: 1, perPage: 1000 },
    sort: { field: 'title', order: 'ASC' },
  });
  const choicesOf = (set: string, ids: readonly string[]) => ids.map((id) => ({ id, name: read(set, id) }));
  return [
    { source: 'subject', label: 'records.subject', kind: 'reference', to: { resource: 'subjects', name: 'name' } },
    { source: 'import', label: 'records.import', kind: 'reference', to: { resource: 'imports', name: 'fileName' } },
    {
      source: 'item',
      label: 'records.item',
      kind: 'choice',
      choices: items.map(({ id, title }) => ({ id, name: title })),
    },
    {
      source: 'nature',
      label: 'records.nature',
      kind: 'choice',
      choices: choicesOf('nature', ['negative', 'positive', 'basic']),
    },
    { source: 'state', label: 'records.state', kind: 'choice', choices: choicesOf('recordState', STATES) },
    { source: 'decidedOn', label: 'records.decidedOn', kind: 'days' },
    { source: 'documentNumber_like', label: 'records.documentNumber', kind: 'text' },
    { source: 'region', label: 'records.region', kind: 'text' },
  ];
}
