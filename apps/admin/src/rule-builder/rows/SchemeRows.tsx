import AddIcon from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useMemo, useState, type ComponentType } from 'react';
import { useTranslate } from 'react-admin';
import type { RawObject } from '../../resource-editors/raw-object.js';
import { findingsByRow, type SchemeFinding } from '../check/scheme-finding.js';
import { HIDDEN } from '../parts/hidden.js';
import { useSchemeView } from '../parts/scheme-view.js';
import { BulkBar } from './BulkBar.js';
import { RowBlock } from './RowBlock.js';
import { SchemeRow } from './SchemeRow.js';
import { useRowEvents } from './use-row-events.js';

export interface SchemeRowsProps {
  /** The list of the scheme that the rows are in: `rules`. */
  readonly list: string;
  readonly label: string;
  readonly rows: readonly RawObject[];
  /** Which of them are shown; all where nothing is said. */
  readonly places?: readonly number[];
  readonly onChange: (rows: readonly RawObject[]) => void;
  readonly findings: readonly SchemeFinding[];
  readonly readOnly: boolean;
  readonly Summary: ComponentType<{ readonly row: RawObject }>;
  readonly Form: ComponentType<{ readonly at: number }>;
  /** What a search looks through. */
  readonly textOf: (row: RawObject) => string;
  readonly add: { readonly label: string; readonly make: (rows: readonly RawObject[]) => RawObject };
  readonly hasGrades?: boolean;
}

const BLOCK = 25;
/** So few rows are seen at a glance. */
const SEARCHED_FROM = 8;

/** The rows of a scheme in their order: search, choose many, move, open one to edit it, add. */
export function SchemeRows(props: SchemeRowsProps) {
  const { list, label, rows, places, findings, readOnly, Summary, Form, textOf, add, hasGrades } = props;
  const translate = useTranslate();
  const [search, setSearch] = useState('');
  const wanted = new RegExp(`^/${list}/(\\d+)`).exec(useSchemeView().at)?.[1];
  const state = useRowEvents(rows, props.onChange, wanted === undefined ? null : Number(wanted));
  const { prefix, ids, open, selected, edges, events, announcement } = state;
  const found = useMemo(() => findingsByRow(findings, list), [findings, list]);
  const all = useMemo(() => places ?? rows.map((_, at) => at), [places, rows]);
  const words = search.trim().toLowerCase();
  const shown = useMemo(
    () => (words === '' ? all : all.filter((at) => textOf(rows[at]).toLowerCase().includes(words))),
    [all, rows, words, textOf],
  );
  const blocks = Array.from({ length: Math.ceil(shown.length / BLOCK) }, (_, at) =>
    shown.slice(at * BLOCK, (at + 1) * BLOCK),
  );
  const chosen = shown.filter((at) => selected.has(ids[at]));
  const numbers = useMemo(() => new Map(all.map((at, order) => [at, order])), [all]);
  const rowAt = (at: number) => {
    const order = numbers.get(at) ?? 0;
    return (
      <SchemeRow
        key={ids[at]}
        row={rows[at]}
        id={ids[at]}
        list={list}
        prefix={prefix}
        at={at}
        number={order + 1}
        before={all[order - 1] ?? null}
        after={all[order + 1] ?? null}
        isOpen={open.has(ids[at])}
        isSelected={selected.has(ids[at])}
        isMovable={words === ''}
        edge={edges(at)}
        readOnly={readOnly}
        findings={found(at)}
        events={events}
        Summary={Summary}
        Form={Form}
      />
    );
  };
  return (
    <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {(all.length >= SEARCHED_FROM || search !== '') && (
        <TextField
          type="search"
          label={translate('builder.search')}
          value={search}
          onChange={({ target }) => setSearch(target.value)}
          helperText={words === '' ? undefined : translate('builder.matches', { count: shown.length, of: all.length })}
          sx={{ maxWidth: 360 }}
        />
      )}
      {!readOnly && chosen.length > 0 && (
        <BulkBar
          places={chosen}
          edit={events.edit}
          hasGrades={hasGrades === true}
          onAll={() => state.selectAll(shown)}
          onNone={() => state.selectAll([])}
        />
      )}
      <Box role="list" aria-label={label} sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        {blocks.map((block, number) => (
          <RowBlock
            key={number}
            count={block.length}
            isKept={block.some((at) => open.has(ids[at]) || edges(at) !== null || state.isDragged(at))}
            render={() => block.map(rowAt)}
          />
        ))}
      </Box>
      <Box role="status" sx={HIDDEN}>
        {announcement}
      </Box>
      {!readOnly && (
        <Box>
          <Button startIcon={<AddIcon />} onClick={() => state.add(add.make)}>
            {add.label}
          </Button>
        </Box>
      )}
    </Box>
  );
}
