import Button from '@mui/material/Button';
import { useNotify, useTranslate } from 'react-admin';
import { EmptyState } from '../display/EmptyState.js';
import { Instant } from '../display/Instant.js';
import { StateChip } from '../display/StateChip.js';
import { useValue } from '../display/use-value.js';
import { ValueText } from '../display/ValueText.js';
import { failureText } from '../http/request-error.js';
import { requestJson } from '../http/request.js';
import { useReread } from '../http/use-reread.js';
import { useMay } from '../layout/use-may.js';
import type { Column, FilterField } from '../lists/column.js';
import { ResourceList } from '../lists/ResourceList.js';
import type { OutboxRow } from './notice-row.js';

const COLUMNS: readonly Column<OutboxRow>[] = [
  {
    key: 'subject',
    label: 'outbox.subject',
    sort: 'subject',
    isTitle: true,
    render: (row) => <span lang="zh-CN">{row.subject}</span>,
    text: (row) => row.subject,
  },
  {
    key: 'channel',
    label: 'outbox.channel',
    sort: 'channel',
    render: (row) => <ValueText set="outboxChannel" value={row.channel} />,
    text: (row) => row.channel,
  },
  { key: 'to', label: 'outbox.to', render: (row) => <Recipient to={row.to} />, text: (row) => row.to },
  {
    key: 'state',
    label: 'outbox.state',
    sort: 'state',
    render: (row) => <StateChip set="outboxState" value={row.state} />,
    text: (row) => row.state,
  },
  { key: 'failure', label: 'outbox.failure', render: (row) => row.failure ?? '—', text: (row) => row.failure },
  {
    key: 'attempts',
    label: 'outbox.attempts',
    sort: 'attempts',
    isNumeric: true,
    render: (row) => row.attempts,
    text: (row) => row.attempts,
  },
  {
    key: 'nextAttemptAt',
    label: 'outbox.nextAttemptAt',
    sort: 'nextAttemptAt',
    render: (row) => <Instant value={row.nextAttemptAt} />,
    text: (row) => row.nextAttemptAt,
  },
  {
    key: 'sentAt',
    label: 'outbox.sentAt',
    sort: 'sentAt',
    render: (row) => <Instant value={row.sentAt} />,
    text: (row) => row.sentAt,
  },
  { key: 'retry', label: 'outbox.retry', render: (row) => <RetryButton message={row} /> },
];

/** What was sent, what waits, and what did not go with the reason and the way to try it again. */
export function OutboxList() {
  const translate = useTranslate();
  return (
    <ResourceList<OutboxRow>
      resource="outbox-messages"
      title={translate('outbox.title')}
      hint={translate('outbox.hint')}
      columns={COLUMNS}
      filters={useFilters()}
      sort={{ field: 'createdAt', order: 'DESC' }}
      hasSearch
      empty={<EmptyState title={translate('outbox.empty')}>{translate('outbox.emptyHint')}</EmptyState>}
    />
  );
}

/** Where a message goes; somebody here by their number, since their name is not told to everybody. */
function Recipient({ to }: { to: string }) {
  const translate = useTranslate();
  const [, id] = /^account:(\d+)$/.exec(to) ?? [];
  return <span lang="zh-CN">{id === undefined ? to : translate('outbox.account', { id })}</span>;
}

function RetryButton({ message }: { message: OutboxRow }) {
  const translate = useTranslate();
  const notify = useNotify();
  const reread = useReread();
  const mayRetry = useMay('outbox-messages', 'edit');
  if (!mayRetry || (message.state !== 'failed' && (message.state !== 'queued' || message.attempts === 0)))
    return <>—</>;
  const retry = async () => {
    try {
      await requestJson(`/outbox-messages/${encodeURIComponent(message.id)}/retry`, { method: 'POST' });
      notify('outbox.retried', { type: 'success' });
      reread();
    } catch (error) {
      notify(failureText(error), { type: 'error' });
    }
  };
  return (
    <Button
      size="small"
      onClick={(event) => {
        event.stopPropagation();
        void retry();
      }}
    >
      {translate('outbox.retry')}
    </Button>
  );
}

function useFilters(): readonly FilterField[] {
  const read = useValue();
  const choices = (set: string, values: readonly string[]) => values.map((id) => ({ id, name: read(set, id) }));
  return [
    {
      source: 'state',
      label: 'outbox.state',
      kind: 'choice',
      choices: choices('outboxState', ['queued', 'sending', 'sent', 'failed', 'cancelled']),
    },
    {
      source: 'channel',
      label: 'outbox.channel',
      kind: 'choice',
      choices: choices('outboxChannel', ['in-office', 'e-mail', 'sms', 'receiver']),
    },
  ];
}
