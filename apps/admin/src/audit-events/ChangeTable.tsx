import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { DataTable } from '../charts/DataTable.js';
import { Identifier } from '../display/Identifier.js';
import { useValue, useValueList } from '../display/use-value.js';
import { changesOf } from './changes.js';

/** What an act changed: before on the left, after on the right. */
export function ChangeTable({ before, after }: { before: unknown; after: unknown }) {
  const translate = useTranslate();
  const say = useChangeText();
  const changes = changesOf(before, after);
  if (changes.length === 0) return <Box sx={{ color: 'text.secondary' }}>{translate('audit.noChanges')}</Box>;
  return (
    <DataTable
      label={translate('audit.changes')}
      numbersFrom={3}
      head={['property', 'before', 'after'].map((key) => translate(`audit.${key}`))}
      rows={changes.map((change) => [
        <PropertyName key="property" property={change.property} />,
        change.before === null ? '' : <Value key="before" mark="del" text={say(change.property, change.before)} />,
        change.after === null ? '' : <Value key="after" mark="ins" text={say(change.property, change.after)} />,
      ])}
    />
  );
}

/** The name of a property where the tables know it, else as it stands in the data. */
function PropertyName({ property }: { property: string }) {
  const translate = useTranslate();
  const key = `audit.propertyOf.${property.replaceAll('.', '-')}`;
  const name = translate(key, { _: '' });
  return (
    <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
      {name || <Identifier value={property} />}
    </Box>
  );
}

/** Values of the sets that people know by other names. */
const SETS: Readonly<Record<string, string>> = { level: 'unitLevel', department: 'department', state: 'pluginState' };

function useChangeText(): (property: string, text: string) => string {
  const read = useValue();
  const readAll = useValueList();
  return (property, text) => {
    if (text === 'true' || text === 'false') return read('boolean', text);
    if (property === 'roles') return readAll('role', text.split(', '));
    const set = SETS[property];
    return set ? read(set, text) : text;
  };
}

/** Taken away or put in, which a screen reader can tell; the stroke shows it besides the place. */
function Value({ mark, text }: { mark: 'del' | 'ins'; text: string }) {
  return (
    <Box
      component={mark}
      sx={{
        display: 'inline-block',
        minWidth: 110,
        overflowWrap: 'anywhere',
        textDecoration: mark === 'del' ? 'line-through' : 'none',
        color: mark === 'del' ? 'text.secondary' : 'text.primary',
      }}
    >
      {text}
    </Box>
  );
}
