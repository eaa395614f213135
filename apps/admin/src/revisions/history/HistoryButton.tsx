import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useMay } from '../../layout/use-may.js';
import { historyAddress } from './history-address.js';

export interface HistoryButtonProps {
  readonly plugin: string;
  readonly of?: { readonly resource: string; readonly key: string; readonly title: string };
}

/** To who changed what, and why. */
export function HistoryButton({ plugin, of }: HistoryButtonProps) {
  const translate = useTranslate();
  const mayRead = useMay('revisions', 'list');
  if (!mayRead) return null;
  return (
    <Button variant="outlined" component={Link} to={historyAddress(plugin, of)}>
      {translate('revisions.history.link')}
    </Button>
  );
}
