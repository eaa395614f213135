import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { EmptyState } from '../display/EmptyState.js';
import { pageOf } from '../display/RouteLink.js';
import { useValue } from '../display/use-value.js';
import { useMay } from '../layout/use-may.js';
import type { FilterField } from '../lists/column.js';
import { ResourceList } from '../lists/ResourceList.js';
import { useSchemes } from '../schemes/use-schemes.js';
import { simulationColumns } from './simulation-columns.js';
import type { SimulationRow } from './simulation-row.js';
import { SimulationDialog } from './SimulationDialog.js';

const STATES = ['queued', 'running', 'cancelling', 'done', 'failed', 'cancelled'];

export function SimulationList() {
  const translate = useTranslate();
  const maySimulate = useMay('simulations', 'create');
  const [isOpen, setOpen] = useState(false);
  const button = maySimulate && (
    <Button variant="contained" onClick={() => setOpen(true)}>
      {translate('simulations.create')}
    </Button>
  );
  return (
    <>
      <ResourceList<SimulationRow>
        resource="simulations"
        title={translate('simulations.title')}
        hint={translate('simulations.hint')}
        columns={simulationColumns}
        filters={useFilters()}
        sort={{ field: 'createdAt', order: 'DESC' }}
        addressOf={(row) => pageOf('simulations', row.id)}
        actions={button}
        empty={
          <EmptyState title={translate('simulations.empty')} action={button}>
            {translate('simulations.emptyHint')}
          </EmptyState>
        }
      />
      {isOpen && <SimulationDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function useFilters(): readonly FilterField[] {
  const read = useValue();
  const { schemes } = useSchemes();
  return [
    {
      source: 'scheme',
      label: 'simulations.scheme',
      kind: 'choice',
      choices: schemes.map(({ id, title }) => ({ id, name: title })),
    },
    {
      source: 'state',
      label: 'simulations.state',
      kind: 'choice',
      choices: STATES.map((id) => ({ id, name: read('jobState', id) })),
    },
  ];
}
