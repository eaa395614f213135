import { useTranslate } from 'react-admin';
import { EmptyState } from '../display/EmptyState.js';
import { pageOf } from '../display/RouteLink.js';
import { useValue } from '../display/use-value.js';
import type { FilterField } from '../lists/column.js';
import { ResourceList } from '../lists/ResourceList.js';
import { BulkButton } from './BulkButton.js';
import { entryColumns } from './entry-columns.js';
import type { EntryRow } from './entry-row.js';
import { ProposeButton } from './ProposeButton.js';

const STATES = ['proposed', 'notified', 'heard', 'decided', 'published', 'removed', 'expired', 'repaired', 'withdrawn'];
const ORIGINS = ['own', 'rule', 'feed', 'imported'];
const KINDS = ['serious-dishonesty', 'incentive', 'negative', 'judgment-debtor', 'other'];

/** 名单记录: who is proposed for a list, stands on it, or stood. */
export function EntryList() {
  const translate = useTranslate();
  return (
    <ResourceList<EntryRow>
      resource="list-entries"
      title={translate('entries.title')}
      hint={translate('entries.hint')}
      columns={entryColumns}
      filters={useFilters()}
      sort={{ field: 'id', order: 'DESC' }}
      hasSearch
      actions={
        <>
          <BulkButton />
          <ProposeButton />
        </>
      }
      addressOf={(row) => pageOf('list-entries', row.id)}
      empty={<EmptyState title={translate('entries.empty')}>{translate('entries.emptyHint')}</EmptyState>}
    />
  );
}

function useFilters(): readonly FilterField[] {
  const read = useValue();
  const choices = (set: string, values: readonly string[]) => values.map((id) => ({ id, name: read(set, id) }));
  return [
    { source: 'state', label: 'entries.state', kind: 'choice', choices: choices('entryState', STATES) },
    { source: 'listKind', label: 'entries.listKind', kind: 'choice', choices: choices('listKind', KINDS) },
    { source: 'origin', label: 'entries.origin', kind: 'choice', choices: choices('entryOrigin', ORIGINS) },
    { source: 'proposedOn', label: 'entries.proposedOn', kind: 'days' },
    { source: 'untilOn', label: 'entries.untilOn', kind: 'days' },
    { source: 'subject', label: 'entries.subject', kind: 'reference', to: { resource: 'subjects', name: 'name' } },
  ];
}
