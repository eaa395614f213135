import Chip from '@mui/material/Chip';
import { useValue } from './use-value.js';

type Colour = 'default' | 'primary' | 'success' | 'warning' | 'error';

/** What a state's colour says; states that ask for nothing have none. */
const COLOURS: Readonly<Record<string, Colour>> = {
  running: 'primary',
  queued: 'primary',
  cancelling: 'warning',
  paused: 'warning',
  failed: 'error',
  void: 'error',
  refused: 'error',
  quarantined: 'error',
  done: 'success',
  enabled: 'success',
  implemented: 'success',
  held: 'primary',
  holding: 'warning',
  'awaiting-basis': 'warning',
  unserved: 'warning',
  served: 'success',
  sent: 'success',
  submitted: 'primary',
  rejected: 'error',
  'in-force': 'success',
};

/** A state in words, outlined; colour only where it means something. */
export function StateChip({ set, value }: { set: string; value: string | null | undefined }) {
  const read = useValue();
  if (!value) return <>—</>;
  return <Chip label={read(set, value)} color={COLOURS[value] ?? 'default'} variant="outlined" size="small" />;
}
