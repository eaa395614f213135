import FilterIcon from '@mui/icons-material/FilterList';
import SearchIcon from '@mui/icons-material/Search';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import InputAdornment from '@mui/material/InputAdornment';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Popover from '@mui/material/Popover';
import TextField from '@mui/material/TextField';
import { useEffect, useState, type ReactNode } from 'react';
import { useGetOne, useListContext, useTranslate, type RaRecord } from 'react-admin';
import type { FilterField } from './column.js';
import { FilterEditor, sourcesOf } from './FilterEditor.js';

type Values = Record<string, unknown>;

export interface FilterBarProps {
  readonly name: string;
  readonly filters: readonly FilterField[];
  readonly hasSearch?: boolean;
  /** Acts on the right. */
  readonly children?: ReactNode;
}

/** Search, and the filters in force as chips; both stand in the address, so that a view can be sent to a colleague. */
export function FilterBar({ name, filters, hasSearch, children }: FilterBarProps) {
  const translate = useTranslate();
  const { filterValues, setFilters } = useListContext();
  const values = filterValues as Values;
  const [menu, setMenu] = useState<HTMLElement | null>(null);
  const [editing, setEditing] = useState<{ field: FilterField; anchor: HTMLElement } | null>(null);
  const apply = (changes: Values) => {
    const next = { ...values, ...changes };
    setFilters(Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined)), {});
    setEditing(null);
  };
  const clear = (field: FilterField) => apply(Object.fromEntries(sourcesOf(field).map((one) => [one, undefined])));
  const offered = filters.filter(({ kind }) => kind !== 'reference');
  const active = filters.filter(
    (field) => sourcesOf(field).some((source) => isSet(values[source])) && isOwnSet(field, values),
  );
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', px: 2, py: 1.25 }}>
      {hasSearch && (
        <SearchField
          key={asText(values.q)}
          name={name}
          value={asText(values.q)}
          onSearch={(q) => apply({ q: q || undefined })}
        />
      )}
      {offered.length > 0 && (
        <Button startIcon={<FilterIcon />} onClick={(event) => setMenu(event.currentTarget)} aria-haspopup="menu">
          {translate('list.addFilter')}
        </Button>
      )}
      {active.map((field) => (
        <Chip
          key={field.source}
          label={
            field.to ? (
              <ReferenceText label={translate(field.label)} id={String(values[field.source])} to={field.to} />
            ) : (
              `${translate(field.label)}: ${textOf(field, values, translate)}`
            )
          }
          onClick={field.to ? undefined : (event) => setEditing({ field, anchor: event.currentTarget })}
          onDelete={() => clear(field)}
          variant="outlined"
          color="primary"
        />
      ))}
      {active.length > 1 && <Button onClick={() => setFilters({}, {})}>{translate('list.clearFilters')}</Button>}
      <Box sx={{ flex: 1 }} />
      {children}
      <Menu anchorEl={menu} open={menu !== null} onClose={() => setMenu(null)}>
        {offered.map((field) => (
          <MenuItem
            key={field.source}
            onClick={() => {
              if (menu) setEditing({ field, anchor: menu });
              setMenu(null);
            }}
          >
            {translate(field.label)}
          </MenuItem>
        ))}
      </Menu>
      <Popover
        open={editing !== null}
        anchorEl={editing?.anchor}
        onClose={() => setEditing(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      >
        {editing && <FilterEditor field={editing.field} values={values} onApply={apply} />}
      </Popover>
    </Box>
  );
}

function ReferenceText({ label, id, to }: { label: string; id: string; to: NonNullable<FilterField['to']> }) {
  const { data } = useGetOne<RaRecord>(to.resource, { id });
  const name: unknown = (data as Record<string, unknown> | undefined)?.[to.name];
  return <>{`${label}: ${typeof name === 'string' ? name : id}`}</>;
}

function SearchField({ name, value, onSearch }: { name: string; value: string; onSearch: (q: string) => void }) {
  const translate = useTranslate();
  const [text, setText] = useState(value);
  useEffect(() => {
    if (text === value) return undefined;
    const timer = setTimeout(() => onSearch(text.trim()), 400);
    return () => clearTimeout(timer);
  });
  return (
    <TextField
      type="search"
      value={text}
      autoFocus={value !== ''}
      onChange={(event) => setText(event.target.value)}
      placeholder={translate('list.search')}
      sx={{ width: { xs: '100%', sm: 240 } }}
      slotProps={{
        htmlInput: { 'aria-label': translate('list.searchIn', { name }) },
        input: {
          startAdornment: (
            <InputAdornment position="start">
              <SearchIcon fontSize="small" />
            </InputAdornment>
          ),
        },
      }}
    />
  );
}

/** What the address may hold where a text is expected is read as a text, or as none. */
function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}

/** Whether the field itself is filtered by, not only what goes beside it. */
function isOwnSet(field: FilterField, values: Values): boolean {
  return field.kind === 'days'
    ? isSet(values[`${field.source}_gte`]) || isSet(values[`${field.source}_lte`])
    : isSet(values[field.source]);
}

function textOf(field: FilterField, values: Values, translate: (key: string) => string): string {
  if (field.kind === 'days') {
    return `${asText(values[`${field.source}_gte`])} – ${asText(values[`${field.source}_lte`])}`;
  }
  const value = values[field.source];
  if (field.kind === 'boolean') return translate(value === true || value === 'true' ? 'list.isTrue' : 'list.isFalse');
  return (Array.isArray(value) ? value : [value])
    .map((one) => field.choices?.find((choice) => choice.id === String(one))?.name ?? String(one))
    .join('、');
}
