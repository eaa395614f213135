import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { EmptyState } from '../display/EmptyState.js';
import { pageOf, RouteLink } from '../display/RouteLink.js';
import { useValue } from '../display/use-value.js';
import { useMay } from '../layout/use-may.js';
import type { FilterField } from '../lists/column.js';
import { ResourceList } from '../lists/ResourceList.js';
import { usePluginChoices } from '../plugins/use-plugin-choices.js';
import { NewRevisionDialog } from './entry/NewRevisionDialog.js';
import { revisionColumns } from './revision-columns.js';
import { REVISION_STATES, type RevisionRow } from './revision-row.js';

export function RevisionList() {
  const translate = useTranslate();
  const mayCreate = useMay('revisions', 'create');
  const [isOpen, setOpen] = useState(false);
  const button = mayCreate && (
    <Button variant="contained" onClick={() => setOpen(true)}>
      {translate('revisions.create')}
    </Button>
  );
  return (
    <>
      <ResourceList<RevisionRow>
        resource="revisions"
        title={translate('revisions.title')}
        hint={
          <>
            {translate('revisions.hint')}{' '}
            <RouteLink to="/revision-history" underline="always">
              {translate('revisions.history.link')}
            </RouteLink>
          </>
        }
        columns={revisionColumns}
        filters={useFilters()}
        hasSearch
        sort={{ field: 'updatedAt', order: 'DESC' }}
        addressOf={(row) => pageOf('revisions', row.id)}
        actions={button}
        empty={
          <EmptyState title={translate('revisions.empty')} action={button}>
            {translate('revisions.emptyHint')}
          </EmptyState>
        }
      />
      {isOpen && <NewRevisionDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function useFilters(): readonly FilterField[] {
  const read = useValue();
  const plugins = usePluginChoices();
  return [
    {
      source: 'state',
      label: 'revisions.state',
      kind: 'choice',
      choices: REVISION_STATES.map((id) => ({ id, name: read('revisionState', id) })),
    },
    { source: 'plugin', label: 'revisions.plugin', kind: 'choice', choices: plugins },
    { source: 'inForceFrom', label: 'revisions.inForceFrom', kind: 'days' },
  ];
}
