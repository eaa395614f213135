import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { RawObject } from '../../resource-editors/raw-object.js';
import { moveRow } from './edit-rows.js';
import { handleId, rowId, type RowEvents } from './SchemeRow.js';
import { useRowIds } from './use-row-ids.js';
import { useEditRows } from './use-rows.js';

type Ids = ReadonlySet<number>;

const toggled = (set: Ids, id: number, isIn: boolean): Ids => {
  const next = new Set(set);
  if (isIn) next.add(id);
  else next.delete(id);
  return next;
};

/** Which rows are open, chosen and dragged, and what they may do to their list. */
export function useRowEvents(
  rows: readonly RawObject[],
  onChange: (rows: readonly RawObject[]) => void,
  wanted: number | null,
) {
  const translate = useTranslate();
  const prefix = useId();
  const ids = useRowIds(rows);
  const edit = useEditRows(rows, onChange);
  const [open, setOpen] = useState<Ids>(
    () => new Set(wanted === null || rows[wanted] === undefined ? [] : [ids[wanted]]),
  );
  const [selected, setSelected] = useState<Ids>(new Set());
  const [drag, setDrag] = useState<{ readonly from: number; readonly over: number } | null>(null);
  const [announcement, setAnnouncement] = useState('');
  const [toOpen, setToOpen] = useState<RawObject | null>(null);
  const held = useRef<typeof drag>(null);
  const focus = useRef<number | null>(null);
  if (toOpen !== null && rows.includes(toOpen)) {
    setToOpen(null);
    setOpen(toggled(open, ids[rows.indexOf(toOpen)], true));
  }
  useEffect(() => {
    // A row that is moved in the page loses the focus.
    if (focus.current !== null) document.getElementById(handleId(prefix, focus.current))?.focus();
    focus.current = null;
  }, [rows, prefix]);
  const first = useRef(wanted === null ? null : ids[wanted]);
  useEffect(() => {
    if (first.current === null) return;
    document.getElementById(rowId(prefix, first.current))?.scrollIntoView({ block: 'center' });
    first.current = null;
  }, [prefix]);
  const events = useMemo<RowEvents>(() => {
    const place = (next: typeof drag) => {
      held.current = next;
      setDrag(next);
    };
    return {
      edit,
      open: (id, isOpen) => setOpen((before) => toggled(before, id, isOpen)),
      select: (id, isSelected) => setSelected((before) => toggled(before, id, isSelected)),
      move: (id, from, to) => {
        focus.current = id;
        edit((before) => {
          const place = Math.max(0, Math.min(before.length - 1, to));
          setAnnouncement(translate('builder.moved', { n: place + 1, of: before.length }));
          return moveRow(before, from, to);
        });
      },
      drag: (from) => place(from === null ? null : { from, over: from }),
      over: (at) => {
        const { current } = held;
        if (current !== null && current.over !== at) place({ from: current.from, over: at });
      },
      drop: () => {
        const { current } = held;
        place(null);
        if (current !== null) edit((before) => moveRow(before, current.from, current.over));
      },
    };
  }, [edit, translate]);
  return {
    prefix,
    ids,
    open,
    selected,
    events,
    announcement,
    isDragged: (at: number) => drag?.from === at,
    /** Where the dragged row would fall: above or below the row that it is over. */
    edges: (at: number): 'top' | 'bottom' | null => {
      if (drag === null || drag.over !== at || drag.from === at) return null;
      return drag.from > at ? 'top' : 'bottom';
    },
    selectAll: (places: readonly number[]) => setSelected(new Set(places.map((at) => ids[at]))),
    /** Puts a row behind the others and opens it. */
    add: (make: (before: readonly RawObject[]) => RawObject) => {
      edit((before) => {
        const row = make(before);
        setToOpen(row);
        return [...before, row];
      });
    },
  };
}
