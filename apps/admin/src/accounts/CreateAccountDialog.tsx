import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useNotify, useRefresh, useTranslate } from 'react-admin';
import { ActDialog } from '../acts/ActDialog.js';
import { useValueList } from '../display/use-value.js';
import { requestJson } from '../http/request.js';
import { useUnits } from '../units/use-units.js';
import { AccountFields, isAccountComplete, type AccountDraft } from './AccountFields.js';
import type { AccountRow } from './account-row.js';
import { PasswordField } from './PasswordField.js';

const EMPTY: AccountDraft & { username: string; password: string } = {
  username: '',
  displayName: '',
  unit: '',
  roles: [],
  password: '',
  isDisabled: false,
};

/** Makes an account for a colleague, who chooses a password at the first login. */
export function CreateAccountDialog({ onClose }: { onClose: () => void }) {
  const translate = useTranslate();
  const readAll = useValueList();
  const notify = useNotify();
  const refresh = useRefresh();
  const { units } = useUnits();
  const [draft, setDraft] = useState(EMPTY);
  const isNamed = /^[a-z][a-z0-9._-]{2,63}$/.test(draft.username);
  const isReady = isNamed && isAccountComplete(draft) && draft.password.length >= 10;
  const sentence = isAccountComplete(draft)
    ? translate('accounts.form.createSentence', {
        name: draft.displayName.trim(),
        unit: units.find(({ id }) => id === draft.unit)?.title ?? '',
        roles: readAll('role', draft.roles),
      })
    : translate('accounts.form.createSentenceDraft');
  return (
    <ActDialog
      title={translate('accounts.create')}
      sentence={sentence}
      confirmLabel={translate('accounts.form.submitCreate')}
      isReady={isReady}
      act={(key) =>
        requestJson<AccountRow>('/accounts', {
          method: 'POST',
          body: { ...draft, displayName: draft.displayName.trim() },
          idempotencyKey: key,
        })
      }
      onDone={() => {
        notify('accounts.form.created', { type: 'success' });
        refresh();
        onClose();
      }}
      onClose={onClose}
    >
      <TextField
        required
        autoFocus
        label={translate('accounts.username')}
        helperText={translate('accounts.form.usernameHint')}
        error={draft.username !== '' && !isNamed}
        autoComplete="off"
        value={draft.username}
        onChange={(event) => setDraft({ ...draft, username: event.target.value.trim().toLowerCase() })}
      />
      <AccountFields draft={draft} onChange={setDraft} />
      <PasswordField
        label="accounts.form.password"
        value={draft.password}
        onChange={(password) => setDraft({ ...draft, password })}
      />
    </ActDialog>
  );
}
