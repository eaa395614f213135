import Chip from '@mui/material/Chip';
import { useTranslate } from 'react-admin';

/** Says that an objection to a record stands (异议标注): wherever the record is shown, until a decision ends it. */
export function ObjectionMark({ since }: { readonly since: string | null }) {
  const translate = useTranslate();
  if (since === null) return null;
  return <Chip size="small" variant="outlined" label={translate('records.objectedSince', { day: since })} />;
}
