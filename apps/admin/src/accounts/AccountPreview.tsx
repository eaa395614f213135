import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useGetOne, useTranslate } from 'react-admin';
import { Instant } from '../display/Instant.js';
import { LoadingLines } from '../display/Loading.js';
import { ProblemAlert } from '../display/ProblemAlert.js';
import { Properties } from '../display/Properties.js';
import { SampleMark } from '../display/SampleMark.js';
import { useValueList } from '../display/use-value.js';
import { Words } from '../display/Words.js';
import { useMay } from '../layout/use-may.js';
import type { AccountRow } from './account-row.js';
import { AccountState } from './AccountState.js';
import { EditAccountDialog } from './EditAccountDialog.js';
import { ResetPasswordDialog } from './ResetPasswordDialog.js';

/** One account, and what an administrator may do with it. */
export function AccountPreview({ id }: { id: string }) {
  const translate = useTranslate();
  const readAll = useValueList();
  const mayEdit = useMay('accounts', 'edit');
  const [act, setAct] = useState<'edit' | 'reset' | null>(null);
  const { data: account, error, refetch } = useGetOne<AccountRow>('accounts', { id });
  if (error)
    return <ProblemAlert error={error} title={translate('problem.loadFailed')} onRetry={() => void refetch()} />;
  if (!account) return <LoadingLines count={6} />;
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Box sx={{ pr: 4 }}>
        <Typography variant="h2">
          <Words>{account.displayName}</Words> <SampleMark isSample={account.isSample} />
        </Typography>
        {account.username}
      </Box>
      <Properties
        columns={160}
        rows={[
          [translate('accounts.unit'), <Words key="unit">{account.unit.title}</Words>],
          [translate('accounts.roles'), readAll('role', account.roles)],
          [translate('accounts.state'), <AccountState key="state" account={account} />],
          [
            translate('accounts.lastLoginAt'),
            account.lastLoginAt ? <Instant value={account.lastLoginAt} /> : translate('accounts.never'),
          ],
          [translate('accounts.createdAt'), <Instant key="at" value={account.createdAt} />],
        ]}
      />
      {mayEdit && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <Button variant="outlined" onClick={() => setAct('edit')}>
            {translate('accounts.edit')}
          </Button>
          <Button variant="outlined" onClick={() => setAct('reset')}>
            {translate('accounts.reset')}
          </Button>
        </Box>
      )}
      {act === 'edit' && <EditAccountDialog account={account} onClose={() => setAct(null)} />}
      {act === 'reset' && <ResetPasswordDialog account={account} onClose={() => setAct(null)} />}
    </Box>
  );
}
