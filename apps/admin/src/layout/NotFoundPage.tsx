import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { EmptyState } from '../display/EmptyState.js';
import { PageHeader } from '../display/PageHeader.js';

/** An address that leads nowhere for this person. */
export function NotFoundPage() {
  const translate = useTranslate();
  return (
    <>
      <PageHeader title={translate('problem.notFound')} />
      <EmptyState
        title={translate('problem.notFoundHint')}
        action={
          <Button variant="contained" component={Link} to="/">
            {translate('problem.home')}
          </Button>
        }
      >
        {translate('problem.deniedHint')}
      </EmptyState>
    </>
  );
}
