import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import InputBase from '@mui/material/InputBase';
import { useEffect, useState, type KeyboardEvent } from 'react';
import { useGetList, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { Code } from '../display/Code.js';
import { pageOf } from '../display/RouteLink.js';
import type { SubjectRow } from '../subjects/subject-row.js';
import { useRooms } from './use-rooms.js';

interface Hit {
  readonly key: string;
  readonly group: string;
  readonly to: string;
  readonly name: string;
  readonly code?: string;
  readonly detail?: string;
}

/** One box for code, name and page; arrows choose, Enter opens. */
export function SearchDialog({ onClose }: { onClose: () => void }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const { hits, isSearching } = useHits(text);
  const go = (hit: Hit | undefined) => {
    if (!hit) return;
    onClose();
    void navigate(hit.to);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, hits.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else if (event.key === 'Enter') go(hits[at]);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      fullWidth
      maxWidth="sm"
      slotProps={{
        paper: {
          'aria-label': translate('search.label'),
          sx: { position: 'fixed', top: '8vh', m: 0, width: 'calc(100% - 32px)' },
        },
      }}
    >
      <InputBase
        autoFocus
        fullWidth
        value={text}
        placeholder={translate('search.placeholder')}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKey}
        sx={{ px: 2, py: 1.25, fontSize: '1rem', borderBottom: '1px solid', borderColor: 'divider' }}
        inputProps={{
          role: 'combobox',
          'aria-label': translate('search.label'),
          'aria-expanded': hits.length > 0,
          'aria-controls': 'search-hits',
          'aria-activedescendant': hits[at] ? `hit-${hits[at].key}` : undefined,
        }}
      />
      <Box
        id="search-hits"
        role="listbox"
        aria-label={translate('search.label')}
        sx={{ overflowY: 'auto', maxHeight: '56vh' }}
      >
        {hits.map((hit, index) => (
          <Box
            key={hit.key}
            id={`hit-${hit.key}`}
            role="option"
            aria-selected={index === at}
            onMouseMove={() => setAt(index)}
            onClick={() => go(hit)}
            sx={{
              px: 2,
              py: 1,
              cursor: 'pointer',
              display: 'flex',
              gap: 1.5,
              alignItems: 'baseline',
              flexWrap: 'wrap',
              bgcolor: index === at ? 'action.selected' : undefined,
            }}
          >
            <Box component="span" sx={{ flex: 1, minWidth: 160 }}>
              {hit.name}
            </Box>
            {hit.code && <Code value={hit.code} />}
            <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>
              {hit.detail ?? translate(hit.group)}
            </Box>
          </Box>
        ))}
      </Box>
      <Box aria-live="polite" sx={{ px: 2, py: 1, color: 'text.secondary', fontSize: '0.75rem' }}>
        {hits.length > 0
          ? translate('search.keys')
          : text.trim() === ''
            ? translate('search.hint')
            : translate(isSearching ? 'app.loading' : 'search.nothing', { q: text.trim() })}
      </Box>
    </Dialog>
  );
}

function useHits(text: string): { hits: Hit[]; isSearching: boolean } {
  const translate = useTranslate();
  const rooms = useRooms();
  const typed = text.trim();
  // Codes are shown in groups; one that is pasted with the spaces is the same code.
  const q = /^[0-9A-Za-z ]+$/.test(typed) && typed.length > 12 ? typed.replaceAll(' ', '').toUpperCase() : typed;
  const asked = useSettled(q);
  const { data = [], isFetching } = useGetList<SubjectRow>(
    'subjects',
    { filter: { q: asked }, pagination: { page: 1, perPage: 8 }, sort: { field: 'name', order: 'ASC' } },
    { enabled: asked.length >= 2 },
  );
  const pages = rooms
    .flatMap((room) => room.pages.map((page) => ({ room, page })))
    .map(({ room, page }) => ({
      key: `page-${page.to.slice(1) || 'home'}`,
      group: 'search.pages',
      to: page.to,
      name: translate(page.label),
      detail: translate(room.label),
    }))
    .filter((page) => q === '' || page.name.toLowerCase().includes(q.toLowerCase()));
  const subjects = (asked.length >= 2 ? data : []).map((row) => ({
    key: `subject-${row.id}`,
    group: 'search.subjects',
    to: pageOf('subjects', row.id),
    name: row.name,
    code: row.code,
  }));
  return { hits: [...subjects, ...pages], isSearching: isFetching || asked !== q };
}

/** The text once the hand has rested. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), 250);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
