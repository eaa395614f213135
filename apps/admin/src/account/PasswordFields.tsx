import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';

export interface PasswordDraft {
  readonly current: string;
  readonly next: string;
  readonly again: string;
}

export const EMPTY_DRAFT: PasswordDraft = { current: '', next: '', again: '' };

/** Whether the draft can be sent: all three filled in, the last two alike. */
export function isComplete(draft: PasswordDraft): boolean {
  return draft.current !== '' && draft.next !== '' && draft.next === draft.again;
}

export function PasswordFields({
  draft,
  onChange,
}: {
  draft: PasswordDraft;
  onChange: (draft: PasswordDraft) => void;
}) {
  const translate = useTranslate();
  const isMismatch = draft.again !== '' && draft.again !== draft.next;
  return (
    <>
      <TextField
        type="password"
        required
        autoFocus
        label={translate('password.current')}
        autoComplete="current-password"
        value={draft.current}
        onChange={(event) => onChange({ ...draft, current: event.target.value })}
      />
      <TextField
        type="password"
        required
        label={translate('password.next')}
        helperText={translate('password.rule')}
        autoComplete="new-password"
        value={draft.next}
        onChange={(event) => onChange({ ...draft, next: event.target.value })}
      />
      <TextField
        type="password"
        required
        label={translate('password.again')}
        error={isMismatch}
        helperText={isMismatch ? translate('password.mismatch') : ' '}
        autoComplete="new-password"
        value={draft.again}
        onChange={(event) => onChange({ ...draft, again: event.target.value })}
      />
    </>
  );
}
