import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { DataTable } from '../charts/DataTable.js';
import { Identifier } from '../display/Identifier.js';
import { changesOf } from './changes.js';

/** What an act changed: before on the left, after on the right. */
export function ChangeTable({ before, after }: { before: unknown; after: unknown }) {
  const translate = useTranslate();
  const changes = changesOf(before, after);
  if (changes.length === 0) return <Box sx={{ color: 'text.secondary' }}>{translate('audit.noChanges')}</Box>;
  return (
    <DataTable
      label={translate('audit.changes')}
      numbersFrom={3}
      head={['property', 'before', 'after'].map((key) => translate(`audit.${key}`))}
      rows={changes.map((change) => [
        <Identifier key="property" value={change.property} />,
        change.before === null ? '' : <Value key="before" mark="del" text={change.before} />,
        change.after === null ? '' : <Value key="after" mark="ins" text={change.after} />,
      ])}
    />
  );
}

/** Taken away or put in, which a screen reader can tell; the stroke shows it besides the place. */
function Value({ mark, text }: { mark: 'del' | 'ins'; text: string }) {
  return (
    <Box
      component={mark}
      sx={{
        overflowWrap: 'anywhere',
        textDecoration: mark === 'del' ? 'line-through' : 'none',
        color: mark === 'del' ? 'text.secondary' : 'text.primary',
      }}
    >
      {text}
    </Box>
  );
}
