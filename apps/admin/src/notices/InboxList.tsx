import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { EmptyState } from '../display/EmptyState.js';
import { Instant } from '../display/Instant.js';
import { pageOf, RouteLink } from '../display/RouteLink.js';
import type { Column, FilterField } from '../lists/column.js';
import { ResourceList } from '../lists/ResourceList.js';
import type { InboxRow } from './notice-row.js';
import { useReadMessages } from './use-read-messages.js';

const COLUMNS: readonly Column<InboxRow>[] = [
  {
    key: 'subject',
    label: 'inbox.subject',
    isTitle: true,
    render: (row) => <Subject message={row} />,
    text: (row) => row.subject,
  },
  { key: 'body', label: 'inbox.body', render: (row) => <span lang="zh-CN">{row.body}</span>, text: (row) => row.body },
  {
    key: 'createdAt',
    label: 'inbox.createdAt',
    sort: 'createdAt',
    render: (row) => <Instant value={row.createdAt} />,
    text: (row) => row.createdAt,
  },
];

const FILTERS: readonly FilterField[] = [{ source: 'isUnread', label: 'inbox.unread', kind: 'boolean' }];

/** What came to the reader or their unit; everybody reads for themselves. */
export function InboxList() {
  const translate = useTranslate();
  const read = useReadMessages();
  return (
    <ResourceList<InboxRow>
      resource="inbox-messages"
      title={translate('inbox.title')}
      hint={translate('inbox.hint')}
      columns={COLUMNS}
      filters={FILTERS}
      sort={{ field: 'createdAt', order: 'DESC' }}
      hasSearch
      actions={<Button onClick={() => read(null)}>{translate('inbox.readAll')}</Button>}
      empty={<EmptyState title={translate('inbox.empty')}>{translate('inbox.emptyHint')}</EmptyState>}
    />
  );
}

function Subject({ message }: { message: InboxRow }) {
  const read = useReadMessages();
  const { id, subject, objectType, objectId, isUnread } = message;
  const words = (
    <span lang="zh-CN" style={isUnread ? { fontWeight: 700 } : undefined}>
      {subject}
    </span>
  );
  if (objectType !== 'notice' || objectId === null) return words;
  return (
    <RouteLink to={pageOf('notices', objectId)} onClick={() => isUnread && read(id)}>
      {words}
    </RouteLink>
  );
}
