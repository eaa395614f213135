import Alert from '@mui/material/Alert';
import { useTranslate } from 'react-admin';
import type { RevisionRow } from '../revision-row.js';

/** The last check in one sentence. */
export function CheckSummary({ revision }: { revision: RevisionRow }) {
  const translate = useTranslate();
  const { findings, cases, checkedAt } = revision;
  if (checkedAt === null) return null;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return (
    <Alert severity={errors > 0 ? 'error' : findings.length > 0 ? 'warning' : 'success'} variant="outlined">
      {translate('revisions.act.checkSentence', {
        errors,
        warnings: findings.length - errors,
        passed: cases?.passed ?? 0,
        total: cases?.total ?? 0,
      })}
    </Alert>
  );
}
