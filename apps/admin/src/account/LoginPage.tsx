import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useEffect, useState, type FormEvent } from 'react';
import { Notification, useLogin, useTranslate } from 'react-admin';
import { ProblemAlert } from '../display/ProblemAlert.js';
import { BrandMark } from '../layout/BrandMark.js';
import { LanguageSwitch } from '../layout/AppHeader.js';

/** The door: what this is on the left, who you are on the right. */
export function LoginPage() {
  const translate = useTranslate();
  useEffect(() => {
    document.title = translate('app.documentTitle', { title: translate('login.title') });
  }, [translate]);
  return (
    <Box
      sx={{
        minHeight: '100vh',
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' },
        bgcolor: 'background.paper',
      }}
    >
      <Box
        sx={{
          bgcolor: '#153a6b',
          color: '#fff',
          display: 'flex',
          flexDirection: 'column',
          justifyContent: 'space-between',
          p: { xs: 3, md: 6 },
        }}
      >
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5 }}>
          <BrandMark size={36} />
          <Box>
            <Box sx={{ fontWeight: 700, fontSize: '1.25rem', lineHeight: 1.3 }}>{translate('app.name')}</Box>
            <Box sx={{ fontSize: '0.8125rem', color: '#d5e2f3' }}>{translate('app.tagline')}</Box>
          </Box>
        </Box>
        <Box sx={{ display: { xs: 'none', md: 'block' } }}>
          <Typography
            sx={{ fontSize: '1.75rem', lineHeight: 1.5, fontWeight: 600, maxWidth: '18em', textWrap: 'balance' }}
          >
            {translate('login.lead')}
          </Typography>
          <Box component="ul" sx={{ mt: 4, pl: 2.5, color: '#d5e2f3', lineHeight: 2 }}>
            {['one', 'two', 'three'].map((point) => (
              <li key={point}>{translate(`login.points.${point}`)}</li>
            ))}
          </Box>
        </Box>
        <Box sx={{ display: { xs: 'none', md: 'block' } }} />
      </Box>
      <Box component="main" sx={{ display: 'flex', flexDirection: 'column', p: { xs: 3, md: 6 } }}>
        <Box sx={{ textAlign: 'right' }}>
          <LanguageSwitch />
        </Box>
        <Box sx={{ m: { xs: 0, md: 'auto' }, mt: { xs: 2 }, width: '100%', maxWidth: 360 }}>
          <Typography variant="h1" sx={{ mb: 2 }}>
            {translate('login.title')}
          </Typography>
          <LoginForm />
        </Box>
      </Box>
      <Notification />
    </Box>
  );
}

function LoginForm() {
  const translate = useTranslate();
  const login = useLogin();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [isSending, setSending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setSending(true);
    setError(null);
    try {
      await login({ username: username.trim(), password });
    } catch (failure) {
      setError(failure);
      setSending(false);
    }
  };
  return (
    <Box component="form" onSubmit={(event: FormEvent) => void submit(event)} sx={{ display: 'grid', gap: 2 }}>
      <TextField
        required
        autoFocus
        size="medium"
        label={translate('login.username')}
        name="username"
        autoComplete="username"
        value={username}
        onChange={(event) => setUsername(event.target.value)}
      />
      <TextField
        required
        type="password"
        size="medium"
        label={translate('login.password')}
        name="password"
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <ProblemAlert error={error} />
      <Button type="submit" variant="contained" size="large" disabled={isSending}>
        {translate(isSending ? 'login.submitting' : 'login.submit')}
      </Button>
    </Box>
  );
}
