import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { EmptyState } from '../display/EmptyState.js';
import { Instant } from '../display/Instant.js';
import { Words } from '../display/Words.js';
import type { Column, FilterField } from '../lists/column.js';
import { ResourceList } from '../lists/ResourceList.js';
import { AuditEventPreview } from './AuditEventPreview.js';
import type { AuditEventRow } from './audit-event-row.js';
import { useActName } from './use-act-name.js';
import { VerifyDialog } from './VerifyDialog.js';
import { ACTS, OBJECTS } from './acts.js';

const columns: readonly Column<AuditEventRow>[] = [
  {
    key: 'recordedAt',
    label: 'audit.recordedAt',
    sort: 'id',
    isTitle: true,
    render: ({ recordedAt }) => <Instant value={recordedAt} />,
    text: ({ recordedAt }) => recordedAt,
  },
  {
    key: 'actor',
    label: 'audit.actor',
    sort: 'actor',
    render: ({ actor }) => <Actor actor={actor} />,
    text: ({ actor }) => actor.username,
  },
  {
    key: 'action',
    label: 'audit.action',
    sort: 'action',
    render: ({ action }) => <Act value={action} />,
    text: ({ action }) => action,
  },
  {
    key: 'object',
    label: 'audit.object',
    sort: 'objectType',
    render: ({ objectType, objectId }) => <ObjectName type={objectType} id={objectId} />,
    text: ({ objectType, objectId }) => `${objectType} ${objectId}`,
  },
  {
    key: 'reason',
    label: 'audit.reason',
    render: ({ reason }) => <Words>{reason ?? '—'}</Words>,
    text: ({ reason }) => reason,
  },
  {
    key: 'stream',
    label: 'audit.stream',
    isHidden: true,
    render: ({ stream, sequence }) => `${stream} ${sequence}`,
    text: ({ stream, sequence }) => `${stream} ${sequence}`,
  },
];

export function AuditEventList() {
  const translate = useTranslate();
  const name = useActName();
  const [isVerifying, setVerifying] = useState(false);
  const filters: readonly FilterField[] = [
    { source: 'recordedAt', label: 'audit.recordedAt', kind: 'days' },
    {
      source: 'action',
      label: 'audit.action',
      kind: 'choice',
      choices: ACTS.map((id) => ({ id, name: name('act', id) })),
    },
    {
      source: 'objectType',
      label: 'audit.objectType',
      kind: 'choice',
      choices: OBJECTS.map((id) => ({ id, name: name('object', id) })),
    },
    { source: 'objectId', label: 'audit.objectId', kind: 'text' },
    { source: 'actor', label: 'audit.actor', kind: 'text' },
  ];
  return (
    <>
      <ResourceList<AuditEventRow>
        resource="audit-events"
        title={translate('audit.title')}
        hint={translate('audit.hint')}
        columns={columns}
        filters={filters}
        hasSearch
        sort={{ field: 'id', order: 'DESC' }}
        preview={(id) => <AuditEventPreview id={id} />}
        actions={
          <Button variant="outlined" onClick={() => setVerifying(true)}>
            {translate('audit.verify')}
          </Button>
        }
        empty={<EmptyState title={translate('audit.empty')}>{translate('audit.emptyHint')}</EmptyState>}
      />
      {isVerifying && <VerifyDialog onClose={() => setVerifying(false)} />}
    </>
  );
}

function Actor({ actor }: { actor: AuditEventRow['actor'] }) {
  const translate = useTranslate();
  return <>{actor.id === null ? translate('audit.byProgram') : actor.username}</>;
}

function Act({ value }: { value: string }) {
  return <>{useActName()('act', value)}</>;
}

function ObjectName({ type, id }: { type: string; id: string }) {
  return <>{`${useActName()('object', type)} ${id}`}</>;
}
