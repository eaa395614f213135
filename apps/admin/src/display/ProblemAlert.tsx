import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { isOnlyFindings } from '../http/problem.js';
import { problemOf } from '../http/request-error.js';
import { MONO } from '../theme/theme.js';

export interface ProblemAlertProps {
  readonly error: unknown;
  /** What was being done, as a short sentence. */
  readonly title?: string;
  readonly onRetry?: () => void;
}

/** What happened, what to do, and the number to quote. */
export function ProblemAlert({ error, title, onRetry }: ProblemAlertProps) {
  const translate = useTranslate();
  if (!error) return null;
  const problem = problemOf(error);
  // A request that never got an answer is thrown by fetch itself.
  const isNetwork = error instanceof TypeError;
  const details = problem.errors ?? [];
  const retry = onRetry && (
    <Button color="inherit" onClick={onRetry}>
      {translate('app.retry')}
    </Button>
  );
  return (
    <Alert severity="error" variant="outlined" action={retry} sx={{ bgcolor: 'background.paper', my: 1 }}>
      <AlertTitle>{title ?? translate('problem.title')}</AlertTitle>
      {!isOnlyFindings(problem) && (
        <Box>{isNetwork ? translate('problem.network') : (problem.detail ?? problem.title ?? '')}</Box>
      )}
      {details.length > 0 && (
        <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
          {details.map((finding, at) => (
            <li key={at}>{finding.message}</li>
          ))}
        </Box>
      )}
      {problem.instance && (
        <Box sx={{ mt: 0.5, fontSize: '0.75rem' }}>
          {translate('problem.number')}{' '}
          <Box component="code" sx={{ fontFamily: MONO }}>
            {problem.instance}
          </Box>
        </Box>
      )}
    </Alert>
  );
}
