import { useTranslate } from 'react-admin';
import { EmptyState } from '../display/EmptyState.js';
import { pageOf } from '../display/RouteLink.js';
import { useValue } from '../display/use-value.js';
import type { FilterField } from '../lists/column.js';
import { ResourceList } from '../lists/ResourceList.js';
import { noticeColumns } from './notice-columns.js';
import type { NoticeRow } from './notice-row.js';

const STATES = ['issued', 'served', 'recalled'];

/** The documents of the reader's scope, with what became of their service. */
export function NoticeList() {
  const translate = useTranslate();
  return (
    <ResourceList<NoticeRow>
      resource="notices"
      title={translate('notices.title')}
      hint={translate('notices.hint')}
      columns={noticeColumns}
      filters={useFilters()}
      sort={{ field: 'createdAt', order: 'DESC' }}
      hasSearch
      addressOf={(row) => pageOf('notices', row.id)}
      empty={<EmptyState title={translate('notices.empty')}>{translate('notices.emptyHint')}</EmptyState>}
    />
  );
}

function useFilters(): readonly FilterField[] {
  const read = useValue();
  return [
    {
      source: 'state',
      label: 'notices.state',
      kind: 'choice',
      choices: STATES.map((id) => ({ id, name: read('noticeState', id) })),
    },
    { source: 'needsService', label: 'notices.needsService', kind: 'boolean' },
    { source: 'issuedOn', label: 'notices.issuedOn', kind: 'days' },
  ];
}
