import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { EmptyState } from '../display/EmptyState.js';
import { Instant } from '../display/Instant.js';
import { SampleMark } from '../display/SampleMark.js';
import { useValue, useValueList } from '../display/use-value.js';
import { Words } from '../display/Words.js';
import { useMay } from '../layout/use-may.js';
import type { Column, FilterField } from '../lists/column.js';
import { ResourceList } from '../lists/ResourceList.js';
import { AccountPreview } from './AccountPreview.js';
import { AccountState } from './AccountState.js';
import { CreateAccountDialog } from './CreateAccountDialog.js';
import type { AccountRow } from './account-row.js';
import { ROLES } from './roles.js';
import { useUnits } from '../units/use-units.js';

const columns: readonly Column<AccountRow>[] = [
  {
    key: 'username',
    label: 'accounts.username',
    isTitle: true,
    sort: 'username',
    render: ({ username, isSample }) => (
      <>
        {username} <SampleMark isSample={isSample} />
      </>
    ),
    text: ({ username }) => username,
  },
  {
    key: 'displayName',
    label: 'accounts.displayName',
    sort: 'displayName',
    render: ({ displayName }) => <Words>{displayName}</Words>,
    text: ({ displayName }) => displayName,
  },
  {
    key: 'unit',
    label: 'accounts.unit',
    sort: 'unitTitle',
    render: ({ unit }) => <Words>{unit.title}</Words>,
    text: ({ unit }) => unit.title,
  },
  {
    key: 'roles',
    label: 'accounts.roles',
    render: ({ roles }) => <Roles roles={roles} />,
    text: ({ roles }) => roles.join('; '),
  },
  {
    key: 'state',
    label: 'accounts.state',
    render: (row) => <AccountState account={row} />,
    text: ({ isDisabled }) => (isDisabled ? 'disabled' : 'active'),
  },
  {
    key: 'lastLoginAt',
    label: 'accounts.lastLoginAt',
    sort: 'lastLoginAt',
    render: ({ lastLoginAt }) => <Instant value={lastLoginAt} />,
    text: ({ lastLoginAt }) => lastLoginAt,
  },
  {
    key: 'createdAt',
    label: 'accounts.createdAt',
    sort: 'createdAt',
    isHidden: true,
    render: ({ createdAt }) => <Instant value={createdAt} />,
    text: ({ createdAt }) => createdAt,
  },
];

export function AccountList() {
  const translate = useTranslate();
  const mayCreate = useMay('accounts', 'create');
  const [isCreating, setCreating] = useState(false);
  const create = mayCreate && (
    <Button variant="contained" onClick={() => setCreating(true)}>
      {translate('accounts.create')}
    </Button>
  );
  return (
    <>
      <ResourceList<AccountRow>
        resource="accounts"
        title={translate('accounts.title')}
        hint={translate('accounts.hint')}
        columns={columns}
        filters={useFilters()}
        hasSearch
        sort={{ field: 'username', order: 'ASC' }}
        preview={(id) => <AccountPreview id={id} />}
        actions={create}
        empty={
          <EmptyState title={translate('accounts.empty')} action={create}>
            {translate('accounts.emptyHint')}
          </EmptyState>
        }
      />
      {isCreating && <CreateAccountDialog onClose={() => setCreating(false)} />}
    </>
  );
}

function Roles({ roles }: { roles: readonly string[] }) {
  const readAll = useValueList();
  return <>{readAll('role', roles)}</>;
}

function useFilters(): readonly FilterField[] {
  const read = useValue();
  const { units } = useUnits();
  return [
    {
      source: 'role',
      label: 'accounts.role',
      kind: 'choice',
      choices: ROLES.map((id) => ({ id, name: read('role', id) })),
    },
    {
      source: 'unit',
      label: 'accounts.unit',
      kind: 'choice',
      choices: units.map(({ id, title }) => ({ id, name: title })),
    },
    { source: 'isDisabled', label: 'accounts.isDisabled', kind: 'boolean' },
    { source: 'isSample', label: 'accounts.isSample', kind: 'boolean' },
  ];
}
