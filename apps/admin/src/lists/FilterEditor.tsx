import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import { useState, type FormEvent } from 'react';
import { useTranslate } from 'react-admin';
import type { Choice, FilterField } from './column.js';

type Values = Record<string, unknown>;

export interface FilterEditorProps {
  readonly field: FilterField;
  readonly values: Values;
  /** The filters of the field as they shall be; an undefined one is taken off. */
  readonly onApply: (changes: Values) => void;
}

/** The form of one filter. */
export function FilterEditor({ field, values, onApply }: FilterEditorProps) {
  const translate = useTranslate();
  const [draft, setDraft] = useState<Values>(() => pick(field, values));
  const set = (source: string, value: unknown) => setDraft({ ...draft, [source]: value });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onApply(withBeside(field, draft));
  };
  return (
    <Box component="form" onSubmit={submit} sx={{ p: 2, display: 'grid', gap: 1.5, minWidth: 260 }}>
      {field.kind === 'text' && (
        <TextField
          autoFocus
          label={translate(field.label)}
          value={draft[field.source] ?? ''}
          onChange={(event) => set(field.source, event.target.value.trim() || undefined)}
        />
      )}
      {field.kind === 'days' &&
        (['_gte', '_lte'] as const).map((end) => (
          <TextField
            key={end}
            type="date"
            label={`${translate(field.label)} ${translate(end === '_gte' ? 'list.from' : 'list.until')}`}
            slotProps={{ inputLabel: { shrink: true } }}
            value={draft[field.source + end] ?? ''}
            onChange={(event) => set(field.source + end, event.target.value || undefined)}
          />
        ))}
      {(field.kind === 'choice' || field.kind === 'boolean') && (
        <Choices field={field} chosen={draft[field.source]} onChange={(value) => set(field.source, value)} />
      )}
      <Button type="submit" variant="contained">
        {translate('list.apply')}
      </Button>
    </Box>
  );
}

/** More choices than this are searched. */
const MANY = 12;

function Choices(props: { field: FilterField; chosen: unknown; onChange: (value: unknown) => void }) {
  const { field, chosen, onChange } = props;
  const translate = useTranslate();
  const isBoolean = field.kind === 'boolean';
  const choices = isBoolean
    ? [
        { id: 'true', name: translate('list.isTrue') },
        { id: 'false', name: translate('list.isFalse') },
      ]
    : (field.choices ?? []);
  const ids = (Array.isArray(chosen) ? chosen : chosen === undefined ? [] : [chosen]).map(String);
  const [sought, setSought] = useState('');
  const isFound = ({ id, name }: Choice) =>
    ids.includes(id) || name.toLowerCase().includes(sought.trim().toLowerCase());
  const toggle = (id: string) => {
    if (isBoolean) return onChange(ids.includes(id) ? undefined : id === 'true');
    const next = ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id];
    onChange(next.length > 1 ? next : next[0]);
  };
  return (
    <>
      {choices.length > MANY && (
        <TextField
          type="search"
          autoFocus
          label={translate('list.search')}
          value={sought}
          onChange={(event) => setSought(event.target.value)}
        />
      )}
      <Box
        role="group"
        aria-label={translate(field.label)}
        sx={{ maxHeight: 320, maxWidth: 420, overflowY: 'auto', display: 'grid' }}
      >
        {choices.filter(isFound).map((choice) => (
          <FormControlLabel
            key={choice.id}
            label={choice.name}
            control={<Checkbox size="small" checked={ids.includes(choice.id)} onChange={() => toggle(choice.id)} />}
          />
        ))}
      </Box>
    </>
  );
}

/** The names of the filters one field stands for. */
export function sourcesOf(field: FilterField): readonly string[] {
  const own = field.kind === 'days' ? [`${field.source}_gte`, `${field.source}_lte`] : [field.source];
  return [...own, ...Object.keys(field.beside ?? {})];
}

function pick(field: FilterField, values: Values): Values {
  return Object.fromEntries(sourcesOf(field).map((source) => [source, values[source]]));
}

function withBeside(field: FilterField, draft: Values): Values {
  const isSet = field.kind === 'days' || draft[field.source] !== undefined;
  return {
    ...draft,
    ...Object.fromEntries(Object.entries(field.beside ?? {}).map(([k, v]) => [k, isSet ? v : undefined])),
  };
}
