import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ActDialog } from '../acts/ActDialog.js';
import { changePassword } from './change-password.js';
import { EMPTY_DRAFT, isComplete, PasswordFields } from './PasswordFields.js';

export function PasswordDialog({ onClose, onDone }: { onClose: () => void; onDone: () => void }) {
  const translate = useTranslate();
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  return (
    <ActDialog
      title={translate('password.title')}
      sentence={translate('password.sentence')}
      confirmLabel={translate('password.submit')}
      isReady={isComplete(draft)}
      act={(key) => changePassword(draft.current, draft.next, key)}
      onDone={onDone}
      onClose={onClose}
    >
      <PasswordFields draft={draft} onChange={setDraft} />
    </ActDialog>
  );
}
