import { useTranslate } from 'react-admin';
import { EmptyState } from '../display/EmptyState.js';
import { pageOf } from '../display/RouteLink.js';
import { useValue } from '../display/use-value.js';
import type { FilterField } from '../lists/column.js';
import { ResourceList } from '../lists/ResourceList.js';
import type { EffectHoldRow } from './effect-hold-row.js';
import { holdColumns } from './hold-columns.js';
import { StopButton } from './StopButton.js';

const STATES = ['holding', 'released', 'lapsed'];

export function HoldList() {
  const translate = useTranslate();
  return (
    <ResourceList<EffectHoldRow>
      resource="effect-holds"
      title={translate('holds.title')}
      hint={translate('holds.hint')}
      columns={holdColumns}
      filters={useFilters()}
      sort={{ field: 'createdAt', order: 'DESC' }}
      actions={<StopButton />}
      addressOf={(row) => pageOf('effect-holds', row.id)}
      empty={<EmptyState title={translate('holds.empty')}>{translate('holds.emptyHint')}</EmptyState>}
    />
  );
}

function useFilters(): readonly FilterField[] {
  const read = useValue();
  return [
    {
      source: 'state',
      label: 'holds.state',
      kind: 'choice',
      choices: STATES.map((id) => ({ id, name: read('holdState', id) })),
    },
  ];
}
