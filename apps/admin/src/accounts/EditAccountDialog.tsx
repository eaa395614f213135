import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import Switch from '@mui/material/Switch';
import { useState } from 'react';
import { useNotify, useRefresh, useTranslate } from 'react-admin';
import { ActDialog } from '../acts/ActDialog.js';
import { useValueList } from '../display/use-value.js';
import { requestJson } from '../http/request.js';
import { useUnits } from '../units/use-units.js';
import { AccountFields, isAccountComplete, type AccountDraft } from './AccountFields.js';
import type { AccountRow } from './account-row.js';

/** Changes name, unit and roles of an account, or takes it out of use. */
export function EditAccountDialog({ account, onClose }: { account: AccountRow; onClose: () => void }) {
  const translate = useTranslate();
  const readAll = useValueList();
  const notify = useNotify();
  const refresh = useRefresh();
  const { units } = useUnits();
  const [draft, setDraft] = useState<AccountDraft>({
    displayName: account.displayName,
    unit: account.unit.id,
    roles: account.roles,
    isDisabled: account.isDisabled,
  });
  const isDisabling = draft.isDisabled && !account.isDisabled;
  return (
    <ActDialog
      title={translate('accounts.editTitle', { name: account.username })}
      sentence={
        isDisabling
          ? translate('accounts.form.disableSentence', { name: account.displayName })
          : translate('accounts.form.editSentence', {
              name: draft.displayName.trim(),
              unit: units.find(({ id }) => id === draft.unit)?.title ?? account.unit.title,
              roles: readAll('role', draft.roles),
            })
      }
      confirmLabel={translate(isDisabling ? 'accounts.form.submitDisable' : 'accounts.form.submitEdit')}
      isGrave={isDisabling}
      isReady={isAccountComplete(draft)}
      act={() =>
        requestJson<AccountRow>(`/accounts/${encodeURIComponent(account.id)}`, {
          method: 'PUT',
          body: { ...draft, displayName: draft.displayName.trim() },
          version: account.version,
        })
      }
      onDone={() => {
        notify('accounts.form.saved', { type: 'success' });
        refresh();
        onClose();
      }}
      onClose={onClose}
    >
      <AccountFields draft={draft} onChange={setDraft} />
      <Box>
        <FormControlLabel
          label={translate('accounts.disable')}
          control={
            <Switch checked={draft.isDisabled} onChange={() => setDraft({ ...draft, isDisabled: !draft.isDisabled })} />
          }
        />
        <FormHelperText>{translate('accounts.form.disabledHint')}</FormHelperText>
      </Box>
    </ActDialog>
  );
}
