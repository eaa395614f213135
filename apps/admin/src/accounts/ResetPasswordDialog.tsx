import { useState } from 'react';
import { useNotify, useRefresh, useTranslate } from 'react-admin';
import { ActDialog } from '../acts/ActDialog.js';
import { requestJson } from '../http/request.js';
import type { AccountRow } from './account-row.js';
import { PasswordField } from './PasswordField.js';

/** Gives somebody a password that they must change at once, and ends their sessions. */
export function ResetPasswordDialog({ account, onClose }: { account: AccountRow; onClose: () => void }) {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const [password, setPassword] = useState('');
  return (
    <ActDialog
      title={translate('accounts.resetTitle', { name: account.username })}
      sentence={translate('accounts.form.resetSentence', { name: account.displayName })}
      confirmLabel={translate('accounts.form.submitReset')}
      isReady={password.length >= 10}
      act={(key) =>
        requestJson<AccountRow>(`/accounts/${encodeURIComponent(account.id)}/reset-password`, {
          method: 'POST',
          body: { password },
          idempotencyKey: key,
        })
      }
      onDone={() => {
        notify('accounts.form.resetDone', { type: 'success' });
        refresh();
        onClose();
      }}
      onClose={onClose}
    >
      <PasswordField label="accounts.form.newPassword" value={password} onChange={setPassword} />
    </ActDialog>
  );
}
