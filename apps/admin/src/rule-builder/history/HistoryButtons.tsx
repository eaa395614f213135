import RedoIcon from '@mui/icons-material/Redo';
import UndoIcon from '@mui/icons-material/Undo';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { useTranslate } from 'react-admin';
import type { HistoryControl } from './use-history.js';

/** Undo and redo as buttons; what cannot be done says so by being dim. */
export function HistoryButtons({ history }: { history: HistoryControl<unknown> }) {
  const translate = useTranslate();
  const steps = [
    { label: translate('builder.undo'), keys: 'Ctrl+Z', run: history.undo, can: history.canUndo, Icon: UndoIcon },
    { label: translate('builder.redo'), keys: 'Ctrl+Shift+Z', run: history.redo, can: history.canRedo, Icon: RedoIcon },
  ];
  return (
    <>
      {steps.map(({ label, keys, run, can, Icon }) => (
        <Tooltip key={keys} title={`${label} ${keys}`}>
          <span>
            <IconButton aria-label={label} disabled={!can} onClick={run} size="small">
              <Icon fontSize="small" />
            </IconButton>
          </span>
        </Tooltip>
      ))}
    </>
  );
}
