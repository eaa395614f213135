import DragIcon from '@mui/icons-material/DragIndicator';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import IconButton from '@mui/material/IconButton';
import { memo, type ComponentType, type KeyboardEvent } from 'react';
import { useTranslate } from 'react-admin';
import type { RawObject } from '../../resource-editors/raw-object.js';
import type { SchemeFinding } from '../check/scheme-finding.js';
import { HIDDEN } from '../parts/hidden.js';
import { RowActions } from './RowActions.js';
import { RowScope } from './RowScope.js';
import { RowFindings } from './RowFindings.js';
import type { EditRows } from './use-rows.js';

/** What a list of rows does at the wish of one of them. */
export interface RowEvents {
  readonly edit: EditRows;
  readonly open: (id: number, isOpen: boolean) => void;
  readonly select: (id: number, isSelected: boolean) => void;
  readonly move: (id: number, from: number, to: number) => void;
  readonly drag: (from: number | null) => void;
  readonly over: (at: number) => void;
  readonly drop: () => void;
}

export interface SchemeRowProps {
  readonly row: RawObject;
  readonly id: number;
  /** The list of the scheme that it is in. */
  readonly list: string;
  /** What ids of its elements begin with. */
  readonly prefix: string;
  readonly at: number;
  /** Its number as people count. */
  readonly number: number;
  readonly before: number | null;
  readonly after: number | null;
  readonly isOpen: boolean;
  readonly isSelected: boolean;
  readonly isMovable: boolean;
  /** Where a row that is dragged would fall. */
  readonly edge: 'top' | 'bottom' | null;
  readonly readOnly: boolean;
  readonly findings: readonly SchemeFinding[];
  readonly events: RowEvents;
  readonly Summary: ComponentType<{ readonly row: RawObject }>;
  readonly Form: ComponentType<{ readonly at: number }>;
}

/** One row: what it says, and opened, its fields. Drawn anew only when something of it changed. */
export const SchemeRow = memo(function SchemeRow(props: SchemeRowProps) {
  const {
    row,
    id,
    prefix,
    at,
    number,
    before,
    after,
    isOpen,
    isSelected,
    isMovable,
    edge,
    readOnly,
    findings,
    events,
  } = props;
  const { list, Summary, Form } = props;
  const translate = useTranslate();
  const name = translate('builder.row', { n: number });
  const isWrong = findings.some(({ severity }) => severity !== 'warning');
  const press = (event: KeyboardEvent) => {
    const to = event.key === 'ArrowUp' ? before : event.key === 'ArrowDown' ? after : null;
    if (!event.altKey || !isMovable || to === null) return;
    event.preventDefault();
    events.move(id, at, to);
  };
  return (
    <Box
      role="listitem"
      id={rowId(prefix, id)}
      aria-label={name}
      onKeyDown={press}
      onDragOver={(event) => {
        event.preventDefault();
        events.over(at);
      }}
      onDrop={(event) => {
        event.preventDefault();
        events.drop();
      }}
      sx={{
        border: 1,
        borderColor: isWrong ? 'error.main' : isOpen ? 'primary.main' : 'divider',
        borderRadius: 1,
        minWidth: 0,
        ...(edge === 'top' && { boxShadow: (theme) => `0 -3px 0 ${theme.palette.primary.main}` }),
        ...(edge === 'bottom' && { boxShadow: (theme) => `0 3px 0 ${theme.palette.primary.main}` }),
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 0.5, p: 0.75, minWidth: 0 }}>
        {!readOnly && (
          <>
            <Checkbox
              size="small"
              checked={isSelected}
              onChange={({ target }) => events.select(id, target.checked)}
              slotProps={{ input: { 'aria-label': translate('builder.selectRow', { of: name }) } }}
              sx={{ p: 0.5 }}
            />
            <IconButton
              size="small"
              id={handleId(prefix, id)}
              disabled={!isMovable}
              draggable={isMovable}
              aria-label={translate('builder.moveRow', { of: name })}
              onDragStart={(event) => {
                event.dataTransfer.effectAllowed = 'move';
                event.dataTransfer.setData('text/plain', String(at));
                events.drag(at);
              }}
              onDragEnd={() => events.drag(null)}
              sx={{ cursor: 'grab', display: { xs: 'none', sm: 'inline-flex' } }}
            >
              <DragIcon fontSize="small" />
            </IconButton>
          </>
        )}
        <Box component="span" sx={{ minWidth: '1.75em', pt: 0.5, textAlign: 'right', color: 'text.secondary' }}>
          {number}
        </Box>
        <Box component="button" type="button" aria-expanded={isOpen} onClick={() => events.open(id, !isOpen)} sx={BARE}>
          <Box component="span" sx={HIDDEN}>
            {translate(isOpen ? 'builder.closeRow' : 'builder.openRow', { of: name })}
          </Box>
          <Summary row={row} />
        </Box>
        {!readOnly && (
          <RowActions
            at={at}
            name={name}
            neighbours={{ before, after }}
            edit={events.edit}
            onMove={(to) => events.move(id, at, to)}
          />
        )}
      </Box>
      {findings.length > 0 && <RowFindings findings={findings} isShort={isOpen} />}
      {isOpen && (
        <Box sx={{ borderTop: 1, borderColor: 'divider', p: { xs: 1, sm: 2 } }}>
          <RowScope list={list} at={at} row={row} findings={findings}>
            <Form at={at} />
          </RowScope>
        </Box>
      )}
    </Box>
  );
});

/** The id of the element of a row. */
export const rowId = (prefix: string, id: number): string => `${prefix}-row-${id}`;

/** The id of the element by which a row is moved. */
export const handleId = (prefix: string, id: number): string => `${prefix}-row-${id}-handle`;

const BARE = {
  position: 'relative',
  flex: 1,
  minWidth: 0,
  m: 0,
  p: 0.5,
  border: 0,
  bgcolor: 'transparent',
  color: 'inherit',
  font: 'inherit',
  textAlign: 'left',
  cursor: 'pointer',
  borderRadius: 1,
  overflowWrap: 'anywhere',
} as const;
