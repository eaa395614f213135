import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type FormEvent, type ReactNode } from 'react';
import { useLogout, useNotify, usePermissions, useTranslate } from 'react-admin';
import { ProblemAlert } from '../display/ProblemAlert.js';
import { changePassword } from './change-password.js';
import { EMPTY_DRAFT, isComplete, PasswordFields } from './PasswordFields.js';
import { useMe } from './use-me.js';

/** Lets nobody in with a password that somebody else chose. */
export function PasswordGate({ children }: { children: ReactNode }) {
  const { data: me } = useMe();
  const { isPending } = usePermissions();
  if (!me || isPending) return null;
  return me.mustChangePassword ? <ForcedChange /> : <>{children}</>;
}

function ForcedChange() {
  const translate = useTranslate();
  const logout = useLogout();
  const notify = useNotify();
  const client = useQueryClient();
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  const [error, setError] = useState<unknown>(null);
  const title = translate('password.forced');
  useEffect(() => {
    document.title = translate('app.documentTitle', { title });
  }, [title, translate]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await changePassword(draft.current, draft.next);
      notify('password.changed', { type: 'success' });
      await client.invalidateQueries();
    } catch (failure) {
      setError(failure);
    }
  };
  return (
    <Box
      component="main"
      sx={{ minHeight: '100vh', display: 'grid', placeItems: 'center', p: 2, bgcolor: 'background.default' }}
    >
      <Paper variant="outlined" sx={{ p: 3, width: '100%', maxWidth: 420 }}>
        <Typography variant="h1">{title}</Typography>
        <Typography sx={{ color: 'text.secondary', mb: 2 }}>{translate('password.forcedHint')}</Typography>
        <Box
          component="form"
          noValidate
          onSubmit={(event: FormEvent) => void submit(event)}
          sx={{ display: 'grid', gap: 1.5 }}
        >
          <PasswordFields draft={draft} onChange={setDraft} />
          <ProblemAlert error={error} />
          <Button type="submit" variant="contained" disabled={!isComplete(draft)}>
            {translate('password.submit')}
          </Button>
          <Button onClick={() => void logout()}>{translate('app.logout')}</Button>
        </Box>
      </Paper>
    </Box>
  );
}
