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
import { ROUND_STEPS, type EvaluationRoundRow } from './evaluation-round-row.js';
import { OpenRoundDialog } from './OpenRoundDialog.js';
import { roundColumns } from './round-columns.js';

export function RoundList() {
  const translate = useTranslate();
  const mayOpen = useMay('evaluation-rounds', 'create');
  const [isOpen, setOpen] = useState(false);
  const button = mayOpen && (
    <Button variant="contained" onClick={() => setOpen(true)}>
      {translate('rounds.create')}
    </Button>
  );
  return (
    <>
      <ResourceList<EvaluationRoundRow>
        resource="evaluation-rounds"
        title={translate('rounds.title')}
        hint={translate('rounds.hint')}
        columns={roundColumns}
        filters={useFilters()}
        sort={{ field: 'createdAt', order: 'DESC' }}
        addressOf={(row) => pageOf('evaluation-rounds', row.id)}
        actions={button}
        empty={
          <EmptyState title={translate('rounds.empty')} action={button}>
            {translate('rounds.emptyHint')}
          </EmptyState>
        }
      />
      {isOpen && <OpenRoundDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function useFilters(): readonly FilterField[] {
  const read = useValue();
  const { schemes } = useSchemes();
  return [
    {
      source: 'scheme',
      label: 'rounds.scheme',
      kind: 'choice',
      choices: schemes.map(({ id, title }) => ({ id, name: title })),
    },
    {
      source: 'state',
      label: 'rounds.state',
      kind: 'choice',
      choices: [...ROUND_STEPS, 'cancelled'].map((id) => ({ id, name: read('roundState', id) })),
    },
    { source: 'asOf', label: 'rounds.asOf', kind: 'days' },
  ];
}
