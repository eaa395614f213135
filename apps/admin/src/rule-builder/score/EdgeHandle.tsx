import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import type { KeyboardEvent, PointerEvent } from 'react';
import { useTranslate } from 'react-admin';
import { held, placeOf, scoreAt, type BandEdge, type Scale } from './band-scale.js';

interface EdgeHandleProps {
  readonly edge: BandEdge;
  readonly scale: Scale;
  readonly room: { readonly least: number; readonly most: number };
  readonly onMove: (score: number) => void;
  readonly readOnly: boolean;
  /** The title of the parameter that holds it. */
  readonly heldBy: string | null;
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
};

/** The lower edge of a band: dragged, or moved by the arrow keys. One that a parameter holds only shows where it is. */
export function EdgeHandle({ edge, scale, room, onMove, readOnly, heldBy }: EdgeHandleProps) {
  const translate = useTranslate();
  const isFixed = readOnly || edge.parameter !== null;
  const move = (score: number) => {
    const next = held(score, room);
    if (!isFixed && next !== edge.min) onMove(next);
  };
  const press = (event: KeyboardEvent) => {
    const step = Object.hasOwn(STEPS, event.key) ? STEPS[event.key] : 0;
    const to =
      event.key === 'Home' ? room.least : event.key === 'End' ? room.most : edge.min + step * (event.shiftKey ? 10 : 1);
    if (to === edge.min || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    move(to);
  };
  const drag = (event: PointerEvent<HTMLElement>) => {
    const ruler = event.currentTarget.parentElement?.getBoundingClientRect();
    if (!event.currentTarget.hasPointerCapture(event.pointerId) || ruler === undefined) return;
    move(scoreAt((event.clientX - ruler.left) / ruler.width, scale));
  };
  return (
    <Tooltip
      title={heldBy === null ? `${edge.grade} ≥ ${edge.min}` : translate('builder.score.fixed', { title: heldBy })}
    >
      <Box
        role="slider"
        tabIndex={0}
        aria-label={translate('builder.score.edge', { grade: edge.grade })}
        aria-valuemin={Math.min(room.least, edge.min)}
        aria-valuemax={Math.max(room.most, edge.min)}
        aria-valuenow={edge.min}
        aria-disabled={isFixed}
        onKeyDown={press}
        onPointerDown={(event) => !isFixed && event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={drag}
        style={{ left: `${placeOf(edge.min, scale) * 100}%` }}
        sx={{
          position: 'absolute',
          top: 0,
          bottom: 0,
          width: 24,
          ml: '-12px',
          touchAction: 'none',
          cursor: isFixed ? 'not-allowed' : 'ew-resize',
          '&::before': {
            content: '""',
            position: 'absolute',
            left: 11,
            top: 0,
            bottom: 0,
            width: 2,
            bgcolor: 'text.primary',
            opacity: isFixed ? 0.5 : 1,
          },
          '&::after': {
            content: '""',
            position: 'absolute',
            left: 6,
            bottom: 6,
            width: 12,
            height: 20,
            borderRadius: 1,
            bgcolor: 'background.paper',
            border: 2,
            borderColor: 'text.primary',
            display: isFixed ? 'none' : 'block',
          },
        }}
      />
    </Tooltip>
  );
}
